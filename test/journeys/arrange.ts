import type { CollaboratorView } from '@coterie/contracts';
import type { Person } from '../support/people.js';

export interface App {
  id: string;
  name: string;
  /** Its overview; its other pages stand below. */
  path: string;
}

/** A new app of this owner's in an organization, the demo's one as a rule. */
export async function newApp(owner: Person, name: string, org = 'acme'): Promise<App> {
  const { id } = await owner.must<{ id: string }>(owner.post(`/orgs/${org}/apps`, { name }));
  return { id, name, path: `/o/${org}/apps/${id}` };
}

export const invite = (app: App, owner: Person, email: string, access: 'collaborator' | 'full' = 'collaborator'): Promise<CollaboratorView> =>
  owner.must<CollaboratorView>(owner.post(`/apps/${app.id}/collaborators`, { email, access }));

/** Makes somebody an ACTIVE collaborator. Answers the id of their row. */
export async function share(app: App, owner: Person, person: Person, access: 'collaborator' | 'full' = 'collaborator'): Promise<string> {
  const { id } = await invite(app, owner, person.email, access);
  await person.must(person.post(`/me/invitations/${id}/accept`));
  return id;
}

/** An app has no client secret until one is made. */
export async function makeSecret(app: App, owner: Person): Promise<void> {
  await owner.must(owner.post(`/apps/${app.id}/secrets/reset`, { overlap: '0' }));
}

/** Accepted edits by way of HTTP, one after the other: what was on the page before the journey begins. */
export async function edit(app: App, person: Person, ops: readonly object[]): Promise<void> {
  await person.must(person.post(`/apps/${app.id}/settings/edits`, { mutationId: crypto.randomUUID(), ops }));
}
