import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CollaboratorView, NotificationsView } from '@coterie/contracts';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { MailServer } from '../../mail/testing/mail-server.js';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { asOwner } from '../../testing/spec-owner.js';
import { connect, type SpecSocket, until } from '../../testing/spec-socket.js';
import { type Story, tellStory } from '../../testing/spec-story.js';
import { invitations } from './collaborators.factory.js';

const server = new MailServer();
let console: SpecConsole;
let at: ReturnType<typeof invitations>;
let story: Story;
let watcher: SpecSocket;

beforeAll(async () => {
  await server.open();
  await server.close();
  console = await startConsole({ smtpUrl: `smtp://127.0.0.1:${server.port}` });
  at = invitations(console);
});
afterAll(() => console.stop());
beforeEach(async () => {
  story = await tellStory(console);
  watcher = await connect(console.url, story.ada);
  await watcher.open(story.stream);
});
afterEach(async () => {
  watcher.stop();
  await server.close();
  server.taken.length = 0;
  server.tries = 0;
});

const refusing = (answer: (messageId: string, nth: number) => number | undefined): { options: SMTPServerOptions; seen: string[] } => {
  const seen: string[] = [];
  const onData: SMTPServerOptions['onData'] = (stream, _session, done) => void buffer(stream).then(async (raw) => {
    const mail = await PostalMime.parse(raw);
    const code = answer(mail.messageId ?? '', seen.push(mail.messageId ?? ''));
    if (!code) server.taken.push(mail);
    done(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
  });
  return { options: { onData }, seen };
};
const listed = (email = story.eve.email) => at.listed(story.ada, story.app, email);
const row = (type: string) => watcher.events(story.stream).find((event) => event.type === `collaborator.${type}`)?.data.row as CollaboratorView | undefined;
const tried = async (id: string, times: number) => until(`${times} tries`, async () => {
  const [job] = await asOwner<{ text: string }>(console, `select to_jsonb(j)::text as text from bullmq.job j where id = $1`, [`mail-${id}-1`]);
  return Number(/"(?:attempts_made|atm|attemptsMade)": ?(\d+)/.exec(job?.text ?? '')?.[1] ?? 0) >= times;
}, 15_000);

describe('a mail server', () => {
  it('[COL-2] that is down: the answer waits for nothing, the row says not delivered until the server is back, live', async () => {
    const before = performance.now();
    const invited = await at.invite(story.ada, story.app, story.eve.email);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(invited.delivered).toBe(false);
    await tried(invited.id, 1);
    expect(await listed()).toMatchObject({ delivered: false, undeliverable: false, status: 'PENDING' });
    await server.open();
    await at.hurry(`mail-${invited.id}-1`);
    await until('delivered live', () => row('delivered') !== undefined, 15_000);
    expect(row('delivered')).toMatchObject({ id: invited.id, delivered: true, undeliverable: false });
    expect(server.taken).toMatchObject([{ messageId: `<${invited.id}.1@localhost>`, to: [{ address: story.eve.email }] }]);
    expect(server.taken[0]?.text).toContain(`${console.url}/invite/${await at.token(invited.id)}`);
  });

  it('[COL-2] that says “not now” is tried again with the same Message-ID', async () => {
    const { options, seen } = refusing((_id, nth) => (nth < 3 ? 451 : undefined));
    await server.open(options);
    const { id } = await at.invite(story.ada, story.app, story.eve.email);
    for (const times of [1, 2]) {
      await tried(id, times);
      expect(await listed()).toMatchObject({ delivered: false, undeliverable: false });
      await at.hurry(`mail-${id}-1`);
    }
    await until('delivered', async () => (await listed())?.delivered === true, 15_000);
    expect(seen).toEqual(Array(3).fill(`<${id}.1@localhost>`));
    expect(server.taken).toHaveLength(1);
  });

  it('[COL-2, NTF-4] that refuses for good: the row says undeliverable, live, and the inviter is told once; a re-send starts anew', async () => {
    const { options, seen } = refusing((_id, nth) => (nth === 1 ? 550 : undefined));
    await server.open(options);
    const { id } = await at.invite(story.ada, story.app, story.eve.email);
    await until('undelivered live', () => row('undelivered') !== undefined, 15_000);
    expect(row('undelivered')).toMatchObject({ id, delivered: false, undeliverable: true });
    const { items } = (await story.ada.get('/notifications')).body as NotificationsView;
    expect(items).toMatchObject([{ kind: 'not-delivered', actor: null, invitation: { id, address: story.eve.email } }]);
    await pause(300);
    expect(seen).toHaveLength(1);
    await story.ada.post(`/apps/${story.app}/collaborators/${id}/resend`);
    await until('delivered', async () => (await listed())?.delivered === true, 15_000);
    expect(await listed()).toMatchObject({ undeliverable: false, sent: 2 });
    expect(seen).toEqual([`<${id}.1@localhost>`, `<${id}.2@localhost>`]);
  });

  it('[COL-2] that is slow holds nobody up', async () => {
    await server.open({ onRcptTo: (_address, _session, done) => void pause(1_500).then(() => done()) });
    const before = performance.now();
    const rows = await Promise.all(Array.from({ length: 5 }, (_, n) => at.invite(story.ada, story.app, `slow${n}-${story.eve.email}`)));
    expect(performance.now() - before).toBeLessThan(3_000);
    expect((await listed(rows[0]?.email))?.delivered).toBe(false);
    await until('all delivered', () => server.taken.length === 5, 20_000);
    await until('all marked', () => watcher.events(story.stream).filter((event) => event.type === 'collaborator.delivered').length === 5);
    expect(new Set(server.taken.map((mail) => mail.messageId)).size).toBe(5);
  });

  it('[INV-3] that comes back sends no mail for an invitation that was deleted or re-sent meanwhile', async () => {
    const [gone, kept] = [await at.invite(story.ada, story.app, `gone-${story.eve.email}`), await at.invite(story.ada, story.app, story.eve.email)];
    await tried(gone.id, 1);
    await tried(kept.id, 1);
    await story.ada.delete(`/apps/${story.app}/collaborators/${gone.id}`);
    await server.open();
    await story.ada.post(`/apps/${story.app}/collaborators/${kept.id}/resend`);
    for (const id of [gone.id, kept.id]) await at.hurry(`mail-${id}-1`);
    await until('delivered', async () => (await listed())?.delivered === true, 15_000);
    await pause(500);
    expect(server.taken.map((mail) => mail.messageId)).toEqual([`<${kept.id}.2@localhost>`]);
  });
});
