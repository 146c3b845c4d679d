import type { EntityManager } from 'typeorm';
import { collaboratorNames } from '../collaborators/collaborators.queries.js';

/** Whatever happened by itself. */
const SYSTEM_NAME = 'Coterie';

/** What these ids of people and collaborator rows are called now. Whoever was erased is absent. */
export async function namesOf(manager: EntityManager, ids: Iterable<string>): Promise<Map<string, string>> {
  const all = [...new Set(ids)];
  const names = await collaboratorNames(manager, all.filter((id) => id.startsWith('col_')));
  const people: { id: string; name: string }[] = await manager.query('select id, name from people where id = any($1)', [all.filter((id) => id.startsWith('usr_'))]);
  for (const { id, name } of people) names.set(id, name);
  if (all.includes('system')) names.set('system', SYSTEM_NAME);
  return names;
}
