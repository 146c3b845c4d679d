import type { Role } from '../organizations/roles.js';
import type { CollaboratorAccess, CollaboratorStatus } from '../collaborators/collaborator-machine.js';

/** What a person reaches an app as, highest first (APP-5). */
export const ACCESS_LEVELS = ['owner', 'admin', 'full', 'collaborator', 'audit'] as const;
export type Access = (typeof ACCESS_LEVELS)[number];

/** The paths on which one person may reach one app. */
export interface AccessPaths {
  owner: boolean;
  /** The person's role in the app's organization, if they are an ACTIVE developer there. */
  role?: Role | null;
  collaborator?: { access: CollaboratorAccess; status: CollaboratorStatus } | null;
}

/** What the union of the paths gives. `readOnly`: an Audit-user writes nothing in that organization, whatever else they were given. */
export interface Reach {
  access: Access;
  shared: boolean;
  readOnly: boolean;
}

const RANK: Record<Access, number> = { owner: 0, admin: 1, full: 2, collaborator: 3, audit: 4 };

function accessesOf(paths: AccessPaths): Access[] {
  const found: Access[] = [];
  if (paths.owner) found.push('owner');
  if (paths.role === 'developer-admin') found.push('admin');
  if (paths.collaborator?.status === 'ACTIVE') found.push(paths.collaborator.access);
  if (paths.role === 'audit-user') found.push('audit');
  return found;
}

/**
 * The union of all paths (APP-5), or nothing when no path is left: then the app answers as if it did not exist (ORG-6).
 * SHARED is for whoever is not the owner and reaches it as an ACTIVE collaborator (APP-2).
 */
export function reachOf(paths: AccessPaths): Reach | undefined {
  const access = accessesOf(paths).sort((a, b) => RANK[a] - RANK[b])[0];
  if (!access) return undefined;
  return {
    access,
    shared: !paths.owner && paths.collaborator?.status === 'ACTIVE',
    readOnly: paths.role === 'audit-user',
  };
}

/** The highest access that somebody of this reach may give away (INV-8): nobody gives more than they have. */
export const mayGive = (reach: Reach, access: CollaboratorAccess): boolean =>
  !reach.readOnly && (access === 'collaborator' || reach.access === 'owner' || reach.access === 'admin' || reach.access === 'full');
