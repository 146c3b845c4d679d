import type { CollaboratorAccess, Operation } from '@coterie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../features/apps/commands/create-app.js';
import { acceptInvitation } from '../features/collaborators/commands/accept-invitation.js';
import { addCollaborator } from '../features/collaborators/commands/add-collaborator.js';
import { revokePermission } from '../features/collaborators/commands/revoke-permission.js';
import { createOrganization } from '../features/organizations/commands/create-organization.js';
import { resetSecret } from '../features/secrets/commands/reset-secret.js';
import { applySettings } from '../features/settings/commands/apply-settings.js';
import { EditSettings } from '../features/settings/edit-settings.js';
import type { Actor } from '../identity/actor.js';
import { CONFIG, type Config } from '../platform/config.js';
import { CommandRunner } from '../write-path/command-runner.js';
import type { Command } from '../write-path/define-command.js';
import { seedAccounts } from './seed-accounts.js';
import { seedOrganization } from './seed-organization.js';
import { DISPATCH, FLEET_DRAFT, FLEET_FIRST, FLEET_SECOND } from './seed-settings.js';

/** Runs commands as somebody of the demo, each at most once however often the seed is started. */
class Seed {
  private readonly config: Config;
  private readonly runner: CommandRunner;
  private readonly editing: EditSettings;

  constructor(app: INestApplicationContext) {
    this.config = app.get<Config>(CONFIG);
    this.runner = app.get(CommandRunner);
    this.editing = app.get(EditSettings, { strict: false });
  }

  run<I, L, A>(actor: Actor, step: string, command: Command<I, L, A>, input: unknown): Promise<A> {
    return this.runner.run(actor, command, input, { idempotencyKey: `seed-${step}` });
  }

  invite(actor: Actor, app: string, email: string, access: CollaboratorAccess) {
    return this.run(actor, `invite-${email}`, addCollaborator, { app, email, access, scale: this.config.rateLimitScale });
  }

  accept(actor: Actor, id: string) {
    return this.run(actor, 'accept', acceptInvitation(this.config.secrets), { id });
  }

  edit(actor: Actor, app: string, step: string, ops: readonly Operation[]): Promise<unknown> {
    return this.editing.edit(actor, app, { mutationId: `seed-${step}`, ops });
  }

  apply(actor: Actor, app: string, step: string, note: string): Promise<unknown> {
    return this.run(actor, `apply-${step}`, applySettings, { app, note, head: Number.MAX_SAFE_INTEGER });
  }
}

/** The last step, whose receipt says that the seed is whole. */
const LAST_STEP = 'secret';

/**
 * Fills a new demo with its people and what they did, through the same commands that pages use. Does nothing once it is
 * whole, or when somebody else signed up first; a start that was killed half-way is completed by the next.
 */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const people = await seedAccounts(app, `seed-${LAST_STEP}`);
  if (!people) return;
  const { ada, ben, aud, gus, eve, gil } = people;
  const seed = new Seed(app);

  const acme = await seed.run(ada, 'organization', createOrganization, { name: 'Acme' });
  await seed.run(ada, 'developers', seedOrganization, {
    org: acme.id,
    slug: 'acme',
    developers: [
      { person: ben.id, role: 'developer' },
      { person: aud.id, role: 'audit-user' },
    ],
  });
  const globex = await seed.run(gus, 'organization', createOrganization, { name: 'Globex' });
  await seed.run(gus, 'kind', seedOrganization, { org: globex.id, slug: 'globex', kind: 'company' });

  const fleet = await seed.run(ada, 'fleet', createApp, { org: acme.id, name: 'Fleet Telemetry' });
  const dispatch = await seed.run(ben, 'dispatch', createApp, { org: acme.id, name: 'Dispatch API' });

  await seed.edit(ada, fleet.id, 'first', FLEET_FIRST);
  await seed.apply(ada, fleet.id, 'first', 'First version');
  await seed.edit(ben, dispatch.id, 'dispatch', DISPATCH);
  await seed.apply(ben, dispatch.id, 'dispatch', 'First version');

  await seed.accept(eve, (await seed.invite(ada, fleet.id, eve.email, 'collaborator')).id);
  const revoked = await seed.invite(ada, fleet.id, gil.email, 'full');
  await seed.accept(gil, revoked.id);
  await seed.run(ada, 'revoke', revokePermission, { app: fleet.id, id: revoked.id });
  await seed.invite(ada, fleet.id, 'dev.patel@northwind.example', 'collaborator');

  await seed.edit(eve, fleet.id, 'second', FLEET_SECOND);
  await seed.apply(ada, fleet.id, 'second', 'Shorter tokens, and a way to try it locally');
  await seed.edit(eve, fleet.id, 'draft', FLEET_DRAFT);
  await seed.run(ada, LAST_STEP, resetSecret, { app: fleet.id, overlap: '0' });
}
