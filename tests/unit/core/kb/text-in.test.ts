import { expect, test } from 'vitest';
import { entryLanguage, localizedTexts, textIn } from '#core/kb/text-in.ts';

test('a text is given in its language, or in English', () => {
  expect(textIn({ en: 'treaty', fr: 'traité' }, 'fr')).toBe('traité');
  expect(textIn({ en: 'treaty', fr: 'traité' }, 'ar')).toBe('treaty');
});

test('an entry is shown in a language only when all its texts have it', () => {
  const [whole, half] = [{ en: 'a', fr: 'b' }, { en: 'a' }];
  expect(entryLanguage([whole, undefined, whole], 'fr')).toBe('fr');
  expect(entryLanguage([whole, half], 'fr')).toBe('en');
  expect(entryLanguage([undefined], 'zh')).toBe('zh');
});

test('the texts of an entry are found at any depth with their paths, and nothing else is', () => {
  const entry = {
    title: { en: 'a', fr: 'b' },
    list: [{ text: { en: 'c' } }, { en: 'd' }],
    code: { en: 'x', id: 'not a language' },
    translations: { fr: { by: 'hand', of: '2020-01-01' } },
    count: 3,
    none: null,
  };
  expect(localizedTexts(entry)).toEqual([
    { path: 'title', text: { en: 'a', fr: 'b' } },
    { path: 'list.0.text', text: { en: 'c' } },
    { path: 'list.1', text: { en: 'd' } },
  ]);
});
