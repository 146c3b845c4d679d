import { type AccessPaths, appAbility, decideEdit, invalid, notFound, type Operation, reachOf, Refusal, type SettingsState, type SettingValue } from '@coterie/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../identity/actor.js';
import { appStream } from './streams.js';

/** One edit on its way through the pipeline. `done` is called once, at the latest when its batch is committed. */
export interface PendingEdit {
  actor: Actor;
  app: string;
  mutationId: string;
  ops: Operation[];
  done(answer: number | Error): void;
}

/** What one batch reads after its streams are locked. Keys: app, `app person`, `stream actor mutation`. */
export interface BatchFacts {
  heads: Map<string, number>;
  settings: Map<string, SettingsState>;
  paths: Map<string, AccessPaths>;
  mutations: Map<string, { number: number; ops: unknown }>;
}

export interface EditedEvent {
  edit: PendingEdit;
  number: number;
  before: Record<string, SettingValue | null>;
}

/** What a batch will do once committed: an answer for every edit, the events, and the drafts they leave. */
export interface DecidedBatch {
  answers: { edit: PendingEdit; answer: number | Error }[];
  events: EditedEvent[];
  states: Map<string, SettingsState>;
}

export const pathKey = (app: string, person: string): string => `${app} ${person}`;
export const mutationKey = (app: string, person: string, mutationId: string): string => `${app} ${person} ${mutationId}`;

function refuseAccess(facts: BatchFacts, edit: PendingEdit): Refusal | undefined {
  const paths = facts.paths.get(pathKey(edit.app, edit.actor.id));
  const reach = paths && reachOf(paths);
  if (!reach || !facts.settings.has(edit.app)) return notFound();
  if (appAbility(reach).can('edit', 'Settings')) return undefined;
  return new Refusal('forbidden', 'You lack the permission to edit the settings.', { missing: 'edit the settings', ask: [] });
}

/**
 * Decides a batch: one edit after the other, each against the draft as the one before left it. The access check comes
 * before the look at earlier mutations, so that a revoked person learns nothing from a replay.
 */
export function decideBatch(batch: readonly PendingEdit[], facts: BatchFacts, at: string): DecidedBatch {
  const decided: DecidedBatch = { answers: [], events: [], states: new Map() };
  const heads = new Map(facts.heads);
  for (const edit of batch) {
    const answer = decideOne(edit, facts, heads, decided, at);
    decided.answers.push({ edit, answer });
  }
  return decided;
}

function decideOne(edit: PendingEdit, facts: BatchFacts, heads: Map<string, number>, decided: DecidedBatch, at: string): number | Error {
  const refused = refuseAccess(facts, edit);
  if (refused) return refused;
  const key = mutationKey(edit.app, edit.actor.id, edit.mutationId);
  const before = facts.mutations.get(key);
  if (before) {
    const same = isDeepStrictEqual(before.ops, edit.ops);
    return same ? before.number : invalid([{ path: 'mutationId', message: 'This mutation id was used for another edit.' }]);
  }
  const stream = appStream(edit.app);
  const number = (heads.get(stream) ?? 0) + 1;
  const state = decided.states.get(edit.app) ?? (facts.settings.get(edit.app) as SettingsState);
  const accepted = decideEdit(state, edit.ops, { by: edit.actor.id, at, number });
  if (accepted instanceof Refusal) return accepted;
  heads.set(stream, number);
  facts.mutations.set(key, { number, ops: edit.ops });
  decided.states.set(edit.app, accepted.state);
  decided.events.push({ edit, number, before: accepted.before });
  return number;
}
