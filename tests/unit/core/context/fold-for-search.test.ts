import { expect, test } from 'vitest';
import { containsWords, foldForSearch } from '#core/context/fold-for-search.ts';

test('case, width and accents make no difference to a search', () => {
  expect(foldForSearch('Résumé ＩＴＵ')).toBe('resume itu');
});

test('every word must stand somewhere, in any of the texts', () => {
  expect(containsWords(['The vote', undefined, 'in Dubai'], 'dubai vote')).toBe(true);
  expect(containsWords(['The vote'], 'dubai vote')).toBe(false);
  expect(containsWords([], '')).toBe(true);
});
