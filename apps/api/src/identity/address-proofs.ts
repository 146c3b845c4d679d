import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { invalid } from '@coterie/domain';
import { generateRandomString } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { newId } from '../platform/ids.js';
import type { Account } from './auth.js';
import { AUTH_POOL } from './auth-pool.js';

/** Whose address a link proves, and the hash of the password that somebody chose for it. */
export interface ProvableAccount extends Account {
  password: string | null;
}

const HOURS = 24;

/**
 * The links that prove an address. Of one account only the newest link is alive: whoever signs up again, or chooses a new
 * password, ends the links that were mailed for what was before. Kept hashed.
 */
@Injectable()
export class AddressProofs {
  constructor(@Inject(AUTH_POOL) private readonly pool: Pool) {}

  /** The secret of a new link, which ends the older ones. */
  async renew(userId: string): Promise<string> {
    const token = `${userId}.${generateRandomString(32)}`;
    await this.pool.query(
      `with gone as (delete from verifications where identifier = $2)
       insert into verifications (id, identifier, value, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [newId('ver'), identifierOf(userId), hashed(token), HOURS],
    );
    return token;
  }

  /** Ends the links of an account. */
  async end(userId: string): Promise<void> {
    await this.pool.query('delete from verifications where identifier = $1', [identifierOf(userId)]);
  }

  /** The account whose address the link proves; throws `invalid` for a link that is forged, too old, or not the newest. */
  async find(token: string): Promise<ProvableAccount> {
    const { rows } = await this.pool.query<ProvableAccount & { proof: string; expired: boolean }>(
      `select u.id, u.name, u.email, u.email_verified as "emailVerified", a.password, v.value as proof, v.expires_at < now() as expired
         from verifications v
         join users u on u.id = $2
         left join accounts a on a.user_id = u.id and a.provider_id = 'credential'
        where v.identifier = $1 order by v.created_at desc, v.id desc limit 1`,
      [identifierOf(userOf(token)), userOf(token)],
    );
    const [found] = rows;
    if (!found || found.proof !== hashed(token)) throw badLink('This link is not valid any more. Ask for a new one.');
    if (found.expired) throw badLink('This link has expired. Ask for a new one.');
    const { proof: _proof, expired: _expired, ...account } = found;
    return account;
  }
}

const userOf = (token: string): string => token.split('.')[0] ?? '';
const identifierOf = (userId: string): string => `prove-address:${userId}`;
const hashed = (token: string): string => createHash('sha256').update(token).digest('base64url');
const badLink = (message: string) => invalid([{ path: 'token', message }]);
