import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppView, NotificationsView } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { readEvents } from '../events/events.queries.js';
import { presentEvents } from '../events/present.queries.js';
import { arrange } from '../apps/apps.factory.js';

type Listed = NotificationsView & { next: string | null };

let console: SpecConsole;
let ada: SpecPerson, eve: SpecPerson, fay: SpecPerson;
let app: AppView;

const list = async (who: SpecPerson, query = ''): Promise<Listed> => (await who.get(`/notifications${query}`)).body as Listed;
const read = (who: SpecPerson, body: unknown) => who.post('/notifications/read', body);

beforeAll(async () => {
  console = await startConsole();
  const at = arrange(console);
  [ada, eve, fay] = (await Promise.all(['Ada', 'Eve', 'Fay'].map((name) => console.person(name)))) as [SpecPerson, SpecPerson, SpecPerson];
  app = await at.app(ada, await at.organization(ada, 'Acme'), 'Fleet');
  await ada.post(`/apps/${app.id}/collaborators`, { email: eve.email, access: 'full' });
});
afterAll(() => console.stop());

describe('notifications', () => {
  it('[NTF-4] tell the invited person, with what can be answered in place', async () => {
    const { items, unread } = await list(eve);
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      { kind: 'invited', read: false, actor: { id: ada.id, name: 'Ada' }, app: { id: app.id, name: 'Fleet', org: expect.stringMatching(/^acme-/) as unknown as string }, invitation: { open: true, address: eve.email } },
    ]);
  });

  it('[NTF-2] are accepted in place, and are never about one’s own acts', async () => {
    const [invited] = (await list(eve)).items;
    expect((await eve.post(`/me/invitations/${invited?.invitation?.id}/accept`)).status).toBe(200);
    expect((await list(eve)).items).toMatchObject([{ kind: 'invited', invitation: { open: false } }]);
    expect((await list(ada)).items).toMatchObject([{ kind: 'accepted', actor: { name: 'Eve' }, invitation: { open: false } }]);
  });

  it('[NTF-1] count what is unread; one or all are marked, and only one’s own', async () => {
    for (const overlap of ['0', '1h', '24h']) await ada.post(`/apps/${app.id}/secrets/reset`, { overlap });
    const { items, unread } = await list(eve);
    expect([items.length, unread]).toEqual([4, 4]);
    expect(await read(eve, { ids: [items[0]?.id, (await list(ada)).items[0]?.id, 'ntf_nothing'] })).toMatchObject({ status: 200, body: { unread: 3 } });
    expect((await list(ada)).unread).toBe(1);
    expect((await list(eve)).items.map((one) => one.read)).toEqual([true, false, false, false]);
    expect(await read(eve, { all: true })).toMatchObject({ status: 200, body: { unread: 0 } });
    expect(await read(eve, { all: true })).toMatchObject({ status: 200, body: { unread: 0 } });
    expect((await list(eve)).unread).toBe(0);
  });

  it('[NTF-1] reach every tab by the person’s own stream, with the count', async () => {
    const events = await console.readPath.across(eve.actor, async (manager) => presentEvents(manager, `user:${eve.id}`, await readEvents(manager, `user:${eve.id}`, 1, 99)));
    const said = events.map(({ envelope: { type, data } }) => [type, data['unread'], (data['item'] as { kind?: string } | undefined)?.kind]);
    expect(said).toEqual([
      ['invitation.received', undefined, undefined],
      ['notification.created', 0, 'invited'],
      ['app.listed', undefined, undefined],
      ['invitation.closed', undefined, undefined],
      ['notification.created', 0, 'secret-reset'],
      ['notification.created', 0, 'secret-reset'],
      ['notification.created', 0, 'secret-reset'],
      ['notification.read', 0, undefined],
      ['notification.read', 0, undefined],
    ]);
    expect(events[2]?.envelope.data['item']).toMatchObject({ id: app.id, access: 'full', shared: true });
    expect(events.at(-1)?.envelope.data['ids']).toBeNull();
  });

  it('are listed newest first, page by page', async () => {
    const first = await list(eve, '?limit=3');
    const second = await list(eve, `?limit=3&after=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    expect(second.items[0]?.kind).toBe('invited');
  });

  it('[ORG-1] of others are not there', async () => {
    expect(await list(fay)).toEqual({ items: [], unread: 0, next: null });
  });

  it.each([[{}], [{ ids: [] }], [{ ids: 'x' }], [{ all: false }], [{ all: true, ids: ['x'] }], [{ ids: ['a\u0000'] }], [null], [[]]])('are not marked with %j', async (body) => {
    expect(await read(eve, body)).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
  });
});
