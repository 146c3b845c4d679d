import type { PresenceFrame } from '@coterie/contracts';
import type { Appended } from '../write-path/event-log.js';

/** What the console's nodes tell each other. Losing any of it loses nothing: the log is the truth, presence is volatile. */
export interface NodeMessages {
  /** Appended by a commit; without ranges: there is something to look for. */
  events: { node: string; appended?: readonly Appended[] };
  /** Who is on an app on that node now, or, without an app, that the node is there and wants to know. */
  presence: { node: string; app?: string; people?: PresenceFrame['people'] };
}

export type NodeTopic = keyof NodeMessages;

/** The way from node to node: PostgreSQL's notices, or Redis when REDIS_URL is set. */
export interface NodeBus {
  /** Connects and listens; calls back for every message, the node's own included. */
  start(hear: <T extends NodeTopic>(topic: T, message: NodeMessages[T]) => void): Promise<void>;
  /** Tells all nodes, or nobody while the way is down. */
  tell<T extends NodeTopic>(topic: T, message: NodeMessages[T]): void;
  /** Whether messages can be missed now. */
  isDown(): boolean;
  stop(): Promise<void>;
}

/** Injection token of the bus. */
export const NODE_BUS = Symbol('NodeBus');
