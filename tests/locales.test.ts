import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '#assets/locales/en.json';
import { LANGUAGES } from '#core/model/language.ts';
import { loadText } from '#ui/text/load-text.ts';
import type { Message } from '#ui/text/message-catalog.ts';

type Catalog = Record<string, Message>;

const ENGLISH: Catalog = english;

const catalogs = globSync('assets/locales/*.json')
  .map((file) => file.replace(/^.*\//, '').replace('.json', ''))
  .filter((language) => language !== 'en')
  .sort()
  .map((language): [string, Catalog] => [
    language,
    JSON.parse(readFileSync(`assets/locales/${language}.json`, 'utf8')) as Catalog,
  ]);

/** The forms of a text by plural category; a text without forms is its `other`. */
const formsOf = (message: Message | undefined): Record<string, string> =>
  typeof message === 'object' ? message : { other: message ?? '' };

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Categories that one whole number alone takes, as `two` in Arabic: there the word may say the number. */
function ofOneNumber(language: string): Set<string> {
  const plurals = new Intl.PluralRules(language);
  const numbers = Map.groupBy(
    Array.from({ length: 1001 }, (_, number) => number),
    (number) => plurals.select(number),
  );
  return new Set([...numbers].filter(([, taking]) => taking.length === 1).map(([category]) => category));
}

/** Texts that a language writes as English does. */
const SAME_AS_ENGLISH: Record<string, readonly string[]> = {
  fr: [
    'app.openOptions',
    'options.title',
    'cite.format',
    'source.list',
    'source.show',
    'source.count',
    'options.knowledge.sources',
    'page.passages',
    'page.points',
    'foot.version',
    'options.knowledge.version',
    'map.part.europe',
  ],
  es: ['map.part.asia'],
};

/** Names that are written in Latin letters everywhere. */
const LATIN_NAMES =
  /\b(Backgrounder|WCIT-12|DPI|PDF|JSON|BibTeX|RIS|CSL-JSON|MIT|Creative Commons( Attribution)?|Natural Earth|example\.org|e-mail|bg)\b/g;

/** Words of English grammar that none of the languages has. */
const ENGLISH_WORDS =
  /(?<!\p{L})(the|of|and|is|are|this|that|your|you|with|from|not|by|was|were|at|to|for)(?!\p{L})/iu;

test('every language of the interface has a catalog of its own or is shown in English', async () => {
  const translated = catalogs.map(([language]) => language);
  expect(LANGUAGES).toEqual(expect.arrayContaining(translated));
  for (const language of LANGUAGES) {
    const text = await loadText(language);
    expect(text.language).toBe(translated.includes(language) ? language : 'en');
  }
});

describe.each(catalogs)('the catalog of %s', (language, catalog) => {
  const texts = Object.entries(catalog).flatMap(([key, message]) =>
    Object.entries(formsOf(message)).map(([category, text]) => ({ key, category, text })),
  );
  /** Keys of the texts that something is wrong with. */
  const faults = (isWrong: (text: (typeof texts)[number]) => boolean) =>
    texts.filter(isWrong).map(({ key, category, text }) => `${key} (${category}): ${text}`);

  test('has the keys of English', () => {
    expect(Object.keys(ENGLISH).filter((key) => !(key in catalog))).toEqual([]);
    expect(Object.keys(catalog).filter((key) => !(key in ENGLISH))).toEqual([]);
  });

  test('has exactly the plural forms of its language where English has plural forms', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(ENGLISH)) {
      const translated = catalog[key];
      if (translated === undefined) continue;
      expect(typeof translated, key).toBe(typeof message);
      if (typeof translated === 'object') expect(Object.keys(translated).sort(), key).toEqual(categories);
    }
  });

  test('has in each text and plural form the placeholders of English', () => {
    const single = ofOneNumber(language);
    const wrong = faults(({ key, category, text }) => {
      const given = placeholdersOf(text);
      const maySayCount =
        typeof ENGLISH[key] === 'object' && single.has(category) && !given.includes('{count}');
      const wanted = placeholdersOf(formsOf(ENGLISH[key]).other ?? '').filter(
        (placeholder) => !(maySayCount && placeholder === '{count}'),
      );
      return given.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  test('has no empty text, no space at an end and no brace that fills nothing', () => {
    expect(faults(({ text }) => text === '' || text !== text.trim())).toEqual([]);
    expect(faults(({ text }) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  test('leaves nothing in English', () => {
    const same = SAME_AS_ENGLISH[language] ?? [];
    const words = (text: string) => text.replace(/\{\w+\}/g, '').replace(LATIN_NAMES, '');
    const isLeft = ({ key, text }: (typeof texts)[number]) =>
      !same.includes(key) &&
      Object.values(formsOf(ENGLISH[key])).includes(text) &&
      /\p{L}/u.test(words(text));
    expect(faults(isLeft)).toEqual([]);
    const isLatin = new Intl.Locale(language).maximize().script === 'Latn';
    const isEnglish = isLatin ? ENGLISH_WORDS : /[a-z]{2}/i;
    expect(faults(({ text }) => isEnglish.test(words(text)))).toEqual([]);
  });

  test('ends a text with a full stop, a colon or an ellipsis where English does', () => {
    const endOf = (text: string) =>
      /[.。]$/.test(text) ? '.' : /[:：]$/.test(text) ? ':' : text.endsWith('…') ? '…' : '';
    const isOther = ({ key, category, text }: (typeof texts)[number]) =>
      category === 'other' && endOf(text) !== endOf(formsOf(ENGLISH[key]).other ?? '');
    expect(faults(isOther)).toEqual([]);
  });
});

test('French keeps its punctuation on the line of the word before it', () => {
  const french = catalogs.find(([language]) => language === 'fr')?.[1] ?? {};
  const texts = Object.values(french).flatMap((message) => Object.values(formsOf(message)));
  expect(texts.filter((text) => /[^\u00a0\u202f][;:!?»]|«[^\u00a0\u202f]|'/.test(text))).toEqual([]);
});
