import { expect, test } from 'vitest';
import { otherLanguages } from '#core/search/other-languages.ts';

test('the script of a query tells the languages it may be written in', () => {
  expect(otherLanguages('国际电联', 'en')).toEqual(['zh']);
  expect(otherLanguages('الاتصالات', 'en')).toEqual(['ar']);
  expect(otherLanguages('электросвязь', 'en')).toEqual(['ru']);
  expect(otherLanguages('réseau', 'fr')).toEqual(['en', 'es']);
});

test("the reader's own language is not named again", () => {
  expect(otherLanguages('国际电联', 'zh')).toEqual([]);
});
