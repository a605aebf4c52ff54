import { expect, test } from 'vitest';
import { beginsCommonWord, isCommonWord, plainWord } from '#core/kb/common-words.ts';

test('case and accents do not matter', () => {
  expect(plainWord('Écoles')).toBe('ecoles');
  expect(isCommonWord('Données')).toBe(true);
});

test('a word that merely begins like a common one is not common, but its beginning is', () => {
  expect(isCommonWord('internet')).toBe(false);
  expect(isCommonWord('interna')).toBe(false);
  expect(beginsCommonWord('interna')).toBe(true);
});
