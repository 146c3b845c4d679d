import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COLLABORATOR_ACCESSES, COLLABORATOR_STATUSES } from '../collaborators/collaborator-machine.js';
import { ROLES } from '../organizations/roles.js';
import { type Access, ACCESS_LEVELS, type AccessPaths, mayGive, type Reach, reachOf } from './access.js';

const active = (access: 'full' | 'collaborator') => ({ access, status: 'ACTIVE' as const });

const anyPaths: fc.Arbitrary<AccessPaths> = fc.record({
  owner: fc.boolean(),
  role: fc.constantFrom(null, ...ROLES),
  collaborator: fc.option(fc.record({ access: fc.constantFrom(...COLLABORATOR_ACCESSES), status: fc.constantFrom(...COLLABORATOR_STATUSES) })),
});

const levelOf = (paths: AccessPaths): number => {
  const reach = reachOf(paths);
  return reach ? ACCESS_LEVELS.indexOf(reach.access) : ACCESS_LEVELS.length;
};

describe('the paths to an app', () => {
  it.each<[string, AccessPaths, Access | undefined]>([
    ['the owner', { owner: true, role: 'developer' }, 'owner'],
    ['the owner who is also Developer Admin', { owner: true, role: 'developer-admin' }, 'owner'],
    ['a Developer Admin with full access', { owner: false, role: 'developer-admin', collaborator: active('full') }, 'admin'],
    ['a Developer with full access', { owner: false, role: 'developer', collaborator: active('full') }, 'full'],
    ['an outsider with access collaborator', { owner: false, role: null, collaborator: active('collaborator') }, 'collaborator'],
    ['an Audit-user with full access', { owner: false, role: 'audit-user', collaborator: active('full') }, 'full'],
    ['an Audit-user', { owner: false, role: 'audit-user' }, 'audit'],
    ['a Developer without any path', { owner: false, role: 'developer' }, undefined],
    ['a stranger', { owner: false }, undefined],
    ['somebody PENDING', { owner: false, collaborator: { access: 'full', status: 'PENDING' } }, undefined],
    ['somebody REVOKED', { owner: false, collaborator: { access: 'full', status: 'REVOKED' } }, undefined],
    ['somebody REVOKED who is Developer Admin', { owner: false, role: 'developer-admin', collaborator: { access: 'full', status: 'REVOKED' } }, 'admin'],
  ])('[APP-5, ORG-6] %s', (_who, paths, access) => {
    expect(reachOf(paths)?.access).toBe(access);
  });

  it('[APP-5] one more path never lowers access, one path less never raises it', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        expect(levelOf({ ...paths, owner: true })).toBeLessThanOrEqual(levelOf(paths));
        expect(levelOf({ ...paths, role: 'developer-admin' })).toBeLessThanOrEqual(levelOf(paths));
        expect(levelOf({ ...paths, collaborator: null })).toBeGreaterThanOrEqual(levelOf(paths));
      }),
    );
  });

  it('[APP-5, COL-6] a collaborator row that is not ACTIVE is as good as none', () => {
    fc.assert(
      fc.property(anyPaths, fc.constantFrom('PENDING' as const, 'REVOKED' as const), (paths, status) => {
        const row = paths.collaborator ? { ...paths.collaborator, status } : null;
        expect(reachOf({ ...paths, collaborator: row })).toEqual(reachOf({ ...paths, collaborator: null }));
      }),
    );
  });

  it('[APP-2] SHARED is for whoever is not the owner and is an ACTIVE collaborator, whatever role they have', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const reach = reachOf(paths);
        expect(reach?.shared ?? false).toBe(!paths.owner && paths.collaborator?.status === 'ACTIVE');
      }),
    );
  });

  it('[APP-2] reaching an app only by role is not sharing', () => {
    for (const role of ROLES) expect(reachOf({ owner: false, role })?.shared ?? false).toBe(false);
  });

  it.each<[Reach['access'], boolean, boolean]>([
    ['owner', true, true],
    ['admin', true, true],
    ['full', true, true],
    ['collaborator', true, false],
  ])('[INV-8] who reaches an app as %s gives collaborator: %s, full: %s', (access, collaborator, full) => {
    const reach = { access, shared: false, readOnly: false };
    expect(mayGive(reach, 'collaborator')).toBe(collaborator);
    expect(mayGive(reach, 'full')).toBe(full);
  });

  it('[INV-8, APP-5] an Audit-user gives nothing, whatever they were given', () => {
    for (const access of ACCESS_LEVELS) {
      for (const given of COLLABORATOR_ACCESSES) expect(mayGive({ access, shared: true, readOnly: true }, given)).toBe(false);
    }
  });
});
