import { Inject, Injectable } from '@nestjs/common';
import { conflict } from '@coterie/domain';
import type { Pool, PoolClient } from 'pg';
import { newId } from '../platform/ids.js';
import { AUTH_POOL } from './auth-pool.js';
import { hashPassword } from './password.js';

/** An account to be made for somebody whose address is proved. */
export interface VerifiedAccount {
  email: string;
  name: string;
  password: string;
}

/** Changes of accounts that go past the sign-in library's own forms. */
@Injectable()
export class Accounts {
  constructor(@Inject(AUTH_POOL) private readonly pool: Pool) {}

  /**
   * Makes an account whose address is already proved. An unproved account of that address was made by somebody who could not
   * prove it: it is taken over, password and all. Throws `conflict` when the address has a proved account.
   */
  async createVerified({ email, name, password }: VerifiedAccount): Promise<{ userId: string }> {
    const hash = await hashPassword(password);
    return this.transaction(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `insert into users (id, name, email, email_verified) values ($1, $2, $3, true)
         on conflict (email) do update set name = excluded.name, email_verified = true, updated_at = now()
           where not users.email_verified
         returning id`,
        [newId('usr'), name, email.toLowerCase()],
      );
      const userId = rows[0]?.id;
      if (!userId) throw conflict('This address has an account. Sign in with it.');
      await client.query(
        `insert into accounts (id, user_id, account_id, provider_id, password) values ($1, $2, $2, 'credential', $3)
         on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
        [newId('acc'), userId, hash],
      );
      return { userId };
    });
  }

  /** Whether there is an account of this address, proved or not. Never to be told to whoever asks. */
  async exists(email: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from users where email = $1', [email.toLowerCase()]);
    return rowCount === 1;
  }

  /** The address of an account, if there is such an account. */
  async addressOf(userId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ email: string }>('select email from users where id = $1', [userId]);
    return rows[0]?.email;
  }

  /** The mailbox has been proved: by a link that only it received. */
  async markVerified(userId: string): Promise<void> {
    await this.pool.query('update users set email_verified = true, updated_at = now() where id = $1 and not email_verified', [userId]);
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
      throw error;
    }
  }
}
