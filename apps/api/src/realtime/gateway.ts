import { clientMessages } from '@coterie/contracts';
import { invalid, Refusal } from '@coterie/domain';
import { ConnectedSocket, MessageBody, type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit, Ack, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { standingOf } from '../features/apps/standing.queries.js';
import { answerOf } from '../platform/answer-of.js';
import { parseInput } from '../platform/parse-input.js';
import { appStream } from '../write-path/streams.js';
import { GatewayDesk } from './gateway-desk.js';
import { Presence } from './presence.js';
import { actorOf, sessionOf, SocketGuard } from './socket-guard.js';
import { StreamHub } from './stream-hub.js';

type Answer = (ack: object) => void;

const MESSAGES = new Set<unknown>(Object.keys(clientMessages));

/** An `open` reads the whole stream's state or its tail. */
const OPEN_COSTS = 5;

/** What a client may say over its socket. Grows with the protocol, never with features. */
@WebSocketGateway()
export class Gateway implements OnGatewayInit<Server>, OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  private readonly sockets = new Map<string, Set<Socket>>();

  constructor(
    private readonly hub: StreamHub,
    private readonly presence: Presence,
    private readonly guard: SocketGuard,
    private readonly desk: GatewayDesk,
  ) {}

  afterInit(server: Server): void {
    this.hub.start(server);
    server.use(this.guard.handshake);
    this.desk.sessions.onEnded((ids) => this.end(ids));
  }

  handleConnection(socket: Socket): void {
    const { actor, expiresAt } = sessionOf(socket);
    const sockets = this.sockets.get(actor.sessionId) ?? new Set<Socket>();
    sockets.add(socket);
    this.sockets.set(actor.sessionId, sockets);
    this.desk.sessions.watchExpiry(actor.sessionId, actor.id, expiresAt);
    socket.onAny((message: unknown, ...payload: unknown[]) => {
      if (!MESSAGES.has(message)) void this.handle(socket, payload.at(-1), () => Promise.reject(invalid([{ path: '', message: 'There is no such message.' }])));
    });
  }

  handleDisconnect(socket: Socket): void {
    this.presence.leaveAll(socket);
    const { sessionId } = actorOf(socket);
    const sockets = this.sockets.get(sessionId);
    sockets?.delete(socket);
    if (sockets?.size !== 0) return;
    this.sockets.delete(sessionId);
    this.desk.sessions.forget(sessionId);
  }

  @SubscribeMessage('open')
  open(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown, @Ack() ack: unknown): Promise<void> {
    return this.handle(socket, ack, (answer) => {
      const request = parseInput(clientMessages.open, body);
      this.hub.open(socket, actorOf(socket), request, (opened, isOpen) => {
        answer(opened);
        if (isOpen && request.stream.startsWith('app:')) this.presence.tellSoon(request.stream.slice(4));
      });
    }, OPEN_COSTS);
  }

  @SubscribeMessage('close')
  close(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown, @Ack() ack: unknown): Promise<void> {
    return this.handle(socket, ack, (answer) => {
      this.hub.close(socket, actorOf(socket), parseInput(clientMessages.close, body).stream);
      answer({ ok: true });
    });
  }

  @SubscribeMessage('edit')
  edit(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown, @Ack() ack: unknown): Promise<void> {
    return this.handle(socket, ack, (answer) => {
      const { app, mutationId, ops } = parseInput(clientMessages.edit, body);
      this.desk.editing.submit(actorOf(socket), app, { mutationId, ops }, (done) => answer(done instanceof Error ? refused(done) : { ok: true, number: done }));
    });
  }

  @SubscribeMessage('presence')
  move(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown, @Ack() ack: unknown): Promise<void> {
    return this.handle(socket, ack, async (answer) => {
      const place = parseInput(clientMessages.presence, body);
      const { app } = place;
      const actor = actorOf(socket);
      // Whoever is on the stream was authorized by the hub, which puts them out the moment that ends.
      if (!this.hub.rooms.has(socket, appStream(app))) await this.desk.readPath.in(actor, { app }, ({ manager }) => standingOf(manager, app, actor.id));
      if (socket.connected) this.presence.move(socket, actor, place);
      answer({ ok: true });
    });
  }

  /** Every message: counted, its refusal answered in the ack, and never an exception out of here. */
  private async handle(socket: Socket, ack: unknown, act: (answer: Answer) => void | Promise<void>, cost = 1): Promise<void> {
    const answer: Answer = (message) => {
      if (typeof ack === 'function') ack(message);
    };
    try {
      await this.guard.count(socket, cost);
      if (socket.disconnected) throw new Refusal('unauthenticated', 'Sign in first.');
      await act(answer);
    } catch (error) {
      answer(refused(error));
    }
  }

  private end(sessionIds: readonly string[]): void {
    for (const id of sessionIds) for (const socket of [...(this.sockets.get(id) ?? [])]) this.hub.endSession(socket);
  }
}

const refused = (error: unknown): object => ({ ok: false, error: answerOf(error).body.error });
