import { expect, test } from 'vitest';
import { cutText } from '#page/cut-text.ts';

test('a text is cut at its cap, and a short one is left whole', () => {
  expect(cutText('abcdef', 4)).toBe('abcd');
  expect(cutText('abcd', 4)).toBe('abcd');
});

test('a character of two units is kept whole or left out', () => {
  expect(cutText('abc😀', 5)).toBe('abc😀');
  expect(cutText('abc😀', 4)).toBe('abc');
});
