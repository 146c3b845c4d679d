import type { PoolConfig } from 'pg';

/** Roles without login that the console's connections start as; each reaches only what its work needs. */
export type DatabaseRole = 'coterie_api' | 'coterie_jobs' | 'coterie_auth';

export const DATABASE_ROLES: readonly DatabaseRole[] = ['coterie_api', 'coterie_jobs', 'coterie_auth'];

/** The two ways into the database. */
export interface DatabaseUrls {
  /** The login of the console's connections; each of them takes on one of the roles at once. */
  readonly url: string;
  /** The owner of the tables; migrations only. */
  readonly ownerUrl: string;
  /** Whether `url` is meant to be a login without the owner's rights, and so must not have them. */
  readonly separateLogin: boolean;
}

/**
 * Connection options that start as `role`: in the startup packet, so RESET ROLE returns to it and no query can be sent
 * before it. `settings` are further server settings, such as `{ search_path: 'auth' }`; values hold no blanks.
 */
export function connectAs(url: string, role: DatabaseRole, settings: Record<string, string> = {}): PoolConfig {
  const parsed = new URL(url);
  // pg lets options in the URL win over these, which would silently drop the role.
  const given = parsed.searchParams.get('options') ?? '';
  parsed.searchParams.delete('options');
  const ours = Object.entries({ ...settings, role }).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: parsed.toString(),
    options: [given, ...ours].join(' ').trim(),
    application_name: `coterie ${role.replace('coterie_', '')}`,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  };
}
