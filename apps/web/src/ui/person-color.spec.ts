import { afterEach, expect, test } from '@jest/globals';
import { personColor, personColors, seatPeople } from './person-color';

afterEach(() => seatPeople([]));

/** Ids whose own colour is that of the first. */
function namesakes(count: number): string[] {
  const wanted = personColor('usr_0');
  return Array.from({ length: 500 }, (_, at) => `usr_${at}`).filter((id) => personColor(id) === wanted).slice(0, count);
}

test('fewer than seven people of an app never share a colour', () => {
  const people = namesakes(6);
  seatPeople(people);
  expect(new Set(people.map(personColor)).size).toBe(personColors.length);
});

test('whoever comes first keeps their own colour, and everyone does while nobody shares it', () => {
  const [owner = '', second = ''] = namesakes(2);
  const own = personColor(owner);
  seatPeople([owner, second]);
  expect(personColor(owner)).toBe(own);
  expect(personColor(second)).not.toBe(own);
  seatPeople([second]);
  expect([personColor(owner), personColor(second)]).toEqual([own, own]);
});
