import type { Refusal } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../identity/actor.js';
import type { NewJob } from '../jobs/put-job.js';
import type { IdPrefix } from '../platform/ids.js';
import type { NewNotification } from './notify.js';

/** Where a command happens: decides the tenant and which stream row is locked first. */
export type Scope = { app: string } | { org: string } | { newOrg: true } | { invitation: string } | { person: string };

/** What a command may use inside the transaction. Its ids and time are the same again when the runner starts over. */
export interface Tx {
  manager: EntityManager;
  actor: Actor;
  now: Date;
  /** The tenant; empty in a person's own scope. */
  org: string;
  /** `:app` of an invitation's scope. */
  app: string;
  newId(prefix: IdPrefix): string;
  /** Unguessable text that stays the same when the runner starts over. */
  nonce(): string;
  /** The number that the next event of a locked stream gets. */
  next(stream: string): number;
}

export interface NewEvent {
  stream: string;
  type: string;
  /** Ids only, never names or addresses of people, never a secret. */
  data: Record<string, unknown>;
  mutationId?: string;
}

/** Whether the actor may, and if not: what is missing and who can grant it. */
export interface Permission {
  can: boolean;
  missing: string;
  /** Names that the actor may see, asked for only when the answer is no. */
  ask(): Promise<string[]>;
}

/** What a decision changes. The runner saves, appends, tells and puts jobs in this order, all in one transaction. */
export interface Outcome<Answer> {
  events: NewEvent[];
  save?(): Promise<void>;
  notify?: NewNotification[];
  jobs?: NewJob[];
  answer(): Promise<Answer> | Answer;
}

/**
 * Every write of the product is one of these. `allow` can't be left out: a command without a permission does not compile.
 * Order of refusals: shape (input), not found (load), forbidden (allow), then what the decision says.
 */
export interface Command<Input, Loaded, Answer> {
  name: string;
  input: z.ZodType<Input>;
  scope(input: NoInfer<Input>): Scope;
  load(tx: Tx, input: NoInfer<Input>): Promise<Loaded>;
  allow(loaded: NoInfer<Loaded>, input: NoInfer<Input>, tx: Tx): Permission;
  decide(loaded: NoInfer<Loaded>, input: NoInfer<Input>, tx: Tx): Outcome<Answer> | Refusal | Promise<Outcome<Answer> | Refusal>;
  /** The answer holds a secret: it is shown once, also when the same call comes again. */
  secret?: true;
}

export const defineCommand = <Input, Loaded, Answer>(command: Command<Input, Loaded, Answer>): Command<Input, Loaded, Answer> => command;
