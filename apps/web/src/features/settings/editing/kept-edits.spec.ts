import { beforeEach, describe, expect, test } from '@jest/globals';
import { KeptEdits } from './kept-edits';
import { deskWithSent } from './settings-desk.factory';

describe('edits kept by the tab', () => {
  beforeEach(() => sessionStorage.clear());

  test('[SET-4] what was typed survives a reload and goes out with the base it began from', () => {
    const before = deskWithSent();
    before.desk.type('general.tagline', 'mine');
    new KeptEdits(sessionStorage, 'ana', 'app_1').write(before.desk.locals);
    const { desk, sent } = deskWithSent(new KeptEdits(sessionStorage, 'ana', 'app_1').read());
    expect(desk.value('general.tagline')).toBe('mine');
    expect(sent[0]?.ops).toEqual([{ op: 'set', path: 'general.tagline', value: 'mine', base: 0 }]);
  });

  test('nobody else who signs in here finds it, and nothing stays when all is sent', () => {
    const kept = new KeptEdits(sessionStorage, 'ana', 'app_1');
    kept.write({ 'general.tagline': { rows: {}, rowProblems: {}, queue: [], typed: { value: 'mine', base: 0 } } });
    expect(new KeptEdits(sessionStorage, 'ben', 'app_1').read()).toEqual({});
    kept.write({});
    expect(sessionStorage).toHaveLength(0);
  });
});
