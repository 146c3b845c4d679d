import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/actor.js';

/**
 * What the hub must know of one kind of stream: for which organizations it is read, who may read it, and its present state.
 * The part that is the same for everybody is made once and shared by all who ask at the same moment.
 */
export interface StreamSource {
  /** The organization a stream lives in, or nothing when this actor has no part in it. A person's stream lives in none. */
  locate(manager: EntityManager, id: string, actor: Actor): Promise<string | undefined>;
  /** Sets the tenant of a transaction that reads the stream. */
  enter(manager: EntityManager, org: string, actor: Actor): Promise<void>;
  /** Those of the people who may read it now. */
  readers(manager: EntityManager, id: string, people: readonly string[]): Promise<ReadonlySet<string>>;
  /** A function that makes each person's snapshot; everything shared is read before it is returned. */
  snapshots(manager: EntityManager, id: string): Promise<(actor: Actor) => Promise<object>>;
}
