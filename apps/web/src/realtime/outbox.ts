import type { EditAck } from '@coterie/contracts';
import type { Operation } from '@coterie/domain';

export interface EditMessage {
  app: string;
  mutationId: string;
  ops: readonly Operation[];
}

/** Answers, or `undefined` when no answer came in time. Never rejects. */
export type SendEdit = (message: EditMessage) => Promise<EditAck | undefined>;

interface Entry {
  message: EditMessage;
  settle: (ack: EditAck) => void;
  inFlight: boolean;
  /** Had to wait for a connection. */
  waited: boolean;
}

/**
 * Edits on their way. An edit stays here until it is answered: after a lost connection it is sent again with the same
 * mutation id, so the server applies it once however often it arrives (SET-5).
 */
export class Outbox {
  private readonly entries = new Map<string, Entry>();
  private connected = false;
  private delivered = 0;

  constructor(
    private readonly sendEdit: SendEdit,
    private readonly told: {
      /** How many edits are not answered yet. */
      waiting(count: number): void;
      /** All edits that had waited for a connection are answered; so many were accepted. */
      caughtUp(count: number): void;
    },
  ) {}

  /** Resolves with the server's answer, also long after a lost connection. */
  send(message: EditMessage): Promise<EditAck> {
    return new Promise((settle) => {
      const entry = { message, settle, inFlight: false, waited: !this.connected };
      this.entries.set(message.mutationId, entry);
      this.told.waiting(this.entries.size);
      if (this.connected) void this.attempt(entry);
    });
  }

  connect(): void {
    this.connected = true;
    for (const entry of [...this.entries.values()]) void this.attempt(entry);
  }

  disconnect(): void {
    this.connected = false;
    for (const entry of this.entries.values()) entry.waited = true;
  }

  private async attempt(entry: Entry): Promise<void> {
    if (entry.inFlight) return;
    entry.inFlight = true;
    const ack = await this.sendEdit(entry.message);
    entry.inFlight = false;
    if (ack) return this.answered(entry, ack);
    entry.waited = true;
    if (this.connected) void this.attempt(entry);
  }

  private answered(entry: Entry, ack: EditAck): void {
    this.entries.delete(entry.message.mutationId);
    if (entry.waited && ack.ok) this.delivered += 1;
    entry.settle(ack);
    this.told.waiting(this.entries.size);
    if (this.delivered > 0 && ![...this.entries.values()].some((other) => other.waited)) {
      this.told.caughtUp(this.delivered);
      this.delivered = 0;
    }
  }
}
