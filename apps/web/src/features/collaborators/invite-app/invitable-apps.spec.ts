import { ACCESS_LEVELS } from '@coterie/domain';
import { describe, expect, it, jest } from '@jest/globals';

// Only the rules are tested here; whose apps there are comes over the socket.
jest.unstable_mockModule('../../apps/reached-apps', () => ({ useReachedApps: jest.fn() }));
const { matching, mayInvite, proposedAccess } = await import('./invitable-apps');

describe('inviting from anywhere', () => {
  it('[COL-9, COL-4] offers the apps that one may add collaborators to', () => {
    expect(ACCESS_LEVELS.filter(mayInvite).sort()).toEqual(['admin', 'full', 'owner']);
  });

  it('[COL-14] proposes the inviter’s own access, at most full', () => {
    expect(ACCESS_LEVELS.map((access) => [access, proposedAccess(access)])).toEqual(
      expect.arrayContaining([['owner', 'full'], ['admin', 'full'], ['full', 'full'], ['collaborator', 'collaborator']]),
    );
  });

  it('finds an app by its name, organization or id', () => {
    const app = (id: string, name: string, org: string) => ({ id, name, org: { id: 'o', slug: 's', name: org }, owner: { id: 'u', name: 'Ada' }, access: 'owner' as const, shared: false, createdAt: '' });
    const apps = [app('app_1', 'Fleet Telemetry', 'Acme'), app('app_2', 'Dispatch API', 'Globex')];
    expect(matching(apps, ' FLEET').map(({ id }) => id)).toEqual(['app_1']);
    expect(matching(apps, 'globex').map(({ id }) => id)).toEqual(['app_2']);
    expect(matching(apps, '')).toHaveLength(2);
  });
});
