import { expect, test } from 'vitest';
import { countryName, languageName } from '#ui/text/display-name.ts';

test('countries and languages are named in the language of the view', () => {
  expect([countryName('AE', 'en'), countryName('DE', 'fr'), countryName('EU', 'en')]).toEqual([
    'United Arab Emirates',
    'Allemagne',
    'European Union',
  ]);
  expect(languageName('ru', 'en')).toBe('Russian');
});

test('a code that means nothing is shown as it came', () => {
  expect([countryName('', 'en'), countryName('12345', 'en')]).toEqual(['', '12345']);
});
