import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../refusal.js';
import { ARROW_LABELS, type AnyCollaboratorStatus, type CollaboratorArrow, COLLABORATOR_STATUSES, follow, HIDDEN_STATUSES, OFFERS } from './collaborator-machine.js';

const ARROWS = Object.keys(ARROW_LABELS) as CollaboratorArrow[];
const STATES: readonly AnyCollaboratorStatus[] = [...COLLABORATOR_STATUSES, ...HIDDEN_STATUSES];

/** Every arrow there is, written out: what is not here must not exist. */
const DRAWN: [AnyCollaboratorStatus, CollaboratorArrow, AnyCollaboratorStatus][] = [
  ['PENDING', 'accept', 'ACTIVE'],
  ['PENDING', 'decline', 'DECLINED'],
  ['PENDING', 'resend', 'PENDING'],
  ['PENDING', 'change-access', 'PENDING'],
  ['PENDING', 'delete', 'DELETED'],
  ['ACTIVE', 'revoke', 'REVOKED'],
  ['ACTIVE', 'leave', 'LEFT'],
  ['ACTIVE', 'change-access', 'ACTIVE'],
  ['ACTIVE', 'delete', 'DELETED'],
  ['REVOKED', 'grant', 'ACTIVE'],
  ['REVOKED', 'change-access', 'REVOKED'],
  ['REVOKED', 'delete', 'DELETED'],
];

const drawn = (from: AnyCollaboratorStatus, arrow: CollaboratorArrow) => DRAWN.find((one) => one[0] === from && one[1] === arrow)?.[2];
const missing = STATES.flatMap((from) => ARROWS.filter((arrow) => !drawn(from, arrow)).map((arrow) => [from, arrow] as const));

describe('the states of a collaborator', () => {
  it.each(DRAWN)('[COL-1] %s, %s: becomes %s', (from, arrow, to) => {
    expect(follow(from, arrow)).toBe(to);
  });

  it.each(missing)('[COL-1] %s knows no %s: a conflict that names both', (from, arrow) => {
    const refused = follow(from, arrow);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'conflict', details: { status: from, arrow } });
  });

  it('[COL-3] each state offers what the page shows for it, in that order', () => {
    expect(OFFERS).toEqual({ PENDING: ['resend', 'delete'], ACTIVE: ['revoke', 'delete'], REVOKED: ['grant', 'delete'] });
  });

  it('[COL-3] whatever a state offers can be done from it', () => {
    for (const status of COLLABORATOR_STATUSES) for (const arrow of OFFERS[status]) expect(drawn(status, arrow)).toBeDefined();
  });

  it('[COL-14] the words on the page', () => {
    expect(ARROW_LABELS).toMatchObject({ resend: 'Re-send invite', revoke: 'Revoke permission', grant: 'Grant permission', delete: 'Delete' });
  });
});
