import type { Page, PageQuery, RevisionListItem, RevisionView } from '@coterie/contracts';
import { type Change, notFound, type SettingValue } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import { namesOf, personIn } from './settings.queries.js';

interface Row {
  id: string;
  number: number;
  note: string | null;
  applied_by: string;
  applied_at: Date;
  authors: string[];
  diff: Change[];
  values: Record<string, SettingValue>;
}

function listed(row: Omit<Row, 'values' | 'diff'>, names: ReadonlyMap<string, string>): Omit<RevisionListItem, 'changes'> {
  return {
    id: row.id,
    number: row.number,
    at: row.applied_at.toISOString(),
    by: personIn(names, row.applied_by),
    authors: row.authors.map((id) => personIn(names, id)),
    note: row.note,
  };
}

/** An app's revisions, newest first; `after` is the number of the last one already seen. */
export async function revisionPage(manager: EntityManager, app: string, { limit, after }: PageQuery): Promise<Page<RevisionListItem>> {
  const before = after === undefined ? 2 ** 31 - 1 : Number(after);
  const rows: (Omit<Row, 'values' | 'diff'> & { changes: number })[] = await manager.query(
    `select id, number, note, applied_by, applied_at, authors, jsonb_array_length(diff) as changes
       from revisions where app_id = $1 and number < $2 order by number desc limit $3`,
    [app, before, limit + 1],
  );
  const names = await namesOf(manager, rows.flatMap((row) => [row.applied_by, ...row.authors]));
  const items = rows.slice(0, limit).map((row) => ({ ...listed(row, names), changes: row.changes }));
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null };
}

/** One revision with all its values and its diff. An unknown number is not there. */
export async function revisionView(manager: EntityManager, app: string, number: string): Promise<RevisionView> {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound();
  const [row]: Row[] = await manager.query('select * from revisions where app_id = $1 and number = $2', [app, number]);
  if (!row) throw notFound();
  const names = await namesOf(manager, [row.applied_by, ...row.authors, ...row.diff.flatMap((change) => change.authors)]);
  const diff = row.diff.map((change) => ({ ...change, authors: change.authors.map((id) => personIn(names, id)) }));
  return { ...listed(row, names), values: row.values, diff };
}
