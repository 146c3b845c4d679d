import type { ComponentDoc } from '../components.js';

const PASSWORD = 'a long and quiet password';

export const INPUTS: Record<string, ComponentDoc> = {
  SignUp: { description: 'A new account. Its address is proved by a mailed link before anybody can sign in.', examples: [{ name: 'Ada Lindgren', email: 'ada@acme.test', password: PASSWORD }] },
  SignIn: { description: 'An address and its password.', examples: [{ email: 'ada@acme.test', password: PASSWORD }] },
  MailWanted: { description: 'The address a mail is wanted at.', examples: [{ email: 'ada@acme.test' }] },
  ProveAddress: { description: 'The token of the mailed link, and the password chosen when signing up.', examples: [{ token: 'EXAMPLE', password: PASSWORD }] },
  ResetPassword: { description: 'The token of the mailed link, and the password to have from now on.', examples: [{ token: 'EXAMPLE', newPassword: PASSWORD }] },
  ChangePassword: { description: 'The present password, and the one to have from now on.', examples: [{ currentPassword: PASSWORD, newPassword: 'an even longer password' }] },
  SignUpByInvitation: { description: 'The account to make for the invited address.', examples: [{ name: 'Eve Okafor', password: PASSWORD }] },
  CreateOrganization: { description: 'A new organization; its maker becomes Developer Admin.', examples: [{ name: 'Acme' }] },
  CreateApp: { description: 'A new app, owned by its maker.', examples: [{ name: 'Fleet Telemetry' }] },
  RenameApp: { description: 'The app’s new name.', examples: [{ name: 'Fleet Telemetry 2' }] },
  DeleteApp: { description: 'The app’s name, typed: a deletion ends everybody’s access.', examples: [{ confirm: 'Fleet Telemetry' }] },
  AddCollaborator: { description: 'Whom to invite, and with what access.', examples: [{ email: 'eve@freelance.test', access: 'collaborator', expiresInDays: 7 }] },
  AddCollaborators: {
    description: 'Many at once, each line like AddCollaborator: each is answered for itself and has a transaction of its own.',
    examples: [{ invitations: [{ email: 'eve@freelance.test', access: 'collaborator' }, { email: 'aud@acme.test', access: 'full' }] }],
  },
  ChangeAccess: { description: 'The access to have from now on.', examples: [{ access: 'full' }] },
  Operation: {
    description: 'One change of the draft. `base` is the setting’s rev as it was read: another rev is a conflict. Items of lists are added, removed and replaced without one.',
    examples: [{ op: 'set', path: 'general.tagline', value: 'Where every van is', base: 0 }],
  },
  EditSettings: {
    description: 'Operations that happen all or none. The same mutationId sent again changes nothing and gets the same answer.',
    examples: [{ mutationId: 'm-7f3a', ops: [{ op: 'add', path: 'oauth.redirectUris', item: 'https://acme.test/callback' }] }],
  },
  ApplySettings: { description: '`head` is the number of the app’s stream that the review was based on.', examples: [{ head: 12, note: 'New callback' }] },
  DiscardSettings: { description: 'Which settings go back to what is applied; without `paths` all of them.', examples: [{ paths: ['general.tagline'] }] },
  RestoreRevision: { description: '`head` is the number of the app’s stream as it was read.', examples: [{ head: 12 }] },
  ResetSecret: { description: 'How long older secrets keep working.', examples: [{ overlap: '24h' }] },
  ReadNotifications: { description: 'Which notifications were read: some by id, or all.', examples: [{ all: true }] },
};
