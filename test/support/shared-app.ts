import type { CollaboratorView } from '@coterie/contracts';
import { addressOf, joinByInvitation, type Person } from './people.js';

export interface SharedApp {
  id: string;
  name: string;
}

/** An app in a new organization of this owner's. */
export async function createApp(owner: Person, name: string): Promise<SharedApp> {
  const { id: org } = await owner.must<{ id: string }>(owner.post('/orgs', { name: `${name} works` }));
  const { id } = await owner.must<{ id: string }>(owner.post(`/orgs/${org}/apps`, { name }));
  return { id, name };
}

/** New people, each with an account from the invitation to the first app, on all of the apps. */
export async function shareWithNewPeople(owner: Person, apps: readonly SharedApp[], names: readonly string[], access: 'collaborator' | 'full' = 'full'): Promise<Person[]> {
  const people: Person[] = [];
  for (const name of names) {
    const invite = (app: SharedApp) => owner.must<CollaboratorView>(owner.post(`/apps/${app.id}/collaborators`, { email: addressOf(name), access }));
    const [first, ...others] = apps;
    if (!first) break;
    await invite(first);
    const person = await joinByInvitation(owner.url, name);
    for (const app of others) {
      const { id } = await invite(app);
      await person.must(person.post(`/me/invitations/${id}/accept`));
    }
    people.push(person);
  }
  return people;
}
