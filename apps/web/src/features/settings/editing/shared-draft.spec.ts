import { describe, expect, test } from '@jest/globals';
import { draftOfView, foldEvent } from './shared-draft';
import { edited, viewOf } from './settings-desk.factory';

describe('the shared draft', () => {
  test('[SET-2] folding the events gives what a fresh snapshot shows', () => {
    const events = [
      edited(1, 'ana', [{ op: 'set', path: 'general.tagline', value: 'One line', base: 0 }]),
      edited(2, 'ben', [{ op: 'set', path: 'general.tagline', value: 'Another', base: 1 }, { op: 'add', path: 'oauth.scopes', item: 'read' }]),
      { ...edited(3, 'ana', []), type: 'settings.applied', data: {} },
      edited(4, 'ben', [{ op: 'set', path: 'env.REGION', value: 'eu', base: 0 }]),
      edited(5, 'ana', [{ op: 'remove', path: 'oauth.scopes', item: 'read' }]),
      { ...edited(6, 'ben', []), type: 'settings.discarded', data: { paths: ['oauth.scopes'], before: {} } },
    ];
    const folded = events.reduce(foldEvent, draftOfView(viewOf(), 0));
    const at = events[3]?.at ?? '';
    const ben = { id: 'ben', name: 'ben' };
    const fresh = draftOfView(
      viewOf({
        head: 6,
        revision: 1,
        applied: { ...viewOf().applied, 'general.tagline': 'Another', 'oauth.scopes': ['read'] },
        draft: { 'env.REGION': { value: 'eu', by: ben, at, authors: [ben] } },
        revs: { 'general.tagline': 2, 'oauth.scopes': 6, 'env.REGION': 4 },
      }),
      6,
    );
    expect(folded.head).toBe(6);
    expect({ ...folded.state, touched: {} }).toEqual({ ...fresh.state, touched: {} });
    const revs = (touched: Record<string, { rev: number }>) => Object.entries(touched).map(([path, { rev }]) => [path, rev]).sort();
    expect(revs(folded.state.touched)).toEqual(revs(fresh.state.touched));
  });

  test('events of other kinds only move the number', () => {
    const before = draftOfView(viewOf(), 0);
    const after = foldEvent(before, { ...edited(1, 'ana', []), type: 'collaborator.invited' });
    expect(after.head).toBe(1);
    expect(after.state).toBe(before.state);
  });
});
