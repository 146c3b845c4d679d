import { describe, expect, it } from '@jest/globals';
import { type LinkFacts, type LinkState, linkState } from './link-state.js';

const now = new Date('2026-11-22T12:00:00Z');
const live: LinkFacts = { status: 'PENDING', version: 2, expiresAt: new Date('2026-11-29T12:00:00Z'), inviterMayGive: true };

describe('what a link is worth', () => {
  it.each<[string, Partial<LinkFacts>, number, LinkState | undefined]>([
    ['the newest link of a pending invitation', {}, 2, 'live'],
    ['an older link, after a re-send', {}, 1, 'superseded'],
    ['an older link of an invitation accepted since', { status: 'ACTIVE' }, 1, 'superseded'],
    ['accepted', { status: 'ACTIVE' }, 2, 'accepted'],
    ['accepted, then revoked', { status: 'REVOKED' }, 2, 'accepted'],
    ['accepted, then left', { status: 'LEFT' }, 2, 'accepted'],
    ['deleted from the list, accepted or not: as if forged', { status: 'DELETED' }, 2, undefined],
    ['an older link of a deleted one: as if forged', { status: 'DELETED' }, 1, undefined],
    ['declined', { status: 'DECLINED' }, 2, 'declined'],
    ['expired in this very moment', { expiresAt: now }, 2, 'expired'],
    ['expired long ago, its inviter gone too', { expiresAt: new Date(0), inviterMayGive: false }, 2, 'expired'],
    ['its inviter lost the right', { inviterMayGive: false }, 2, 'inviter-lost-right'],
  ])('[INV-3] %s', (_what, facts, version, state) => {
    expect(linkState({ ...live, ...facts }, version, now)).toBe(state);
  });
});
