import { expect, test, vi } from 'vitest';
import type { Language } from '#core/model/language.ts';
import { searchInLanguages } from '#core/search/search-in-languages.ts';
import { createSearchIndex } from '#core/search/search-index.ts';

const NAMES: Partial<Record<Language, string>> = {
  en: 'Telecommunication Union',
  fr: 'Union des télécommunications',
  es: 'Unión de Telecomunicaciones',
  zh: '国际电信联盟',
};

const indexOf = vi.fn(async (lang: Language) =>
  createSearchIndex([
    { kind: 'actor', id: 'itu', lang, topic: 'itu', title: NAMES[lang] ?? '', text: 'text' },
  ]),
);

const find = (query: string, own: Language = 'en') => searchInLanguages(query, own, 5, indexOf);

test("the reader's own language answers alone where it can", async () => {
  indexOf.mockClear();
  expect((await find('union')).hits).toMatchObject([{ ref: 'actor:itu', lang: 'en' }]);
  expect(indexOf.mock.calls).toEqual([['en']]);
});

test('a query in another script is found and named in the language that the reader reads', async () => {
  const { hits } = await find('电信联盟');
  expect(hits).toMatchObject([{ title: NAMES.en, lang: 'en', excerptLang: 'zh' }]);
});

test('of several languages the one that fits best answers', async () => {
  const { hits } = await find('Telecomunicaciones', 'zh');
  expect(hits).toMatchObject([{ title: NAMES.zh, excerptLang: 'es' }]);
});

test('a name that several languages write alike is answered in the first of them', async () => {
  const alike = async (lang: Language) =>
    createSearchIndex([
      {
        kind: 'actor',
        id: 'greenpeace',
        lang,
        topic: 'wcit',
        title: lang === 'ar' ? 'السلام الأخضر' : 'Greenpeace',
        text: lang === 'fr' ? 'ONG' : 'A campaigner.',
      },
    ]);
  const { hits } = await searchInLanguages('greenpeace', 'ar', 5, alike);
  expect(hits).toMatchObject([{ lang: 'ar', excerptLang: 'en' }]);
});

test('a sentence of which only some words are known finds those', async () => {
  expect((await find('What did that Telecommunication thing decide?')).total).toBe(1);
});

test('nothing is asked for an empty query', async () => {
  indexOf.mockClear();
  expect(await find('  ')).toMatchObject({ hits: [], total: 0 });
  expect(indexOf).not.toHaveBeenCalled();
});

test('nothing is found for words that nobody wrote', async () => {
  expect(await find('qqqqzzzz')).toMatchObject({ hits: [], total: 0 });
});
