import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { Browser } from '../identity/testing/browser.js';
import { startIdentity, type IdentityConsole } from '../identity/testing/identity-console.js';
import { Mailer } from './mailer.js';
import { renderMail } from './render.js';
import { seal, unseal } from './sealed.js';
import { MailServer } from './testing/mail-server.js';

async function until(what: () => boolean, seconds = 20): Promise<void> {
  for (let waited = 0; waited < seconds * 1000 && !what(); waited += 50) await pause(50);
  expect(what()).toBe(true);
}

const server = new MailServer();
let console_: IdentityConsole;

beforeAll(async () => {
  await server.open();
  console_ = await startIdentity({ demo: false, smtpUrl: `smtp://127.0.0.1:${server.port}` });
});
afterAll(async () => {
  await console_.stop();
  await server.close();
});
afterEach(async () => {
  await server.close();
  server.taken.length = 0;
  server.tries = 0;
});

const signUp = (name: string) => new Browser(console_.url).signUp(`${name}@acme.test`, name);

describe('a mail server', () => {
  it('that is down gets the mail once it is up, and no answer waits for it', async () => {
    await server.close();
    const before = performance.now();
    expect((await signUp('down')).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(2000);
    await pause(1500);
    await server.open();
    await until(() => server.taken.length === 1);
    expect(server.taken[0]).toMatchObject({ subject: 'Confirm your address', to: [{ address: 'down@acme.test' }] });
  });

  it('that refuses is tried again, with the same Message-ID', async () => {
    const refused: string[] = [];
    await server.open({
      onData: (stream, _session, done) => void buffer(stream).then(async (raw) => {
        const mail = await PostalMime.parse(raw);
        if (refused.push(mail.messageId ?? '') > 2) server.taken.push(mail);
        done(refused.length > 2 ? null : Object.assign(new Error('not now'), { responseCode: 451 }));
      }),
    });
    await signUp('refused');
    await until(() => server.taken.length === 1);
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toMatch(/^<mail_\w+@localhost>$/);
  });

  it('that is slow is waited for', async () => {
    await server.open({ onRcptTo: (_address, _session, done) => void pause(2000).then(() => done()) });
    await signUp('slow');
    await until(() => server.taken.length === 1);
    expect(server.tries).toBe(1);
  });
});

describe('a waiting mail', () => {
  it('is not readable in the database: no link, no address', async () => {
    await server.close();
    await signUp('sealed');
    const { rows } = await console_.owner.query<{ row: string }>(
      `select string_agg(t::text, ' ') as row from (select to_jsonb(j) as t from bullmq.job j) jobs`,
    );
    expect(rows[0]?.row).toContain('verify-address');
    expect(rows[0]?.row).not.toMatch(/sealed@acme|token=|verify-email/);
  });

  it('opens under every listed secret and no other, and notices a changed byte', () => {
    const sealed = seal('to whom it concerns', ['old secret']);
    expect(unseal(sealed, ['new secret', 'old secret'])).toBe('to whom it concerns');
    expect(() => unseal(sealed, ['new secret'])).toThrow(/None of the secrets/);
    const flipped = Buffer.from(sealed, 'base64url');
    flipped[30] = (flipped[30] ?? 0) ^ 1;
    expect(() => unseal(flipped.toString('base64url'), ['old secret'])).toThrow(/None of the secrets/);
  });
});

describe('a mail', () => {
  const values = {
    to: 'eve@freelance.test', console: 'http://localhost:3000', inviter: 'Ada <b>', app: 'Fleet & Co\r\nBcc: all@acme.test', organization: '"Acme"',
    consequence: 'You can do it all.', link: 'http://localhost:3000/invite/a.1.b', expires: 'Sunday',
  };

  it('carries names as text, in HTML too, and no name adds a header', async () => {
    const mail = await renderMail('invitation-to-app', values);
    expect(mail.subject).toBe('Ada <b> shares Fleet & Co Bcc: all@acme.test with you');
    expect(mail.html).toContain('<title>Ada &lt;b&gt; shares Fleet &amp; Co Bcc: all@acme.test with you</title>');
    expect(mail.html).toContain('<bdi>Ada &lt;b&gt;</bdi> shares <bdi>Fleet &amp; Co Bcc: all@acme.test</bdi> with you');
    expect(mail.text).toContain('\u2068Ada <b>\u2069 invites you to work on the app \u2068Fleet & Co Bcc: all@acme.test\u2069 of \u2068"Acme"\u2069.');
    expect(mail.html).not.toMatch(/\{\{|Ada <b>|https:\/\/fonts/);
    expect(mail.text).toContain('http://localhost:3000/invite/a.1.b\n');
    await server.open();
    const mailer = console_.app.get(Mailer);
    await mailer.send({ to: values.to, messageId: '<mail_1@localhost>', ...mail, subject: 'One\r\nBcc: all@acme.test' });
    expect(server.taken[0]).toMatchObject({ subject: 'One Bcc: all@acme.test', messageId: '<mail_1@localhost>', text: expect.stringContaining(mail.text) as unknown });
    for (const to of ['a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', 'no address']) {
      await expect(mailer.send({ to, messageId: '<mail_2@localhost>', ...mail })).rejects.toThrow(/address/);
    }
    await expect(mailer.send({ to: values.to, messageId: '<a@b>\r\nBcc: c@d.test', ...mail })).rejects.toThrow(/Message-ID/);
  });

  it('is not made when a value is missing', async () => {
    await expect(renderMail('reset-password', { to: 'a@b.test' })).rejects.toThrow(/has a place for name/);
  });

  it('has no inbox outside the demo', async () => {
    expect(await new Browser(console_.url).get('/api/v1/inbox')).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });
});
