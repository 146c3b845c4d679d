import type { AppListItem } from '@coterie/contracts';
import { type AccessPaths, type CollaboratorAccess, reachOf, type Role } from '@coterie/domain';

/** An app with one person's paths to it, as `apps.queries.ts` selects it. */
export interface AppRow {
  id: string;
  name: string;
  org_id: string;
  slug: string;
  org_name: string;
  owner_id: string;
  owner_name: string | null;
  created_at: Date;
  role: Role | null;
  access: CollaboratorAccess | null;
}

/** Row -> list item, as that person sees it; nothing when no path is left. */
export function presentApp(row: AppRow, person: string): AppListItem | undefined {
  const paths: AccessPaths = {
    owner: row.owner_id === person,
    role: row.role,
    collaborator: row.access ? { access: row.access, status: 'ACTIVE' } : null,
  };
  const reach = reachOf(paths);
  return reach && { ...presentFacts(row), access: reach.access, shared: reach.shared };
}

/** What is the same for everybody who sees the app. */
export const presentFacts = (row: Omit<AppRow, 'role' | 'access'>): Omit<AppListItem, 'access' | 'shared'> => ({
  id: row.id,
  org: { id: row.org_id, slug: row.slug, name: row.org_name },
  name: row.name,
  owner: { id: row.owner_id, name: row.owner_name ?? '' },
  createdAt: row.created_at.toISOString(),
});
