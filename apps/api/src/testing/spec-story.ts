import type { CollaboratorView } from '@coterie/contracts';
import { acceptInvitation } from '../features/collaborators/commands/accept-invitation.js';
import type { SpecConsole } from './spec-console.js';
import type { SpecPerson } from './spec-person.js';

/** An organization of Ada's with one app, and Eve, who is from outside. */
export interface Story {
  ada: SpecPerson;
  eve: SpecPerson;
  org: string;
  app: string;
  stream: string;
}

let stories = 0;

/** A new organization and app for a spec, with people nobody else uses. */
export async function tellStory(console: SpecConsole): Promise<Story> {
  stories += 1;
  const letters = String.fromCharCode(...[...String(stories)].map((digit) => 97 + Number(digit)));
  const ada = await console.person(`Ada ${letters}`);
  const eve = await console.person(`Eve ${letters}`);
  const org = ((await ada.post('/orgs', { name: `Acme ${letters}` })).body as { id: string }).id;
  const app = ((await ada.post(`/orgs/${org}/apps`, { name: `App ${letters}` })).body as { id: string }).id;
  return { ada, eve, org, app, stream: `app:${app}` };
}

/** Invites somebody to an app and accepts for them, past mail and link. Answers the row's id. */
export async function share(console: SpecConsole, owner: SpecPerson, app: string, person: SpecPerson, access: 'collaborator' | 'full' = 'collaborator'): Promise<string> {
  const { body, status } = await owner.post(`/apps/${app}/collaborators`, { email: person.email, access });
  if (status !== 201) throw new Error(`inviting failed: ${JSON.stringify(body)}`);
  const { id } = body as CollaboratorView;
  await console.run(person, acceptInvitation(console.config.secrets), { id });
  return id;
}
