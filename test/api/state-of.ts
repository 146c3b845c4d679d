import { asOwner } from '../../apps/api/src/testing/spec-owner.js';
import type { SpecConsole } from '../../apps/api/src/testing/spec-console.js';

const WHOLE = ['organizations', 'developers', 'apps', 'settings', 'revisions', 'client_secrets', 'notifications'];

/** One text that is another after any change of the console's data. Mails and visits, which go on by themselves, don't count. */
export async function stateOf(console: SpecConsole): Promise<string> {
  const parts = [
    ...WHOLE.map((table) => `(select md5(string_agg(t::text, '|' order by t::text)) from ${table} t)`),
    `(select md5(string_agg((to_jsonb(t) - 'delivered_version')::text, '|' order by t.id)) from collaborators t)`,
    `(select count(*) from events where type <> 'collaborator.delivered')`,
    `(select md5(string_agg(concat(id, name, email, email_verified), '|' order by id)) from auth.users)`,
    `(select md5(string_agg(password, '|' order by id)) from auth.accounts)`,
  ];
  const [row] = await asOwner<{ state: string }>(console, `select concat_ws('/', ${parts.join(', ')}) as state`);
  return row?.state ?? '';
}
