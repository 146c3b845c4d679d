import type { AppView, CollaboratorView, OrganizationView } from '@coterie/contracts';
import type { CollaboratorAccess, Role } from '@coterie/domain';
import { seedOrganization } from '../../database/seed-organization.js';
import type { SpecConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { createOrganization } from '../organizations/commands/create-organization.js';
import { acceptInvitation } from '../collaborators/commands/accept-invitation.js';
import { addCollaborator } from '../collaborators/commands/add-collaborator.js';
import { createApp } from './commands/create-app.js';

/** One-line arrangements for specs: everything through the product's own commands. */
export const arrange = (console: SpecConsole) => ({
  /** An organization of its maker, with others in it. */
  async organization(maker: SpecPerson, name: string, developers: [SpecPerson, Role][] = []): Promise<OrganizationView> {
    const org = await console.run(maker, createOrganization, { name });
    const joining = developers.map(([person, role]) => ({ person: person.id, role }));
    await console.run(maker, seedOrganization, { org: org.id, developers: joining });
    return org;
  },
  app: (owner: SpecPerson, org: { id: string }, name: string): Promise<AppView> => console.run(owner, createApp, { org: org.id, name }),
  /** An ACTIVE collaborator. */
  async collaborator(owner: SpecPerson, app: { id: string }, guest: SpecPerson, access: CollaboratorAccess = 'collaborator'): Promise<CollaboratorView> {
    const row = await console.run(owner, addCollaborator, { app: app.id, email: guest.email, access, scale: 1000 });
    await console.run(guest, acceptInvitation(console.config.secrets), { id: row.id });
    return row;
  },
});
