import { describe, expect, it } from '@jest/globals';
import type { AppListItem } from '@coterie/contracts';
import { appsOf, inOrder, listAfter } from './app-list';

const app = (id: string, over: Partial<AppListItem> = {}): AppListItem => ({
  id,
  org: { id: 'org_1', slug: 'acme', name: 'Acme' },
  name: id,
  owner: { id: 'usr_ben', name: 'Ben' },
  access: 'owner',
  shared: false,
  createdAt: '2026-11-22T10:00:00.000Z',
  ...over,
});
const ids = (apps: readonly AppListItem[]): string[] => apps.map(({ id }) => id);

describe('a list of apps', () => {
  it('puts an app that is listed at the end and one that is known in its place', () => {
    const list = [app('b'), app('c')];
    expect(ids(listAfter(list, { type: 'app.listed', data: { app: 'a', item: app('a') } }))).toEqual(['b', 'c', 'a']);
    const changed = listAfter(list, { type: 'app.listed', data: { app: 'b', item: app('b', { access: 'full', shared: true }) } });
    expect(changed[0]).toMatchObject({ id: 'b', access: 'full', shared: true });
  });

  it('follows renaming, unlisting and deleting', () => {
    const list = [app('a'), app('b')];
    expect(listAfter(list, { type: 'app.renamed', data: { app: 'a', before: 'a', after: 'Alpha' } })[0]?.name).toBe('Alpha');
    expect(ids(listAfter(list, { type: 'app.unlisted', data: { app: 'a', name: 'a', reason: 'revoked', by: 'usr_ben' } }))).toEqual(['b']);
    expect(ids(listAfter(list, { type: 'app.deleted', data: { app: 'b', name: 'b' } }))).toEqual(['a']);
  });

  it('lists nothing that is gone again by the time of reading', () => {
    expect(ids(listAfter([app('a')], { type: 'app.listed', data: { app: 'a', item: null } }))).toEqual([]);
  });

  it('stays as it is on everything else', () => {
    const list = [app('a')];
    expect(listAfter(list, { type: 'notification.created', data: {} })).toBe(list);
  });

  it('begins in the order of names', () => {
    expect(ids(inOrder([app('1', { name: 'beta' }), app('2', { name: 'Alpha' })]))).toEqual(['2', '1']);
  });
});

describe('the apps of an organization', () => {
  const elsewhere = app('x', { org: { id: 'org_2', slug: 'globex', name: 'Globex' } });

  it('are those a developer reaches there', () => {
    expect(ids(appsOf('org_1', [app('a'), elsewhere], undefined, 'admin'))).toEqual(['a']);
  });

  it('are all of them for whoever oversees it, each with the reader’s own access', () => {
    const all = [app('a', { access: 'admin' }), app('b', { access: 'admin' }), app('c', { access: 'admin' })];
    const mine = [app('a', { access: 'owner' }), app('b', { access: 'full', shared: true }), elsewhere];
    const seen = appsOf('org_1', mine, all, 'admin');
    expect(seen.map(({ id, access, shared }) => [id, access, shared])).toEqual([
      ['a', 'owner', false],
      ['b', 'full', true],
      ['c', 'admin', false],
    ]);
  });
});
