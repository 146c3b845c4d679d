import { isDeepStrictEqual } from 'node:util';
import { foldEvent, fromState, fromView, settingsAtCreation } from '../../support/folded-settings.js';
import type { Evidence } from './evidence.js';

type Oracle = (evidence: Evidence) => string[];

/** The log's numbers are 1, 2, 3 … up to the head. */
export const numbersWithoutGap: Oracle = ({ log, read, app }) => {
  const faults = log.flatMap((event, index) => (event.number === index + 1 ? [] : [`${app.name}: number ${event.number} in place ${index + 1}`]));
  return log.length === read.head ? faults : [...faults, `${app.name}: ${log.length} events, head ${read.head}`];
};

/** Every client, the fresh read and the fold of the log are the same. */
export const allTheSame: Oracle = ({ app, log, read, clients }) => {
  const fresh = fromView(read);
  const fold = fromState(log.reduce(foldEvent, settingsAtCreation(app.name)), log.length);
  const others = [['the fold of the log', fold] as const, ...clients.map((client) => [client.person.name, client.settings] as const)];
  return others.flatMap(([who, settings]) => {
    const differing = (Object.keys(fresh) as (keyof typeof fresh)[]).filter((key) => !isDeepStrictEqual(settings[key], fresh[key]));
    return differing.map((key) => `${app.name}: ${who} differs from a fresh read in ${key}: ${JSON.stringify(settings[key])} and not ${JSON.stringify(fresh[key])}`);
  });
};

/** Each client got each number exactly once and in order, or a snapshot in its place. */
export const eachNumberOnce: Oracle = ({ app, clients, read }) =>
  clients.flatMap((client) => {
    const counts = new Map<number, number>();
    for (const number of client.seen) counts.set(number, (counts.get(number) ?? 0) + 1);
    for (const { from, to } of client.skipped) for (let number = from; number <= to; number += 1) counts.set(number, (counts.get(number) ?? 0) + 1);
    const wrong = Array.from({ length: read.head }, (_, index) => index + 1).filter((number) => counts.get(number) !== 1);
    return [...client.faults, ...wrong.map((number) => `had ${number} ${counts.get(number) ?? 0} times`)].map((fault) => `${app.name}: ${client.person.name}: ${fault}`);
  });

/** What the log has of each edit that a writer sent. */
const found = ({ writers }: Evidence) =>
  writers.flatMap(({ name, sent, logged }) =>
    sent.map((edit) => ({ name, edit, events: logged.filter((event) => event.mutationId === edit.mutationId) })),
  );

export const acknowledgedOnce: Oracle = (evidence) =>
  found(evidence).flatMap(({ name, edit, events }) => {
    const { outcome, mutationId, ops } = edit;
    if (outcome.kind !== 'accepted') return [];
    const [event] = events;
    const right = events.length === 1 && event?.number === outcome.number && isDeepStrictEqual(event.data['ops'], ops);
    return right ? [] : [`${evidence.app.name}: ${mutationId} of ${name}, acknowledged as ${outcome.number}, stands as ${events.map((one) => one.number).join(', ') || 'nothing'}`];
  });

export const refusedNever: Oracle = (evidence) =>
  found(evidence).flatMap(({ name, edit, events }) =>
    edit.outcome.kind === 'refused' && events.length > 0 ? [`${evidence.app.name}: ${edit.mutationId} of ${name} was refused and stands as ${events[0]?.number}`] : [],
  );

/** Unanswered edits stand once at most, and nothing stands that nobody sent. */
export const unknownAtMostOnce: Oracle = (evidence) => {
  const twice = found(evidence).flatMap(({ name, edit, events }) => (edit.outcome.kind === 'unknown' && events.length > 1 ? [`${edit.mutationId} of ${name} stands ${events.length} times`] : []));
  const strange = evidence.writers.flatMap(({ name, sent, logged }) => {
    const ids = new Set(sent.map((edit) => edit.mutationId));
    return logged.filter((event) => !ids.has(event.mutationId ?? '')).map((event) => `${event.number} bears ${event.mutationId}, which ${name} never sent`);
  });
  return [...twice, ...strange].map((fault) => `${evidence.app.name}: ${fault}`);
};

/** Nothing but a conflict or an invalid value refuses somebody who may write. */
export const refusedForAReason: Oracle = (evidence) =>
  found(evidence).flatMap(({ name, edit: { outcome, mutationId } }) =>
    outcome.kind === 'refused' && !['conflict', 'invalid'].includes(outcome.code) ? [`${evidence.app.name}: ${mutationId} of ${name} was refused as ${outcome.code}`] : [],
  );
