import { expect, test } from 'vitest';
import { intlLocale } from '#ui/text/intl-locale.ts';

test('Arabic numbers and dates are written with the digits of the knowledge base', () => {
  expect(new Intl.NumberFormat(intlLocale('ar')).format(1200)).toMatch(/^1.200$/);
  expect(new Intl.DateTimeFormat(intlLocale('ar'), { year: 'numeric' }).format(0)).toContain('19');
});

test('English dates are British, other languages are asked for as they are', () => {
  expect(['en', 'fr', 'zh'].map(intlLocale)).toEqual(['en-GB', 'fr', 'zh']);
});
