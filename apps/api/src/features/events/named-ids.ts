/** The fields of event data that hold ids of people or collaborator rows. What people typed (settings, notes) is never searched for ids. */
const ONE = ['id', 'person', 'by', 'owner'] as const;
const MANY = ['authors'] as const;

const isId = (value: unknown): value is string => typeof value === 'string' && /^(usr|col)_[a-z0-9]+$/.test(value);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Every id in an event's data whose bearer has a name. */
export function namedIds(data: Record<string, unknown>): string[] {
  const here = [...ONE.map((field) => data[field]), ...MANY.flatMap((field) => listIn(data[field]))].filter(isId);
  const changes = listIn(data['changes']).flatMap((change) => (typeof change === 'object' && change !== null ? namedIds(change as Record<string, unknown>) : []));
  return [...new Set([...here, ...changes])];
}
