import { expect, test } from 'vitest';
import { formatDate } from '#ui/text/format-date.ts';

test.each([
  ['2012-12-14', 'en', '14 December 2012'],
  ['2012-12', 'en', 'December 2012'],
  ['2012', 'en', '2012'],
  ['2012-12-14', 'fr', '14 décembre 2012'],
  ['2012-12', 'zh', '2012年12月'],
  ['2012-12-14', 'ar', '14 ديسمبر 2012'],
  ['2012-12-14', 'ru', '14 декабря 2012\u00a0г.'],
  ['soon', 'en', 'soon'],
  ['2012-99', 'en', '2012-99'],
])('%s is written in %s as exactly as it is known: %s', (date, language, written) => {
  expect(formatDate(date, language)).toBe(written);
});

test('the month can be short', () => {
  expect(formatDate('2012-12-14', 'en', 'short')).toBe('14 Dec 2012');
});
