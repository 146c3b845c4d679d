import type { EventEnvelope } from '@coterie/contracts';
import { APP_EVENT_TYPES } from '@coterie/domain';
import { describe, expect, it } from '@jest/globals';
import { changesOf } from './changes';
import { chipsOf } from './chips';
import { dayWords } from './days';
import { plainWords } from './sentence';
import { detailOf, sentenceOf } from './sentences';

const happened = (type: string, data: Record<string, unknown> = {}, names?: Record<string, string>): EventEnvelope => ({
  number: 1,
  id: 'evt_1',
  type,
  at: '2026-11-22T10:00:00.000Z',
  actor: { id: 'usr_ada', name: 'Ada' },
  data,
  ...(names ? { names } : {}),
});
const words = (event: EventEnvelope, me = 'usr_ben'): string => plainWords(sentenceOf({ event, changes: changesOf(event) }, me));
const edit = (path: string, before: unknown, op: Record<string, unknown>): EventEnvelope => happened('settings.edited', { ops: [{ path, ...op }], before: { [path]: before } });
const chips = (event: EventEnvelope) => chipsOf({ event, changes: changesOf(event) });

describe('the activity of an app in sentences', () => {
  it.each(APP_EVENT_TYPES)('has words for %s', (type) => {
    expect(words(happened(type))).not.toContain(type.replace('.', ' '));
  });

  it('[EVT-1] names people who are only ids in the event, also those whose row is gone', () => {
    const event = happened('collaborator.deleted', { id: 'col_1', person: 'usr_eve', row: null }, { col_1: 'Eve Novak' });
    expect(words(event)).toBe('Ada deleted Eve Novak from the collaborators');
    expect(words(event, 'usr_eve')).toBe('Ada deleted you from the collaborators');
    expect(words(event, 'usr_ada')).toBe('You deleted Eve Novak from the collaborators');
  });

  it('tells a setting by its label and shows before and after', () => {
    const event = edit('oauth.accessTokenTtl', 3600, { op: 'set', value: 1800, base: 0 });
    expect(words(event)).toBe('Ada set Access-token lifetime');
    expect(chips(event)).toEqual([expect.objectContaining({ before: '60 minutes', after: '30 minutes' })]);
  });

  it('shows what came into a list and what left it', () => {
    expect(chips(edit('oauth.scopes', ['a', 'b'], { op: 'remove', item: 'a' }))).toEqual([expect.objectContaining({ added: [], removed: ['a'] })]);
    expect(chips(edit('oauth.scopes', ['b'], { op: 'add', item: 'c' }))).toEqual([expect.objectContaining({ added: ['c'], removed: [] })]);
  });

  it('does not guess a default that depends on the app', () => {
    expect(chips(edit('general.displayName', 'Fleet', { op: 'reset' }))).toEqual([expect.objectContaining({ before: 'Fleet', after: 'the default' })]);
    expect(chips(edit('env.MODE', 'on', { op: 'reset' }))).toEqual([expect.objectContaining({ before: 'on', after: 'not set' })]);
  });

  it('says how many changes a revision has, and the note', () => {
    const event = happened('settings.applied', { revision: 4, note: 'Shorter', authors: ['usr_ada', 'usr_ben'], changes: [{}] });
    expect(words(event)).toBe('Ada applied Revision 4');
    expect(detailOf({ event, count: 1, changes: [] })).toBe('1 change · 2 authors · “Shorter”');
  });

  it('calls days as the reader does', () => {
    const now = new Date(2026, 10, 22, 9);
    expect([new Date(2026, 10, 22, 1), new Date(2026, 10, 21, 23), new Date(2025, 0, 3)].map((day) => dayWords(day.toISOString(), now))).toEqual([
      'Today',
      'Yesterday',
      'January 3, 2025',
    ]);
  });
});
