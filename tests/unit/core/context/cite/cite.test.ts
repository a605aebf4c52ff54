import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { citeSource, citeStatement } from '#core/context/cite/citation.ts';
import { type CitationFormat, cite } from '#core/context/cite/cite.ts';
import type { Source } from '#core/model/source.ts';
import type { Statement } from '#core/model/statement.ts';

const WORDS = { archived: 'Archived:', accessed: 'accessed' };
const SOURCE: Source = {
  id: 'union-news-1',
  url: 'https://union.example/news?a=1&b=50%25#p_1',
  title: 'Rules & 100% of the $ {Union}: _what_ now? \\ ~ ^',
  publisher: 'The Union & Co.',
  date: '2012-12-14',
  lang: 'en',
  kind: 'primary',
  archive: 'https://archive.example/1',
};
const STATEMENT: Statement = {
  id: 'brazil-2012',
  lang: 'en',
  actor: { id: 'brazil', lang: 'en', name: 'Government of Brazil', type: 'government', line: '' },
  speaker: 'its delegate',
  date: '2012-12-14',
  topics: ['wcit'],
  proposition: { id: 'sign', lang: 'en', text: 'States should sign' },
  stance: 'supports',
  summary: 'It signed & explained why.',
  source: SOURCE.id,
  also: [],
};
const SAID = 'Government of Brazil (its delegate), 2012-12-14: It signed & explained why.';
const TODAY = '2026-11-24';

/** What a citation library makes of it. */
const read = (source: Source, format: CitationFormat) =>
  only(new Cite(cite(citeSource(source, TODAY), format, WORDS)).data);
const readStatement = (format: CitationFormat) =>
  only(new Cite(cite(citeStatement(STATEMENT, SOURCE, TODAY), format, WORDS)).data);
function only<T>(items: T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} items`);
  return item;
}

describe.each(['bibtex', 'ris', 'csl'] as const)('a citation as %s', (format) => {
  test('is read by a citation library with every part in its place', () => {
    expect(read(SOURCE, format)).toMatchObject({
      id: SOURCE.id,
      type: 'webpage',
      title: SOURCE.title,
      publisher: SOURCE.publisher,
      URL: SOURCE.url,
      issued: { 'date-parts': [[2012, 12, 14]] },
    });
  });

  test('has a date cut to what is known, or none', () => {
    expect(read({ ...SOURCE, date: '2012-12' }, format).issued).toEqual({ 'date-parts': [[2012, 12]] });
    expect(read({ ...SOURCE, date: '2012' }, format).issued).toEqual({ 'date-parts': [[2012]] });
    const { date: _, ...undated } = SOURCE;
    expect(read(undated, format)).not.toHaveProperty('issued');
  });

  test('keeps the letters of every script', () => {
    for (const title of ['国际电信联盟', 'Международный союз', 'الاتحاد الدولي', 'Élysée – “Übung”'])
      expect(read({ ...SOURCE, title }, format).title).toBe(title);
  });

  test('of a statement says who said what in a note, and makes nobody an author', () => {
    const item = readStatement(format);
    expect(item.id).toBe(STATEMENT.id);
    expect(item.note).toContain(SAID);
    expect(item).not.toHaveProperty('author');
  });

  test('leads to the archived copy', () => {
    expect(cite(citeSource(SOURCE, TODAY), format, WORDS)).toContain(SOURCE.archive);
  });
});

test('the press is cited as a newspaper where a format tells it apart', () => {
  for (const format of ['ris', 'csl'] as const)
    expect(read({ ...SOURCE, kind: 'press' }, format)).toMatchObject({
      type: 'article-newspaper',
      'container-title': SOURCE.publisher,
    });
});

test('an address cannot end its field', () => {
  expect(read({ ...SOURCE, url: 'https://a.example/{b}' }, 'bibtex').URL).toBe('https://a.example/%7Bb%7D');
});

describe('a citation to be read', () => {
  test('has the statement, title, publisher, date and addresses', () => {
    expect(cite(citeStatement(STATEMENT, { ...SOURCE, title: 'News' }, TODAY), 'plain', WORDS)).toBe(
      `${SAID} News. The Union & Co., 2012-12-14. ${SOURCE.url} (accessed 2026-11-24). Archived: https://archive.example/1`,
    );
  });

  test('leaves out what is not known', () => {
    const { date: _date, archive: _archive, ...rest } = { ...SOURCE, title: 'What now?', publisher: 'Union' };
    expect(cite(citeSource(rest, TODAY), 'plain', WORDS)).toBe(
      `What now? Union. ${SOURCE.url} (accessed 2026-11-24).`,
    );
  });
});
