import { serverMessages } from '@coterie/contracts';
import { io, type Socket } from 'socket.io-client';
import { pauseBefore } from './backoff';
import { connectionState, setStatus } from './connection-state';
import { Outbox } from './outbox';
import { ownPresence, presenceArrived } from './presence-frames';
import { ask, sendEditOver, wireOver } from './socket-wire';
import { isStale, whenAwake } from './staleness';
import { StreamBook } from './stream-book';

type Message = keyof typeof serverMessages;

/** How long one try to connect may take; milliseconds. */
const PATIENCE = 8_000;

let sessionOver: () => void = () => undefined;
const activityListeners = new Set<(org: string) => void>();
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let wanted = false;
let lastHeard = Date.now();
let endAwake: () => void = () => undefined;

// Reconnecting is ours, because the page counts down to it.
export const socket: Socket = io({
  path: '/socket.io',
  transports: ['websocket', 'polling'],
  autoConnect: false,
  reconnection: false,
  timeout: PATIENCE,
});
export const book = new StreamBook(wireOver(socket));
export const outbox = new Outbox((message) => sendEditOver(socket, message), {
  waiting: (count) => (connectionState.waitingEdits = count),
  caughtUp: (edits) => (connectionState.caughtUp = { at: Date.now(), edits }),
});

// Of the manager: the server's pings are no events of the socket.
socket.io.on('ping', () => (lastHeard = Date.now()));
socket.on('connect', () => {
  lastHeard = Date.now();
  attempt = 0;
  setStatus('live', null);
  book.connect();
  for (const [app, path] of ownPresence) void ask(socket, 'presence', { app, path });
  outbox.connect();
});
socket.on('disconnect', () => {
  book.disconnect();
  outbox.disconnect();
  if (wanted) retryLater();
});
socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
  if ((error.data?.code ?? error.message) === 'unauthenticated') sessionOver();
  else if (wanted) retryLater();
});
on('events', (frame) => book.events(frame));
on('closed', (frame) => {
  if (frame.reason === 'signed-out') sessionOver();
  book.closed(frame);
});
on('resync', (frame) => book.resync(frame.stream));
on('presence', presenceArrived);
on('activity', (frame) => activityListeners.forEach((listener) => listener(frame.org)));

/** Connects if that was not done yet. */
export function connect(): void {
  if (wanted) return;
  wanted = true;
  setStatus('connecting', null);
  endAwake = whenAwake(awake);
  window.addEventListener('beforeunload', warnOfLoss);
  socket.connect();
}

/** Ends the connection for good: the person signed out. */
export function disconnect(): void {
  wanted = false;
  clearTimeout(timer);
  endAwake();
  window.removeEventListener('beforeunload', warnOfLoss);
  socket.disconnect();
}

/** After a sleep an open connection may be dead without knowing; then it is made anew at once. */
function awake(): void {
  if (socket.connected && isStale(lastHeard, Date.now())) socket.disconnect();
  reconnectNow();
}

/** Tries at once instead of waiting for the countdown. */
export function reconnectNow(): void {
  if (!wanted || socket.connected) return;
  clearTimeout(timer);
  setStatus('offline', null);
  // A try that hangs in a dead network would hold this one back until it is given up.
  socket.disconnect();
  socket.connect();
}

/** Called when the server no longer knows the session of this page. */
export function whenSessionOver(act: () => void): void {
  sessionOver = act;
}

/** Hints that an organization's events changed. Gives the function that ends it. */
export function onActivity(listener: (org: string) => void): () => void {
  activityListeners.add(listener);
  return () => activityListeners.delete(listener);
}

function retryLater(): void {
  clearTimeout(timer);
  const pause = pauseBefore(attempt);
  attempt += 1;
  setStatus('offline', Date.now() + pause);
  timer = setTimeout(reconnectNow, pause);
}

function warnOfLoss(event: BeforeUnloadEvent): void {
  if (connectionState.waitingEdits > 0) event.preventDefault();
}

/** Frames of another form than the contract's are dropped: an old page may meet a newer server. */
function on<Name extends Message>(name: Name, act: (frame: ReturnType<(typeof serverMessages)[Name]['parse']>) => void): void {
  socket.on(name as string, (data: unknown) => {
    const frame = serverMessages[name].safeParse(data);
    if (frame.success) act(frame.data as ReturnType<(typeof serverMessages)[Name]['parse']>);
  });
}
