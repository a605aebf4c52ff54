import { expect, test } from 'vitest';
import { firstKnown, mostFrequent } from '#core/model/entry-home.ts';

test('an entry is at home in the first of its topics that there is', () => {
  expect(firstKnown(['gone', 'ferry', 'bridge'], new Set(['bridge', 'ferry']))).toBe('ferry');
  expect(firstKnown(['gone'], new Set(['bridge']))).toBeUndefined();
});

test('of several topics the most frequent counts, of those alike the first in the order of letters', () => {
  expect(mostFrequent(['ferry', 'bridge', 'ferry'])).toBe('ferry');
  expect(mostFrequent(['ferry', 'bridge'])).toBe('bridge');
  expect(mostFrequent([])).toBeUndefined();
});
