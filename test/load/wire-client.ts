import { WebSocket } from 'ws';

/** Calls an event; answers the ack's first argument. */
export type Call = (event: string, payload: object) => Promise<unknown>;
/** Hears of every event frame, as it came, with its time. Frames are not parsed here: a watcher must cost almost nothing. */
export type OnFrame = (frame: Buffer, at: number) => void;

/** Milliseconds of a clock that all processes of this machine share. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

const CONNECT_MS = 30_000;
const PING = 0x32;
const PONG = '3';
const MESSAGE = 0x34;
const EVENT = 0x32;
const ACK = 0x33;

/** The little of Socket.IO that a load needs, on a bare websocket. */
export class WireClient {
  private readonly pending = new Map<number, (answer: unknown) => void>();
  private calls = 0;
  private ended = false;

  private constructor(
    private readonly socket: WebSocket,
    private readonly onFrame: OnFrame,
  ) {}

  /** Connects to the default namespace. Rejects when the server refuses or does not answer within 30 s. */
  static connect(url: string, cookie: string | undefined, onFrame: OnFrame = () => undefined): Promise<WireClient> {
    const { port } = new URL(url);
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin: `http://localhost:${port}`, ...(cookie ? { cookie } : {}) },
      perMessageDeflate: false,
      handshakeTimeout: CONNECT_MS,
    });
    const client = new WireClient(socket, onFrame);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the server did not answer the handshake')), CONNECT_MS);
      socket.on('error', reject);
      socket.on('close', () => client.over());
      socket.on('message', (data) => client.heard(data as Buffer, (refused) => {
        clearTimeout(late);
        if (refused) reject(new Error(refused));
        else resolve(client);
      }));
    });
  }

  call(event: string, payload: object): Promise<unknown> {
    if (this.ended) return Promise.reject(new Error('the server closed the connection'));
    const id = (this.calls += 1);
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.socket.send(`42${id}${JSON.stringify([event, payload])}`);
    });
  }

  /** Ends it at once, without a word. */
  close(): void {
    this.socket.terminate();
  }

  private over(): void {
    this.ended = true;
    for (const answer of this.pending.values()) answer({ ok: false, error: { code: 'closed' } });
  }

  private heard(data: Buffer, connected: (refused?: string) => void): void {
    if (data[0] === PING) return this.socket.send(PONG);
    if (data[0] === MESSAGE && data[1] === EVENT) return this.onFrame(data, now());
    if (data[0] === MESSAGE && data[1] === ACK) return this.answered(data.toString('utf8', 2));
    const text = data.toString('utf8', 0, 200);
    if (text.startsWith('0{')) return this.socket.send('40');
    if (text.startsWith('40')) connected();
    if (text.startsWith('44')) connected(text);
  }

  private answered(text: string): void {
    const start = text.indexOf('[');
    const id = Number(text.slice(0, start));
    const answer = this.pending.get(id);
    this.pending.delete(id);
    const [first] = JSON.parse(text.slice(start)) as unknown[];
    answer?.(first);
  }
}
