import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery, SessionView } from '@coterie/contracts';
import type { Pool } from 'pg';
import type { Actor } from './actor.js';
import { AUTH_POOL } from './auth-pool.js';
import { SessionEvents } from './session-events.js';

interface SessionRow {
  id: string;
  created_at: Date;
  expires_at: Date;
  user_agent: string | null;
  ip_address: string | null;
}

/** In whole milliseconds, which is what a page's place can say. */
const MOMENT = 'floor(extract(epoch from created_at) * 1000)::bigint';

/** The sessions of one person, and ending them. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly events: SessionEvents,
  ) {}

  /** Newest first. `next` is the moment and the id of the last one, so that it holds when that session ends meanwhile. */
  async list(actor: Actor, { limit, after }: PageQuery): Promise<Page<SessionView>> {
    const [moment = null, id = null] = after?.split('.') ?? [];
    const { rows } = await this.pool.query<SessionRow>(
      `select id, created_at, expires_at, user_agent, ip_address from sessions
        where user_id = $1 and expires_at > now() and ($2::bigint is null or (${MOMENT}, id) < ($2, $3))
        order by ${MOMENT} desc, id desc limit $4`,
      [actor.id, moment, id, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      userAgent: row.user_agent || null,
      address: row.ip_address || null,
    }));
    return { items, next: last ? `${last.created_at.getTime()}.${last.id}` : null };
  }

  /** Ends one session of this person; answers whether there was one. */
  async end(userId: string, sessionId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from sessions where id = $1 and user_id = $2', [sessionId, userId]);
    if (rowCount) this.events.ended([sessionId], userId);
    return rowCount === 1;
  }

  /** Ends every session of this person, the present one included. */
  async endAll(userId: string): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>('delete from sessions where user_id = $1 returning id', [userId]);
    this.events.ended(rows.map(({ id }) => id), userId);
  }
}
