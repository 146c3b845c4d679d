import { describe, expect, it } from '@jest/globals';
import type { DeveloperView } from '@coterie/contracts';
import { developersAfter } from './directory';

const developer = (id: string, over: Partial<DeveloperView> = {}): DeveloperView => ({
  id: `dev_${id}`,
  user: `usr_${id}`,
  name: id,
  email: `${id}@acme.test`,
  role: 'developer',
  status: 'ACTIVE',
  apps: 0,
  joinedAt: '2026-11-22T10:00:00.000Z',
  ...over,
});
const joined = (item: DeveloperView | null, id: string) => ({ type: 'developer.joined', data: { developer: `dev_${id}`, person: `usr_${id}`, role: 'developer', item } });

describe('the developers of an organization', () => {
  const list = [developer('ada', { role: 'developer-admin' }), developer('ben')];

  it('gain whoever joined, at the end', () => {
    expect(developersAfter(list, joined(developer('eve'), 'eve')).map(({ name }) => name)).toEqual(['ada', 'ben', 'eve']);
  });

  it('change in place and leave', () => {
    expect(developersAfter(list, joined(developer('ada', { role: 'audit-user' }), 'ada')).map(({ role }) => role)).toEqual(['audit-user', 'developer']);
    expect(developersAfter(list, joined(null, 'ben')).map(({ name }) => name)).toEqual(['ada']);
  });

  it('stay as they are on everything else', () => {
    expect(developersAfter(list, { type: 'organization.created', data: {} })).toBe(list);
  });
});
