import { describe, expect, it } from '@jest/globals';
import { COLLABORATOR_ACCESSES } from '../collaborators/collaborator-machine.js';
import { type AccessPaths, reachOf } from './access.js';
import { APP_ACTS, appAbility, type AppSubjectName, collaboratorSubject } from './app-ability.js';
import { ACT_LABELS } from './explain.js';

const full = { access: 'full', status: 'ACTIVE' } as const;
const collaborator = { access: 'collaborator', status: 'ACTIVE' } as const;

const PEOPLE: Record<string, AccessPaths> = {
  owner: { owner: true, role: 'developer' },
  admin: { owner: false, role: 'developer-admin' },
  'admin+collab': { owner: false, role: 'developer-admin', collaborator },
  full: { owner: false, collaborator: full },
  'dev+full': { owner: false, role: 'developer', collaborator: full },
  collab: { owner: false, collaborator },
  audit: { owner: false, role: 'audit-user' },
  'audit+collab': { owner: false, role: 'audit-user', collaborator },
  'audit+full': { owner: false, role: 'audit-user', collaborator: full },
  'owner+audit': { owner: true, role: 'audit-user' },
};

/** Who may do what on an app. `collab` / `full` after a collaborator's act: whom it is done to. */
const TABLE = `
                                   owner admin admin+collab full dev+full collab audit audit+collab audit+full owner+audit
read:App                             x     x        x        x      x       x      x        x           x           x
rename:App                           x     x        x        x      x       x      -        -           -           -
delete:App                           x     x        x        x      x       x      -        -           -           -
transfer:App                         x     -        -        -      -       -      -        -           -           -
leave:App                            -     -        x        x      x       x      -        x           x           -
read:Settings                        x     x        x        x      x       x      x        x           x           x
edit:Settings                        x     x        x        x      x       x      -        -           -           -
apply:Settings                       x     x        x        x      x       x      -        -           -           -
discard:Settings                     x     x        x        x      x       x      -        -           -           -
restore:Settings                     x     x        x        x      x       x      -        -           -           -
read:Collaborator                    x     x        x        x      x       x      x        x           x           x
add:Collaborator/collab              x     x        x        x      x       -      -        -           -           -
add:Collaborator/full                x     x        x        x      x       -      -        -           -           -
resend:Collaborator/collab           x     x        x        x      x       -      -        -           -           -
resend:Collaborator/full             x     x        x        x      x       -      -        -           -           -
grant:Collaborator/collab            x     x        x        x      x       -      -        -           -           -
grant:Collaborator/full              x     x        x        x      x       -      -        -           -           -
change-access:Collaborator/collab    x     x        x        x      x       -      -        -           -           -
change-access:Collaborator/full      x     x        x        x      x       -      -        -           -           -
revoke:Collaborator/collab           x     x        x        x      x       x      -        -           -           -
revoke:Collaborator/full             x     x        x        x      x       -      -        -           -           -
remove:Collaborator/collab           x     x        x        x      x       x      -        -           -           -
remove:Collaborator/full             x     x        x        x      x       -      -        -           -           -
read:Secret                          x     x        x        x      x       x      x        x           x           x
reset:Secret                         x     x        x        x      x       -      -        -           -           -
retire:Secret                        x     x        x        x      x       -      -        -           -           -
read:Event                           x     x        x        x      x       x      x        x           x           x
`;

const [heads = [], ...rows] = TABLE.trim().split('\n').map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([act = '', ...marks]) => marks.map((mark, column) => [act, heads[column] ?? '', mark === 'x'] as const));

function may(who: string, act: string): boolean {
  const reach = reachOf(PEOPLE[who] ?? { owner: false });
  const [, action = '', what = '', whom] = /^([a-z-]+):([A-Za-z]+)(?:\/(\w+))?$/.exec(act) ?? [];
  const subject = whom ? collaboratorSubject(whom === 'full' ? 'full' : 'collaborator') : (what as AppSubjectName);
  return reach !== undefined && appAbility(reach).can(action, subject);
}

describe('who may do what on an app', () => {
  it.each(cells)('[ORG-2, COL-4, COL-5, COL-11, COL-13] %s by %s: %s', (act, who, allowed) => {
    expect(may(who, act)).toBe(allowed);
  });

  it('the table names every act and every kind of person', () => {
    expect(new Set(rows.map(([act = '']) => act.split('/')[0]))).toEqual(new Set(APP_ACTS));
    expect(new Set(heads)).toEqual(new Set(Object.keys(PEOPLE)));
  });

  it('[APP-5] an Audit-user writes nothing, whatever path they were given; they may only give it back', () => {
    const writes = APP_ACTS.filter((act) => !act.startsWith('read:') && act !== 'leave:App');
    for (const owner of [true, false]) {
      for (const access of COLLABORATOR_ACCESSES) {
        const reach = reachOf({ owner, role: 'audit-user', collaborator: { access, status: 'ACTIVE' } });
        const ability = reach && appAbility(reach);
        for (const act of writes) expect(ability?.can(act.split(':')[0] ?? '', act.split(':')[1] as AppSubjectName)).toBe(false);
      }
    }
  });

  it('every act has words for whoever lacks it', () => {
    for (const act of APP_ACTS) expect(ACT_LABELS[act]).toMatch(/^[a-z].{5,}/);
  });
});
