import { Pool } from 'pg';
import { connectAs } from '../database/connections.js';

/** Injection token of the pool that reaches the schema `auth`. */
export const AUTH_POOL = Symbol('AuthPool');

/**
 * Connections for accounts, sessions and rate limits. They start as the role `coterie_auth`, which reaches nothing of the
 * tenants; so neither a tenant's query reads a password hash nor the other way round.
 * @param url a PostgreSQL address whose login user is a member of that role
 */
export function createAuthPool(url: string): Pool {
  const pool = new Pool({ ...connectAs(url, 'coterie_auth', { search_path: 'auth' }), max: 8, idleTimeoutMillis: 30_000 });
  // An idle connection may die with the server; the next query opens another and reports what it meets.
  pool.on('error', () => undefined);
  return pool;
}
