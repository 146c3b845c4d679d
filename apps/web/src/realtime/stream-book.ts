import type { ClosedFrame, EventsFrame } from '@coterie/contracts';
import type { StreamHandle, StreamHandler } from './stream-handler';
import { StreamReader } from './stream-reader';
import type { Wire } from './wire';

/** All streams of this page; two that want the same one share it. */
export class StreamBook {
  private readonly readers = new Map<string, StreamReader>();
  private connected = false;

  constructor(private readonly wire: Wire) {}

  /** Follows a stream until the handle is closed. A second follower makes both start from a fresh snapshot. */
  open(stream: string, handler: StreamHandler): StreamHandle {
    const known = this.readers.get(stream);
    const reader = known ?? new StreamReader(stream, this.wire);
    this.readers.set(stream, reader);
    reader.handlers.add(handler);
    this.restart(reader);
    return {
      reopen: () => {
        if (reader.handlers.has(handler)) this.restart(reader);
      },
      close: () => this.release(stream, reader, handler),
    };
  }

  connect(): void {
    this.connected = true;
    for (const reader of this.readers.values()) reader.resume();
  }

  disconnect(): void {
    this.connected = false;
    for (const reader of this.readers.values()) reader.interrupt();
  }

  events(frame: EventsFrame): void {
    this.readers.get(frame.stream)?.receive(frame.events);
  }

  closed(frame: ClosedFrame): void {
    this.readers.get(frame.stream)?.closed(frame);
  }

  resync(stream: string): void {
    if (this.connected) this.readers.get(stream)?.resume();
  }

  private restart(reader: StreamReader): void {
    if (this.connected) void reader.open(true);
    else reader.forget();
  }

  private release(stream: string, reader: StreamReader, handler: StreamHandler): void {
    if (!reader.handlers.delete(handler) || reader.handlers.size > 0) return;
    reader.stop();
    if (this.readers.get(stream) === reader) this.readers.delete(stream);
    if (this.connected) this.wire.close({ stream });
  }
}
