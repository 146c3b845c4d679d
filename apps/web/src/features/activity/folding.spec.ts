import type { EventEnvelope } from '@coterie/contracts';
import type { Operation } from '@coterie/domain';
import { describe, expect, it } from '@jest/globals';
import { entriesOf } from './folding';

let number = 0;
const START = Date.parse('2026-11-22T10:00:00.000Z');
type Person = 'ada' | 'ben';

const happened = (type: string, data: Record<string, unknown>, by: Person, minute: number): EventEnvelope => {
  number += 1;
  return { number, id: `evt_${number}`, type, at: new Date(START + minute * 60_000).toISOString(), actor: { id: `usr_${by}`, name: by }, data };
};
const TTL = 'oauth.accessTokenTtl';
const set = (by: Person, minute: number, before: number, value: number, path = TTL): EventEnvelope =>
  happened('settings.edited', { ops: [{ op: 'set', path, value, base: 0 } satisfies Operation], before: { [path]: before } }, by, minute);

const summary = (events: EventEnvelope[]) => entriesOf(events).map(({ count, changes, event }) => [event.actor.name, count, changes[0]?.before, changes[0]?.after]);

describe('edits folded into entries', () => {
  it('makes one entry of one person’s edits of one setting within five minutes', () => {
    expect(summary([set('ada', 0, 3600, 60), set('ada', 2, 60, 120), set('ada', 5, 120, 1800)])).toEqual([['ada', 3, 3600, 1800]]);
  });

  it('begins anew after five minutes', () => {
    expect(summary([set('ada', 0, 3600, 60), set('ada', 6, 60, 120)])).toEqual([
      ['ada', 1, 60, 120],
      ['ada', 1, 3600, 60],
    ]);
  });

  it('does not fold over somebody else’s edit of the same setting', () => {
    expect(summary([set('ada', 0, 3600, 60), set('ben', 1, 60, 90), set('ada', 2, 90, 120)])).toEqual([
      ['ada', 1, 90, 120],
      ['ben', 1, 60, 90],
      ['ada', 1, 3600, 60],
    ]);
  });

  it('does not fold over it either where a filter hides it', () => {
    expect(entriesOf([set('ada', 0, 3600, 60), set('ada', 2, 90, 120)])).toHaveLength(2);
  });

  it('folds over other people’s edits of other settings, and stands where its newest edit does', () => {
    const entries = entriesOf([set('ada', 0, 3600, 60), set('ben', 1, 0, 100, 'limits.dailyQuota'), set('ada', 2, 60, 120)]);
    expect(entries.map(({ event, count }) => [event.actor.name, count])).toEqual([
      ['ada', 2],
      ['ben', 1],
    ]);
  });

  it('does not fold over an apply', () => {
    const applied = happened('settings.applied', { revision: 1, note: null, authors: [], changes: [] }, 'ben', 1);
    expect(entriesOf([set('ada', 0, 3600, 60), applied, set('ada', 2, 60, 120)])).toHaveLength(3);
  });

  it('keeps its key while it grows, so that the line stays the same line', () => {
    const first = set('ada', 0, 3600, 60);
    const [alone] = entriesOf([first]);
    const [grown] = entriesOf([first, set('ada', 1, 60, 120)]);
    expect(grown?.key).toBe(alone?.key);
  });

  it('says that access ended with what ended it', () => {
    const revoked = happened('collaborator.revoked', { id: 'col_1', person: 'usr_eve', row: null }, 'ada', 0);
    const ended = happened('access.ended', { person: 'usr_eve', by: 'usr_ada', reason: 'revoked' }, 'ada', 0);
    expect(entriesOf([revoked, ended]).map(({ event }) => event.type)).toEqual(['collaborator.revoked']);
    expect(entriesOf([ended])).toHaveLength(1);
  });

  it('folds ten thousand events in well under a blink', () => {
    const events = Array.from({ length: 10_000 }, (_, at) => set('ada', at * 10, at, at + 1));
    entriesOf(events);
    const begin = performance.now();
    expect(entriesOf(events)).toHaveLength(10_000);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
