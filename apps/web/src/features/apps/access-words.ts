import type { Access } from '@coterie/domain';

/** How the access to an app is called and what it allows (COL-4, COL-5, ORG-2). */
export const ACCESS_WORDS: Record<Access, { name: string; allows: string }> = {
  owner: { name: 'Owner', allows: 'You may do everything with this app, its collaborators and its client secret.' },
  admin: {
    name: 'Developer Admin',
    allows: 'As Developer Admin of the organization you may do everything with this app, except transfer it.',
  },
  full: {
    name: 'Full',
    allows: 'You have the same access as the owner: settings, collaborators, client secret, and deleting the app. Ownership and billing stay with them.',
  },
  collaborator: {
    name: 'Collaborator',
    allows: 'You may do everything the owner can, except add collaborators and reset the client secret.',
  },
  audit: { name: 'Audit-user', allows: 'You see everything of this app and change nothing.' },
};
