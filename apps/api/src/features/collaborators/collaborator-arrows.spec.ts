import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppListItem, CollaboratorView, NotificationsView, Page } from '@coterie/contracts';
import type { AnyCollaboratorStatus } from '@coterie/domain';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner } from '../../testing/spec-owner.js';
import type { Reply } from '../../testing/spec-person.js';
import { connect, type SpecSocket, until } from '../../testing/spec-socket.js';
import { share, type Story, tellStory } from '../../testing/spec-story.js';
import { arrange } from '../apps/apps.factory.js';
import { invitations } from './collaborators.factory.js';

let console: SpecConsole;
let story: Story;
let at: ReturnType<typeof invitations>;
const sockets: SpecSocket[] = [];

beforeAll(async () => {
  console = await startConsole();
  at = invitations(console);
  story = await tellStory(console);
});
afterAll(async () => {
  sockets.forEach((socket) => socket.stop());
  await console.stop();
});

/** Eve's row and the log, but for the mail, which may be delivered meanwhile. */
const recorded = async (id = '') => {
  const events = await asOwner(console, `select number from events where stream = $1 and type <> 'collaborator.delivered' order by number`, [story.stream]);
  return { events: events.length, row: { ...(await at.row(id)), delivered_version: null } };
};
/** Eve is on no list. */
async function forget(): Promise<void> {
  const listed = await at.listed(story.ada, story.app, story.eve.email);
  if (listed) await story.ada.delete(`/apps/${story.app}/collaborators/${listed.id}`);
}
const stateOf = async (id: string) => (await at.row(id)).status;

/** What can be asked for one row over HTTP; the last three by the person it is about. */
const ASK = {
  resend: (id: string) => story.ada.post(`/apps/${story.app}/collaborators/${id}/resend`),
  revoke: (id: string) => story.ada.post(`/apps/${story.app}/collaborators/${id}/revoke`),
  grant: (id: string) => story.ada.post(`/apps/${story.app}/collaborators/${id}/grant`),
  'change access': (id: string) => story.ada.patch(`/apps/${story.app}/collaborators/${id}`, { access: 'full' }),
  delete: (id: string) => story.ada.delete(`/apps/${story.app}/collaborators/${id}`),
  accept: async (id: string) => story.eve.post(`/invitations/${await at.token(id)}/accept`),
  decline: async (id: string) => story.eve.post(`/invitations/${await at.token(id)}/decline`),
  leave: () => story.eve.post(`/apps/${story.app}/leave`),
} satisfies Record<string, (id: string) => Promise<Reply>>;
type Arrow = keyof typeof ASK;

/** How Eve's row gets into each state, starting from PENDING. */
const WAY: Record<AnyCollaboratorStatus, Arrow[]> = {
  PENDING: [],
  ACTIVE: ['accept'],
  REVOKED: ['accept', 'revoke'],
  DELETED: ['delete'],
  DECLINED: ['decline'],
  LEFT: ['accept', 'leave'],
};

/** Every state x every arrow: the answer, and where it leads. What is not listed changes nothing. */
const CELLS: [AnyCollaboratorStatus, Arrow, number, AnyCollaboratorStatus?][] = [
  ['PENDING', 'resend', 200, 'PENDING'], ['PENDING', 'revoke', 409], ['PENDING', 'grant', 409], ['PENDING', 'change access', 200, 'PENDING'],
  ['PENDING', 'delete', 204, 'DELETED'], ['PENDING', 'accept', 200, 'ACTIVE'], ['PENDING', 'decline', 204, 'DECLINED'], ['PENDING', 'leave', 404],
  ['ACTIVE', 'resend', 409], ['ACTIVE', 'revoke', 200, 'REVOKED'], ['ACTIVE', 'grant', 409], ['ACTIVE', 'change access', 200, 'ACTIVE'],
  ['ACTIVE', 'delete', 204, 'DELETED'], ['ACTIVE', 'accept', 410], ['ACTIVE', 'decline', 410], ['ACTIVE', 'leave', 204, 'LEFT'],
  ['REVOKED', 'resend', 409], ['REVOKED', 'revoke', 409], ['REVOKED', 'grant', 200, 'ACTIVE'], ['REVOKED', 'change access', 200, 'REVOKED'],
  ['REVOKED', 'delete', 204, 'DELETED'], ['REVOKED', 'accept', 410], ['REVOKED', 'decline', 410], ['REVOKED', 'leave', 404],
  ...(['DELETED', 'DECLINED', 'LEFT'] as const).flatMap((state): [AnyCollaboratorStatus, Arrow, number][] => [
    [state, 'resend', 404], [state, 'revoke', 404], [state, 'grant', 404], [state, 'change access', 404], [state, 'delete', 404], [state, 'leave', 404],
    [state, 'accept', state === 'DELETED' ? 404 : 410], [state, 'decline', state === 'DELETED' ? 404 : 410],
  ]),
];

beforeEach(forget);

describe('the states of a collaborator over HTTP', () => {
  it.each(CELLS.map(([from, arrow, status, to]) => [from, arrow, status, to ?? from] as const))('[COL-1, COL-3] %s, %s: %i', async (from, arrow, status, to) => {
    const { id } = await at.invite(story.ada, story.app, story.eve.email);
    for (const step of WAY[from]) expect((await ASK[step](id)).status).toBeLessThan(300);
    expect(await stateOf(id)).toBe(from);
    const before = await recorded(id);

    const answer = await ASK[arrow](id);
    expect([answer.status, await stateOf(id)]).toEqual([status, to]);
    if (status >= 400) expect(await recorded(id)).toEqual(before);
    if (status === 409) expect(answer.body).toMatchObject({ error: { code: 'conflict', details: { status: from, arrow } } });
    if (status === 200 && arrow !== 'accept') expect(answer.body).toMatchObject({ id, status: to });
  });

  it('[COL-1] two at once on one row: one arrow is followed, the other is a conflict or finds nothing', async () => {
    const id = await share(console, story.ada, story.app, story.eve);
    for (let round = 0; round < 10; round += 1) {
      const revoked = await Promise.all([ASK.revoke(id), ASK.revoke(id), ASK.revoke(id)]);
      expect(revoked.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
      const granted = await Promise.all([ASK.grant(id), ASK.grant(id), ASK.grant(id)]);
      expect(granted.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    }
    const gone = await Promise.all([ASK.delete(id), ASK.delete(id), ASK.revoke(id)]);
    expect(gone.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await stateOf(id)).toBe('DELETED');
  });
});

describe('adding a collaborator', () => {
  it('[COL-2] lists them at once as PENDING, and a mail with a link goes out', async () => {
    const email = 'New.Person@people.test';
    const answer = await story.ada.post(`/apps/${story.app}/collaborators`, { email, access: 'collaborator' });
    const row = answer.body as CollaboratorView;
    expect(answer.status).toBe(201);
    expect(row).toMatchObject({ email, access: 'collaborator', status: 'PENDING', user: null, sent: 1, expired: false, invitedBy: { id: story.ada.id, name: story.ada.name } });
    expect(await at.listed(story.ada, story.app, email)).toMatchObject({ id: row.id, status: 'PENDING' });
    const days = (Date.parse(row.expiresAt ?? '') - Date.parse(row.invitedAt)) / 86_400_000;
    expect(days).toBeCloseTo(7);

    expect(await at.mailedToken(email)).toBe(await at.token(row.id));
    await until('delivered', async () => (await at.listed(story.ada, story.app, email))?.delivered === true);
  });

  it.each([[{}], [{ email: 'x@people.test' }], [{ email: 'x', access: 'full' }], [{ email: 'x@people.test', access: 'owner' }], [{ email: ['x@people.test'], access: 'full' }], [{ email: 'x@people.test', access: 'full', expiresInDays: 0 }], [{ email: 'x@people.test', access: 'full', expiresInDays: 400 }], [[]], ['x']])(
    '[COL-2] is not done with %j',
    async (body) => {
      const before = await recorded();
      expect(await story.ada.post(`/apps/${story.app}/collaborators`, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
      expect(await recorded()).toEqual(before);
    },
  );
});

describe('whoever watches', () => {
  it('[COL-8] sees each change of status within a second, with the row as the list shows it', async () => {
    const { ada, eve, app, stream } = story;
    const watcher = await connect(console.url, ada);
    sockets.push(watcher);
    await watcher.open(stream);
    const seen = (type: string) => watcher.events(stream).findLast((event) => event.type === `collaborator.${type}`)?.data as { id: string; row?: CollaboratorView | null } | undefined;
    const sees = (type: string, row: object | null) =>
      until(type, () => seen(type) !== undefined, 1_000).then(() => (row ? expect(seen(type)?.row).toMatchObject(row) : expect(seen(type)?.row ?? null).toBeNull()));

    const { id } = await at.invite(ada, app, eve.email);
    await sees('invited', { id, status: 'PENDING', email: eve.email });
    await ASK.resend(id);
    await sees('resent', { id, status: 'PENDING', sent: 2 });
    await ASK.accept(id);
    await sees('accepted', { id, status: 'ACTIVE', user: eve.id, name: eve.name });
    await ASK['change access'](id);
    await sees('access-changed', { id, access: 'full' });
    await ASK.revoke(id);
    await sees('revoked', { id, status: 'REVOKED', revokedBy: { id: ada.id, name: ada.name } });
    await ASK.grant(id);
    await sees('granted', { id, status: 'ACTIVE' });
    await ASK.delete(id);
    await sees('deleted', null);
  });
});

describe('the end of access', () => {
  it('[COL-11] by leaving: the app is gone from their list, and owner and `full` are told', async () => {
    const fay = await console.person('Fay leaving');
    await share(console, story.ada, story.app, fay, 'full');
    const id = await share(console, story.ada, story.app, story.eve);
    expect((await ASK.leave()).status).toBe(204);
    expect((await story.eve.get(`/apps/${story.app}`)).status).toBe(404);
    expect(((await story.eve.get('/apps')).body as Page<AppListItem>).items.map((item) => item.id)).not.toContain(story.app);
    expect(await at.listed(story.ada, story.app, story.eve.email)).toBeUndefined();
    for (const who of [story.ada, fay]) {
      const { items } = (await who.get('/notifications')).body as NotificationsView;
      expect(items.filter((item) => item.kind === 'left' && item.actor?.id === story.eve.id).length).toBeGreaterThan(0);
    }
    expect((await story.ada.post(`/apps/${story.app}/leave`)).status).toBe(403);
    expect(await stateOf(id)).toBe('LEFT');
  });

  it('[COL-12] is the last event of its transaction in the app’s stream, and the same one that ended it', async () => {
    for (const end of ['revoke', 'delete', 'leave'] as const) {
      const id = await share(console, story.ada, story.app, story.eve);
      await ASK[end](id);
      const events = await asOwner<{ type: string; cause: string; data: object }>(console, 'select type, cause, data from events where stream = $1 order by number desc limit 2', [story.stream]);
      expect(events[0]).toMatchObject({ type: 'access.ended', data: { person: story.eve.id, by: end === 'leave' ? story.eve.id : story.ada.id } });
      expect(events[1]?.cause).toBe(events[0]?.cause);
      expect(events[1]?.type).toBe(`collaborator.${{ revoke: 'revoked', delete: 'deleted', leave: 'left' }[end]}`);
      if (end === 'revoke') await ASK.delete(id);
    }
    const all = await asOwner<{ type: string; cause: string }>(console, 'select type, cause from events where stream = $1 order by number', [story.stream]);
    all.forEach((event, n) => event.type === 'access.ended' && expect(all[n + 1]?.cause).not.toBe(event.cause));
  });

  it('[APP-5, COL-12] is no end while another path is left: an admin who was also a collaborator keeps access', async () => {
    const [ada, ben] = [await console.person('Ada role'), await console.person('Ben role')];
    const org = await arrange(console).organization(ada, 'Roles', [[ben, 'developer']]);
    const app = await arrange(console).app(ben, org, 'Dispatch');
    const id = await share(console, ben, app.id, ada);
    const watcher = await connect(console.url, ada);
    sockets.push(watcher);
    await watcher.open(`app:${app.id}`);
    await watcher.open(`user:${ada.id}`);
    expect((await ben.post(`/apps/${app.id}/collaborators/${id}/revoke`)).status).toBe(200);
    await until('unlisted as shared', () => watcher.events(`user:${ada.id}`).some((event) => event.type === 'app.unlisted'));
    expect(watcher.events(`user:${ada.id}`).find((event) => event.type === 'app.unlisted')?.data).toMatchObject({ app: app.id, remains: 'admin' });
    expect((await ada.get(`/apps/${app.id}`)).body).toMatchObject({ access: 'admin', shared: false });
    expect(await watcher.edit(app.id, 'still', [{ op: 'set', path: 'general.tagline', value: 'Still here', base: 0 }])).toMatchObject({ ok: true });
    await until('seen', () => watcher.events(`app:${app.id}`).some((event) => event.type === 'settings.edited'));
    expect(watcher.closed).toEqual([]);
    expect(watcher.events(`app:${app.id}`).some((event) => event.type === 'access.ended')).toBe(false);
  });
});
