import type pg from 'pg';
import { type Person, signIn } from '../support/people.js';

const DEMO_PASSWORD = 'coterie-demo';
const APPS = 100;
const WRITERS = 20;
const WATCHERS = 50;

/** The people of a load and the apps they share. */
export interface Crowd {
  /** Developer Admin of the organization that the apps are in. */
  admin: Person;
  /** Ids of 100 apps; everybody below is an ACTIVE collaborator of each. */
  apps: string[];
  /** Cookies of 20 people. */
  writers: string[];
  /** Cookies of 50 people; a load of 1,000 clients is theirs, 20 each. */
  watchers: string[];
}

/** Accounts with the password of the demo's admin, whose hash they get: so they are signed in like anybody, and made quickly. */
const PEOPLE = `
  with made as (
    insert into auth.users (id, name, email, email_verified)
    select 'usr_load' || n, 'Load ' || n, 'load' || n || '@people.test', true from generate_series(1, $1::int) n returning id)
  insert into auth.accounts (id, user_id, account_id, provider_id, password)
  select 'acc_' || made.id, made.id, made.id, known.provider_id, known.password
    from made, auth.accounts known join auth.users u on u.id = known.user_id where u.email = 'ada@acme.test'`;

const SHARE = `
  insert into collaborators (id, org_id, app_id, email, user_id, access, status, invited_by, invited_at, nonce, expires_at, accepted_at)
  select 'col_' || a.id || n, a.org_id, a.id, 'load' || n || '@people.test', 'usr_load' || n, 'full', 'ACTIVE', a.owner_id, now(), 'none', now(), now()
    from apps a, generate_series(1, $1::int) n where a.id = any($2)`;

/** Fills a demo console for the load: the apps over HTTP, the people straight into its database, each signed in over HTTP. */
export async function gatherCrowd(url: string, owner: pg.Client): Promise<Crowd> {
  const admin = await signIn(url, 'ada@acme.test', DEMO_PASSWORD);
  const apps: string[] = [];
  for (let index = 0; index < APPS; index += 1) {
    const { id } = await admin.must<{ id: string }>(admin.post('/orgs/acme/apps', { name: `Load ${index + 1}` }));
    apps.push(id);
  }
  const people = WRITERS + WATCHERS;
  await owner.query(PEOPLE, [people]);
  await owner.query(SHARE, [people, apps]);
  const cookies: string[] = [];
  for (let from = 1; from <= people; from += 10) {
    const group = Array.from({ length: Math.min(10, people + 1 - from) }, (_, index) => signIn(url, `load${from + index}@people.test`, DEMO_PASSWORD));
    cookies.push(...(await Promise.all(group)).map((person) => person.cookie));
  }
  return { admin, apps, writers: cookies.slice(0, WRITERS), watchers: cookies.slice(WRITERS) };
}
