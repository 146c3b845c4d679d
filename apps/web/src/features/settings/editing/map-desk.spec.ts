import { describe, expect, test } from '@jest/globals';
import { MAP_FAMILIES, type MapFamily } from '@coterie/domain';
import { MapDesk } from './map-desk';
import { deskWithSent, edited, viewOf } from './settings-desk.factory';

const env = MAP_FAMILIES.find((family) => family.prefix === 'env') as MapFamily;
const withRegion = () => {
  const made = deskWithSent({}, viewOf({ applied: { ...viewOf().applied, 'env.REGION': 'eu' } }));
  return { ...made, entries: new MapDesk(made.desk, env) };
};

describe('the entries of a map', () => {
  test('a name that will not do is told and its texts stay', () => {
    const { entries, sent } = withRegion();
    entries.type('name', 'lower');
    entries.type('value', 'x');
    expect(entries.add('x')).toBe(false);
    expect(entries.problem()).toMatch(/Capital letters/);
    entries.type('name', 'REGION');
    entries.add('x');
    expect(entries.problem()).toMatch(/already/);
    expect(entries.text('value')).toBe('x');
    expect(sent).toHaveLength(0);
  });

  test('adding sets it, removing resets it on the rev that was seen, and both are shown at once', async () => {
    const { desk, entries, sent } = withRegion();
    entries.type('name', 'LEVEL');
    expect(entries.add('info')).toBe(true);
    expect(entries.paths()).toEqual(['env.LEVEL', 'env.REGION']);
    entries.remove('env.REGION');
    expect(entries.isRemoved('env.REGION')).toBe(true);
    expect(sent.map(({ ops }) => ops[0])).toEqual([
      { op: 'set', path: 'env.LEVEL', value: 'info', base: 0 },
      { op: 'reset', path: 'env.REGION', base: 0 },
    ]);
    expect(entries.count()).toBe(1);
    await sent[1]?.answer({ ok: true, number: 1 });
    desk.apply([edited(1, 'me', sent[1]?.ops ?? [], 'm2')]);
    entries.putBack('env.REGION');
    expect(sent[2]?.ops).toEqual([{ op: 'set', path: 'env.REGION', value: 'eu', base: 1 }]);
  });
});
