import type { Page, PageQuery, SecretView } from '@coterie/contracts';
import type { EntityManager } from 'typeorm';
import { isSecret } from './secret-text.js';

interface Row {
  id: string;
  prefix: string;
  last_four: string;
  created_at: Date;
  created_by: string;
  created_by_name: string | null;
  ends_at: Date | null;
  last_used_at: Date | null;
}

/** An app's client secrets, newest first, ended ones too; never a secret or its hash (CRED-4). */
export async function secretPage(manager: EntityManager, app: string, { limit, after }: PageQuery): Promise<Page<SecretView>> {
  const rows: Row[] = await manager.query(
    `select s.id, s.prefix, s.last_four, s.created_at, s.created_by, p.name as created_by_name, s.ends_at, s.last_used_at
       from client_secrets s left join people p on p.id = s.created_by
      where s.app_id = $1 and ($2::text is null or s.id < $2) order by s.id desc limit $3`,
    [app, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    prefix: row.prefix,
    lastFour: row.last_four,
    createdAt: row.created_at.toISOString(),
    createdBy: { id: row.created_by, name: row.created_by_name ?? '' },
    endsAt: row.ends_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/**
 * The app that these credentials are of, or undefined: a secret works until its end, and not after (CRED-1).
 * The tenant must be set.
 */
export async function verifySecret(manager: EntityManager, clientId: string, secret: string, now: Date): Promise<string | undefined> {
  const rows: { app_id: string; hash: string }[] = await manager.query(
    `select s.app_id, s.hash from client_secrets s join apps a on a.id = s.app_id
      where a.client_id = $1 and a.deleted_at is null and (s.ends_at is null or s.ends_at > $2)`,
    [clientId, now],
  );
  return rows.find((row) => isSecret(secret, row.hash))?.app_id;
}
