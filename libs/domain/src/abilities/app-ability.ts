import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import type { CollaboratorAccess } from '../collaborators/collaborator-machine.js';
import type { Reach } from './access.js';

/** Every act on one app, as `action:Subject`. The role x action table of the tests walks this list. */
export const APP_ACTS = [
  'read:App',
  'rename:App',
  'delete:App',
  'transfer:App',
  'leave:App',
  'read:Settings',
  'edit:Settings',
  'apply:Settings',
  'discard:Settings',
  'restore:Settings',
  'read:Collaborator',
  'add:Collaborator',
  'resend:Collaborator',
  'grant:Collaborator',
  'change-access:Collaborator',
  'revoke:Collaborator',
  'remove:Collaborator',
  'read:Secret',
  'reset:Secret',
  'retire:Secret',
  'read:Event',
] as const;

export type AppAct = (typeof APP_ACTS)[number];
export type AppAction = AppAct extends `${infer A}:${string}` ? A : never;
export type AppSubjectName = AppAct extends `${string}:${infer S}` ? S : never;
export type AppSubject = AppSubjectName | { __typename: 'Collaborator'; access: CollaboratorAccess };
export type AppAbility = MongoAbility<[string, AppSubjectName | ReturnType<typeof subject<'Collaborator', { access: CollaboratorAccess }>>]>;

export const collaboratorSubject = (access: CollaboratorAccess) => subject('Collaborator', { access });

/** Who may do what on one app, as sentences. Asked by the API to decide and by the page to explain. */
export function appAbility(reach: Reach): AppAbility {
  const { can, build } = new AbilityBuilder<AppAbility>(createMongoAbility);

  for (const what of ['App', 'Settings', 'Collaborator', 'Secret', 'Event'] as const) can('read', what);
  // Giving one's own access back writes nothing of the app's: an Audit-user who was given one may, too (COL-11).
  if (reach.shared) can('leave', 'App');
  if (reach.readOnly || reach.access === 'audit') return build();

  can(['edit', 'apply', 'discard', 'restore'], 'Settings');
  can(['rename', 'delete'], 'App');
  can(['revoke', 'remove'], 'Collaborator', { access: 'collaborator' });

  if (reach.access !== 'collaborator') {
    can(['add', 'resend', 'grant', 'change-access', 'revoke', 'remove'], 'Collaborator');
    can(['reset', 'retire'], 'Secret');
  }
  if (reach.access === 'owner') can('transfer', 'App');
  return build();
}
