import { expect, test } from 'vitest';
import { languageOf } from '#core/model/language.ts';

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['zh_TW', 'zh'],
  ['ZH-Hans', 'zh'],
  ['de', 'en'],
  ['fra', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])("the browser language '%s' is answered in '%s'", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
