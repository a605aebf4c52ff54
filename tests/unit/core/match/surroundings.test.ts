import { expect, test } from 'vitest';
import { isAllCaps, isQuantity } from '#core/match/surroundings.ts';

const at = (text: string, word: string): [string, number, number] => {
  const start = text.indexOf(word);
  return [text, start, start + word.length];
};

test.each([
  ['300 DPI', true],
  ['1,200 DPI', true],
  ['600-DPI', true],
  ['in 2012 DPI', false],
  ['Facts 2,024\nDPI', false],
  ['version 3. DPI', false],
  ['DPI', false],
])('a number directly to the left: %s', (text, expected) => {
  const [whole, start] = at(text, 'DPI');
  expect(isQuantity(whole, start)).toBe(expected);
});

test('mostly capitals on both sides are a shouted line', () => {
  expect(isAllCaps(...at('THE NEW ITU PRINTER DRIVER', 'ITU'))).toBe(true);
  expect(isAllCaps(...at('The new ITU printer driver', 'ITU'))).toBe(false);
  expect(isAllCaps(...at('BBC, ITU, WHO', 'ITU'))).toBe(false);
});
