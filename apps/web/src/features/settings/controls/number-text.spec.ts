import { describe, expect, test } from '@jest/globals';
import { nextTick, ref } from 'vue';
import type { SettingValue } from '@coterie/domain';
import { numberFrom, useNumberText } from './number-text';

describe('the text of a number', () => {
  test.each([
    ['45', 60, 2700],
    ['0.5', 3600, 1800],
    ['1,5', 60, 90],
    ['', 1, null],
    ['abc', 1, 'abc'],
    ['-1', 1, '-1'],
  ])('%p of %p', (text, unit, value) => expect(numberFrom(text, unit)).toBe(value));

  test('stands as typed until the value becomes another', async () => {
    const value = ref<SettingValue | null>(3600);
    const { text, take } = useNumberText(value, () => 3600);
    value.value = take('1.0');
    await nextTick();
    expect(text()).toBe('1.0');
    value.value = 7200;
    await nextTick();
    expect(text()).toBe('2');
  });
});
