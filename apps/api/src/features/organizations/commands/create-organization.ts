import { createOrganization as input, type OrganizationView } from '@coterie/contracts';
import { Refusal } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import { defineCommand, type Tx } from '../../../write-path/define-command.js';
import { asVerified } from '../../../write-path/permission.js';
import { orgStream } from '../../../write-path/streams.js';
import { Developer } from '../developer.entity.js';
import { organizationView } from '../organizations.queries.js';
import { newSlug } from '../slug.js';

const TRIES = 5;

/** A slug that is taken belongs to somebody unseen, so the database is asked by trying. */
async function insertOrganization(manager: EntityManager, tx: Tx, name: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await manager.query('insert into organizations (id, slug, name, created_at, created_by) values ($1, $2, $3, $4, $5) on conflict (slug) do nothing', [
      tx.org, newSlug(name), name, tx.now, tx.actor.id,
    ]);
    const made = await manager.query('select 1 from organizations where id = $1', [tx.org]);
    if (made.length > 0) return;
  }
  throw new Refusal('conflict', 'No free address was found for this name. Try again.');
}

/** Makes an organization. Its maker becomes its Developer Admin. */
export const createOrganization = defineCommand({
  name: 'create-organization',
  input,
  scope: () => ({ newOrg: true }),
  load: () => Promise.resolve(undefined),
  allow: (_loaded, _input, tx) => ({ ...asVerified(tx.actor), missing: 'make an organization before your address is verified' }),
  decide: (_loaded, { name }, tx) => {
    const developer = tx.newId('mem');
    const person = tx.actor.id;
    const stream = orgStream(tx.org);
    return {
      events: [
        { stream, type: 'organization.created', data: { organization: tx.org, name } },
        { stream, type: 'developer.joined', data: { developer, person, role: 'developer-admin' } },
      ],
      save: async () => {
        await insertOrganization(tx.manager, tx, name);
        await tx.manager.insert(Developer, { id: developer, orgId: tx.org, userId: person, role: 'developer-admin', status: 'ACTIVE', joinedAt: tx.now });
      },
      answer: (): Promise<OrganizationView> => organizationView(tx.manager, tx.org, person),
    };
  },
});
