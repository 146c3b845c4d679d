import type { AppSnapshot, CollaboratorView, EventEnvelope } from '@coterie/contracts';
import { describe, expect, it } from '@jest/globals';
import { isShown } from './collaborator-filter';
import { withEvent } from './collaborator-rows';
import { collaboratorList } from './collaborators.store';
import { membershipWords } from './membership';
import { offersOf } from './offers';

const row = (id: string, more: Partial<CollaboratorView> = {}): CollaboratorView => ({
  id,
  user: `usr_${id}`,
  email: `${id}@acme.test`,
  name: `${id} Novak`,
  access: 'collaborator',
  status: 'ACTIVE',
  invitedBy: { id: 'usr_ada', name: 'Ada' },
  invitedAt: '2026-09-01T10:00:00.000Z',
  sent: 1,
  ...more,
});
let number = 0;
const happened = (type: string, id: string, now: CollaboratorView | null): EventEnvelope => {
  number += 1;
  return { number, id: `evt_${number}`, type, at: '2026-11-22T10:00:00.000Z', actor: { id: 'usr_ada', name: 'Ada' }, data: { id, row: now } };
};
const ids = (rows: readonly CollaboratorView[]): string[] => rows.map(({ id }) => id);
const may = { can: () => true, whyNot: () => '' };

describe('the list of collaborators', () => {
  it('[COL-8] changes a row in place, whatever happened to it', () => {
    const before = [row('eve'), row('ben'), row('cle')];
    const after = withEvent(before, happened('collaborator.revoked', 'ben', row('ben', { status: 'REVOKED' })));
    expect(ids(after)).toEqual(['eve', 'ben', 'cle']);
    expect(after[1]?.status).toBe('REVOKED');
    expect(after[0]).toBe(before[0]);
  });

  it('[COL-2] lists an invited person at once, at the end, so that nothing moves', () => {
    const after = withEvent([row('eve')], happened('collaborator.invited', 'dan', row('dan', { status: 'PENDING', user: null })));
    expect(ids(after)).toEqual(['eve', 'dan']);
  });

  it('takes away whoever left the list, and nobody else', () => {
    const after = withEvent([row('eve'), row('ben')], happened('collaborator.declined', 'eve', null));
    expect(ids(after)).toEqual(['ben']);
  });

  it('is not misled by events of other kinds or of a form it does not know', () => {
    const rows = [row('eve')];
    expect(withEvent(rows, happened('settings.applied', 'eve', null))).toBe(rows);
    expect(withEvent(rows, { ...happened('collaborator.granted', 'eve', null), data: { id: 'eve', row: { id: 'eve' } } })).toBe(rows);
  });

  it('starts from the snapshot and announces each change of status', () => {
    const said: string[] = [];
    const list = collaboratorList((sentence) => said.push(sentence));
    list.load({ collaborators: [row('eve')] } as unknown as AppSnapshot, 4);
    list.apply([
      happened('collaborator.revoked', 'eve', row('eve', { status: 'REVOKED' })),
      happened('collaborator.granted', 'eve', row('eve')),
      happened('collaborator.deleted', 'eve', null),
    ]);
    expect(list.rows.value).toEqual([]);
    expect(said).toEqual(['eve Novak is revoked', 'eve Novak is active again', 'eve Novak was deleted']);
  });
});

describe('what a row offers', () => {
  it.each([
    ['PENDING', ['Re-send invite', 'Delete']],
    ['ACTIVE', ['Revoke permission', 'Delete']],
    ['REVOKED', ['Grant permission', 'Delete']],
  ] as const)('[COL-3] %s offers %j', (status, labels) => {
    const offered = offersOf(row('eve', { status }), { ...may, whyNot: (act) => (act === 'change-access:Collaborator' ? 'no' : '') }, 'usr_ada');
    expect(offered.map(({ label }) => label)).toEqual(labels);
    expect(offered.every(({ reason }) => reason === '')).toBe(true);
  });

  it('[COL-13] says why a collaborator may not revoke somebody with full access, and lets them see the act', () => {
    const whyNot = (_: string, subject?: { access: string }): string => (subject?.access === 'full' ? 'Ask Ada.' : '');
    const offered = offersOf(row('eve', { access: 'full' }), { ...may, whyNot }, 'usr_ben');
    expect(offered.map(({ arrow, reason }) => [arrow, reason])).toEqual([
      ['revoke', 'Ask Ada.'],
      ['delete', 'Ask Ada.'],
    ]);
  });

  it('offers nothing against oneself', () => {
    expect(offersOf(row('eve'), may, 'usr_eve').every(({ reason }) => reason !== '')).toBe(true);
  });
});

describe('membership in words', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  const pending = (more: Partial<CollaboratorView>): CollaboratorView => row('dan', { status: 'PENDING', expired: false, delivered: true, expiresAt: '2026-11-27T12:00:00.000Z', ...more });

  it.each([
    ['Since 2 Sep 2026', row('eve', { acceptedAt: '2026-09-02T12:00:00.000Z' })],
    ['Expires in 5 days', pending({})],
    ['Expires tomorrow', pending({ expiresAt: '2026-11-23T14:00:00.000Z' })],
    ['Expires in 3 hours', pending({ expiresAt: '2026-11-22T15:00:00.000Z' })],
    ['Expired', pending({ expired: true })],
    ['Expired', pending({ expiresAt: '2026-11-22T11:59:00.000Z' })],
    ['Not delivered yet', pending({ delivered: false })],
    ['Could not be delivered', pending({ delivered: false, undeliverable: true })],
    ['Revoked 9 Nov', row('eve', { status: 'REVOKED', revokedAt: '2026-11-09T12:00:00.000Z' })],
    ['Revoked 9 Nov 2025', row('eve', { status: 'REVOKED', revokedAt: '2025-11-09T12:00:00.000Z' })],
  ])('%s', (words, one) => {
    expect(membershipWords(one, now)).toBe(words);
  });
});

it('filters by status and by name or address without case', () => {
  const dan = row('dan', { status: 'PENDING' });
  expect(isShown(dan, 'pending', 'DAN@')).toBe(true);
  expect(isShown(dan, 'active', '')).toBe(false);
  expect(isShown(dan, 'all', 'eve')).toBe(false);
});
