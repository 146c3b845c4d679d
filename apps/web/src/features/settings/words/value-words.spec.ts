import { describe, expect, test } from '@jest/globals';
import { valueWords } from './value-words';

describe('values as people say them', () => {
  test.each([
    ['oauth.accessTokenTtl', 1800, '30 minutes'],
    ['oauth.accessTokenTtl', 3600, '60 minutes'],
    ['oauth.accessTokenTtl', 61, '61 seconds'],
    ['oauth.refreshTokenTtl', 2_592_000, '30 days'],
    ['oauth.refreshTokenTtl', 0, '0 seconds'],
    ['limits.dailyQuota', 0, 'no quota'],
    ['limits.requestsPerMinute', 100_000, '100,000'],
    ['oauth.requirePkce', true, 'On'],
    ['oauth.tokenAuthMethod', 'none', 'None (public app)'],
    ['oauth.scopes', [], 'none'],
    ['general.tagline', '', 'empty'],
    ['env.REGION', null, 'not set'],
  ])('%s %p', (path, value, words) => expect(valueWords(path, value)).toBe(words));
});
