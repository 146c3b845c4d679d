import { describe, expect, it } from '@jest/globals';
import { REFUSAL_CODES } from '@coterie/domain';
import { STATUS_OF } from './errors.js';
import { clientMessages, openAck, streamName } from './realtime.js';
import { address, freeText, plainName } from './text.js';

describe('what a client may say', () => {
  it.each(['app:app_01jd4x', 'org:org_1', 'oversight:org_1', 'user:usr_1'])('%s is a stream', (name) => expect(streamName.safeParse(name).success).toBe(true));
  it.each(['', 'app:', 'app:app_', 'app_1', 'team:team_1', 'app:app_1/x', 'app:app_1\n', "app:app_1' or 1=1", `app:app_${'x'.repeat(65)}`, 'App:app_1', 'APP:app_1', 5, null])('%j is none', (name) =>
    expect(streamName.safeParse(name).success).toBe(false),
  );

  it('[EVT-3] a stream is opened after a number, from 0 up', () => {
    const open = (since: unknown) => clientMessages.open.safeParse({ stream: 'app:app_1', since }).success;
    expect([undefined, 0, 7, -1, 1.5, '3', null].map(open)).toEqual([true, true, true, false, false, false, false]);
  });

  it('[EVT-3] the answer to open holds what was missed, or the present state, or a refusal', () => {
    expect(openAck.safeParse({ ok: true, head: 3, events: [] }).success).toBe(true);
    expect(openAck.safeParse({ ok: true, head: 3, snapshot: {} }).success).toBe(true);
    expect(openAck.safeParse({ ok: false, error: { code: 'not_found', message: 'No.' } }).success).toBe(true);
    expect(openAck.safeParse({ ok: true, events: [] }).success).toBe(false);
  });
});

describe('what people type', () => {
  it('[INV-11] a name is checked like everywhere', () => {
    expect(plainName.safeParse('Ada').success).toBe(true);
    for (const bad of ['', 'Ada\nX', 'https://evil.test', 5, null]) expect(plainName.safeParse(bad).success).toBe(false);
  });

  it('[INV-7] an address loses the spaces around it', () => {
    expect(address.parse(' ada@acme.test ')).toBe('ada@acme.test');
    for (const bad of ['ada', 'a@b.test,c@d.test', 5]) expect(address.safeParse(bad).success).toBe(false);
  });

  it('text holds no NUL and is valid Unicode', () => {
    expect(['', 'é', 'x'.repeat(10), 'x'.repeat(11), 'a\u0000', '\ud800'].map((text) => freeText(10).safeParse(text).success)).toEqual([true, true, true, false, false, false]);
  });
});

describe('refusals', () => {
  it('[ORG-1] every code has its HTTP status, none above 499', () => {
    expect(STATUS_OF).toEqual({ invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, gone: 410, too_large: 413, rate_limited: 429 });
    expect(Object.keys(STATUS_OF)).toEqual([...REFUSAL_CODES]);
  });
});
