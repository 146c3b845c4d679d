import { editAck, openAck, type EditAck } from '@coterie/contracts';
import type { Socket } from 'socket.io-client';
import type { EditMessage } from './outbox';
import type { OpenAnswer, Wire } from './wire';

/** How long an ack may take, in milliseconds. */
const PATIENCE = 10_000;
const RATE_PAUSE = 1_000;

/** The streams' way over a socket. Nothing is sent while it is not connected: the socket would keep it for later. */
export function wireOver(socket: Socket): Wire {
  return {
    open: async (message) => {
      const answer = openAck.safeParse(await ask(socket, 'open', message));
      if (answer.success) return answer.data as OpenAnswer;
      return { ok: false, error: { code: 'unreachable', message: 'No answer.' } };
    },
    close: (message) => void ask(socket, 'close', message),
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** Sends an edit; undefined means: not answered, or too early, so send it again. */
export async function sendEditOver(socket: Socket, message: EditMessage): Promise<EditAck | undefined> {
  const answer = editAck.safeParse(await ask(socket, 'edit', message));
  if (!answer.success) return undefined;
  if (answer.data.ok || answer.data.error.code !== 'rate_limited') return answer.data;
  await new Promise((resolve) => setTimeout(resolve, RATE_PAUSE));
  return undefined;
}

/** The ack of a message, or undefined when none came. */
export async function ask(socket: Socket, name: string, message: unknown): Promise<unknown> {
  if (!socket.connected) return undefined;
  return socket
    .timeout(PATIENCE)
    .emitWithAck(name, message)
    .catch(() => undefined);
}
