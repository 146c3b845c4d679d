import type { CollaboratorView, ManyResults } from '@coterie/contracts';
import { describe, expect, it, jest } from '@jest/globals';
import { addressesIn, withAddresses } from './address-lines';
import { inviteDesk, type InviteDeskOptions } from './invite-desk';
import { sendLabel, toFix, toSkip } from './line-words';

const row = (email: string, status: CollaboratorView['status']): CollaboratorView => ({
  id: `col_${email}`,
  user: status === 'PENDING' ? null : `usr_${email}`,
  email,
  access: 'collaborator',
  status,
  invitedBy: { id: 'usr_ada', name: 'Ada' },
  invitedAt: '2026-09-01T10:00:00.000Z',
  sent: 1,
});
const allOk: InviteDeskOptions['add'] = (lines) => Promise.resolve({ results: lines.map(({ email }) => ({ email, ok: true, id: 'col_1' })) });
const deskOf = (add = allOk, rows: CollaboratorView[] = []) => inviteDesk({ rows: () => rows, own: () => 'Ada@acme.test', proposed: 'collaborator', add });

describe('many addresses', () => {
  it('[INV-7] come out of whatever was pasted: commas, spaces, lines, and what a mail program copies', () => {
    expect(addressesIn('a@x.test, b@x.test;c@x.test\n d@x.test\te@x.test')).toEqual(['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test', 'e@x.test']);
    expect(addressesIn('Ada Lindgren <ada@x.test>, "Okafor, Ben" <ben@x.test>; eve@x.test')).toEqual(['ada@x.test', 'ben@x.test', 'eve@x.test']);
    expect(addressesIn('joe@acme')).toEqual(['joe@acme']);
    expect(addressesIn(' ,\n ')).toEqual([]);
  });

  it('[INV-7] stand in the list once, compared without case', () => {
    expect(withAddresses(['a@x.test'], ['A@X.test', 'b@x.test', 'B@x.TEST '])).toEqual(['a@x.test', 'b@x.test']);
  });

  it('[INV-7] say each what will become of them before anything is sent', () => {
    const desk = deskOf(allOk, [row('ben@x.test', 'ACTIVE'), row('dan@x.test', 'PENDING'), row('cle@x.test', 'REVOKED')]);
    desk.take('p@x.test t@x.test BEN@x.test dan@x.test cle@x.test ada@ACME.test joe@acme');
    expect(desk.lines.value.map(({ address, state, note }) => [address, state, note])).toEqual([
      ['p@x.test', 'ok', undefined],
      ['t@x.test', 'ok', undefined],
      ['BEN@x.test', 'known', 'already active'],
      ['dan@x.test', 'known', 'already invited'],
      ['cle@x.test', 'known', 'revoked before'],
      ['ada@ACME.test', 'own', 'this is you'],
      ['joe@acme', 'invalid', undefined],
    ]);
    expect(toFix(desk.lines.value)).toBe('1 address needs fixing.');
    expect(toSkip(desk.lines.value)).toBe('3 are already collaborators and will be skipped. Your own address will be skipped.');
    expect(sendLabel(desk.ready.value)).toBe('Send 2 invites');
  });

  it('[INV-7] get their own answers: the sent ones leave, a refused one stays with its reason and can be tried again', async () => {
    const add = jest.fn<InviteDeskOptions['add']>((lines) =>
      Promise.resolve<ManyResults>({
        results: lines.map(({ email }) => (email === 'own@x.test' ? { email, ok: false, error: { code: 'conflict', message: 'They own this app.' } } : { email, ok: true, id: 'col_1' })),
      }),
    );
    const desk = deskOf(add);
    desk.take('p@x.test own@x.test t@x.test joe@acme');
    expect(await desk.send()).toEqual(['p@x.test', 't@x.test']);
    expect(desk.lines.value.map(({ address, state, note }) => [address, state, note])).toEqual([
      ['own@x.test', 'refused', 'They own this app.'],
      ['joe@acme', 'invalid', undefined],
    ]);
    expect(desk.unsettled.value).toBe(true);
    await desk.send();
    expect(add).toHaveBeenLastCalledWith([{ email: 'own@x.test', access: 'collaborator' }]);
    desk.drop('own@x.test');
    desk.drop('joe@acme');
    expect(desk.unsettled.value).toBe(false);
  });

  it('are sent fifty at a time, and asked for when there is none', async () => {
    const add = jest.fn(allOk);
    const desk = deskOf(add);
    expect(await desk.send()).toEqual([]);
    expect(desk.problem.value).toContain('At least one e-mail address');
    desk.take(Array.from({ length: 120 }, (_, at) => `n${at}@x.test`).join(','));
    expect(desk.problem.value).toBeUndefined();
    expect(await desk.send()).toHaveLength(120);
    expect(add.mock.calls.map(([lines]) => lines.length)).toEqual([50, 50, 20]);
  });

  it('[INV-7] all stay when nothing was answered', async () => {
    const desk = deskOf(() => Promise.reject(new Error('lost')));
    desk.take('p@x.test');
    expect(await desk.send()).toEqual([]);
    expect(desk.lines.value).toHaveLength(1);
    expect(desk.problem.value).not.toBe('');
  });
});
