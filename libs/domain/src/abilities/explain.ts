import type { AppAct } from './app-ability.js';
import type { OrganizationAct } from './organization-ability.js';

/** What each permission is called when somebody is told that they lack it. */
export const ACT_LABELS: Record<AppAct | OrganizationAct, string> = {
  'read:App': 'see this app',
  'rename:App': 'rename this app',
  'delete:App': 'delete this app',
  'transfer:App': 'transfer this app',
  'leave:App': 'leave this app',
  'read:Settings': 'see the settings',
  'edit:Settings': 'edit the settings',
  'apply:Settings': 'apply the settings',
  'discard:Settings': 'discard changes',
  'restore:Settings': 'restore an earlier revision',
  'read:Collaborator': 'see the collaborators',
  'add:Collaborator': 'add collaborators',
  'resend:Collaborator': 're-send invites',
  'grant:Collaborator': 'grant permission',
  'change-access:Collaborator': 'change access',
  'revoke:Collaborator': 'revoke permission',
  'remove:Collaborator': 'delete a collaborator',
  'read:Secret': 'see the client secrets',
  'reset:Secret': 'reset the client secret',
  'retire:Secret': 'retire a client secret',
  'read:Event': 'see the activity',
  'read:Organization': 'see the organization',
  'read:Developer': 'see the developers',
  'create:App': 'create apps',
  'list:App': 'list apps',
  'read:Oversight': 'see every app of the organization',
};
