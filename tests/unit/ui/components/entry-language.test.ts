import { expect, test } from 'vitest';
import { entryLanguage } from '#ui/components/entry-language.ts';

test('an entry in another language than the view says so, with its direction', () => {
  expect(entryLanguage('en', { language: 'ar' })).toEqual({ lang: 'en', dir: 'ltr' });
  expect(entryLanguage('ar', { language: 'en' })).toEqual({ lang: 'ar', dir: 'rtl' });
});

test('an entry in the language of the view says nothing', () => {
  expect(entryLanguage('en', { language: 'en' })).toEqual({});
  expect(entryLanguage(undefined, { language: 'en' })).toEqual({});
});
