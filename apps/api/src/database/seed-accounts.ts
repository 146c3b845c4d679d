import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { IdentityService } from '../identity/identity.service.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../platform/demo-people.js';
import { ReadPath } from '../read-path/read-path.js';

/** Somebody whose permission was revoked; the demo does not offer to sign in as them. */
const GIL = { email: 'gil@contract.test', name: 'Gil Moreau' };
const EVERYBODY = [...DEMO_PEOPLE, GIL];

const FIRST_NAMES = ['ada', 'ben', 'aud', 'gus', 'eve', 'gil'] as const;
export type DemoPeople = Record<(typeof FIRST_NAMES)[number], Actor>;

interface Account {
  id: string;
  email: string;
}

/** Makes the demo's accounts, as far as they are missing. Undefined when there is nothing to seed (any more). */
export async function seedAccounts(app: INestApplicationContext, lastKey: string): Promise<DemoPeople | undefined> {
  const readPath = app.get(ReadPath);
  const known: Account[] = await readPath.as([], '', (manager) => manager.query('select id, email from people order by id limit $1', [EVERYBODY.length + 1]));
  const isOurs = ({ email }: Account) => EVERYBODY.some((one) => one.email === email);
  if (!known.every(isOurs)) return undefined;
  const ada = known.find(({ email }) => email === DEMO_PEOPLE[0].email);
  const finished = ada && (await readPath.as([], ada.id, (manager) => manager.query('select 1 from command_receipts where user_id = $1 and key = $2', [ada.id, lastKey])));
  if (finished && finished.length > 0) return undefined;

  const identity = app.get(IdentityService, { strict: false });
  const actors = await Promise.all(EVERYBODY.map(async ({ email, name }) => ({ ...(await account(identity, known, { email, name })), name })));
  return Object.fromEntries(FIRST_NAMES.map((first, index) => [first, actors[index]])) as DemoPeople;
}

async function account(identity: IdentityService, known: readonly Account[], { email, name }: { email: string; name: string }): Promise<Actor> {
  const found = known.find((one) => one.email === email);
  const id = found?.id ?? (await identity.createVerifiedAccount({ email, name, password: DEMO_PASSWORD })).userId;
  return { id, name, email, verified: true, sessionId: '' };
}

