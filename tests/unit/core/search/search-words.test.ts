import { expect, test } from 'vitest';
import { isExact, searchWords } from '#core/search/search-words.ts';

const words = (text: string) => searchWords(text).map(({ word }) => word);

test('words are folded and carry their place in the text', () => {
  expect(searchWords('La Conférence, Ｄubai')).toEqual([
    { word: 'la', start: 0, end: 2 },
    { word: 'conference', start: 3, end: 13 },
    { word: 'dubai', start: 15, end: 20 },
  ]);
});

test('Arabic words lose their article and what is written together with it', () => {
  expect(words('الاتصالات للاتصالات وبالاتصالات اتصالات')).toEqual(Array(4).fill('اتصالات'));
  expect(words('دولة')).toEqual(words('دوله'));
});

test('a short Arabic word is left whole', () => {
  expect(words('الى')).toEqual(['الي']);
});

test('Russian words lose their endings', () => {
  expect(new Set(words('интернет интернета интернетом интернету'))).toEqual(new Set(['интернет']));
});

test('running Chinese is cut into pairs, traditional as simplified', () => {
  expect(words('国际电联 DPI 國際')).toEqual(['国际', '际电', '电联', 'dpi', '国际']);
});

test('a single Chinese character stands by itself', () => {
  expect(words('包')).toEqual(['包']);
});

test('years, characters and short names admit no slip of the keyboard', () => {
  expect(['2012', '国际', 'dpi', 'y2770'].map(isExact)).toEqual([true, true, true, true]);
  expect(isExact('inspection')).toBe(false);
});
