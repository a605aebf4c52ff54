import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '#core/model/search.ts';
import { createSearchIndex } from '#core/search/search-index.ts';

const entry = (kind: SearchEntry['kind'], id: string, title: string, text: string): SearchEntry => ({
  kind,
  id,
  lang: 'en',
  topic: 'wcit',
  title,
  text,
});

const index = createSearchIndex([
  entry('topic', 'dpi', 'Deep packet inspection', 'Reading the content of traffic.'),
  entry('event', '2012-vote', 'The vote', 'Delegations in Dubai vote on deep packet inspection in 2012.'),
  entry('event', '2013-vote', 'Another vote', 'Delegations meet in 2013.'),
  entry('actor', 'greenpeace', 'Greenpeace', 'A campaigning organisation.'),
  entry('statement', 'letter', 'Unions', 'Unions and Greenpeace wrote a letter.'),
  entry('term', 'zh', '国际电信联盟', '联合国负责电信事务的机构。'),
]);

const refs = (query: string, demand: 'all' | 'any' = 'all') =>
  index.search(query, demand, 10).hits.map(({ ref }) => ref);

describe('a search', () => {
  test('puts an entry with the words in its title before one that mentions them', () => {
    expect(refs('deep packet inspection')).toEqual(['topic:dpi', 'event:2012-vote']);
    expect(refs('greenpeace')).toEqual(['actor:greenpeace', 'statement:letter']);
  });

  test('finds the beginnings of words', () => {
    expect(refs('inspec')).toEqual(['topic:dpi', 'event:2012-vote']);
    expect(refs('d')).not.toEqual([]);
  });

  test('forgives a slip of the keyboard', () => {
    expect(refs('greenpaece')).toContain('actor:greenpeace');
    expect(refs('inspecton')).toContain('topic:dpi');
  });

  test('takes no year for another', () => {
    expect(refs('2012')).toEqual(['event:2012-vote']);
  });

  test('wants every word, or any', () => {
    expect(refs('greenpeace dubai')).toEqual([]);
    expect(refs('greenpeace dubai', 'any')).toEqual(
      expect.arrayContaining(['actor:greenpeace', 'event:2012-vote']),
    );
  });

  test('finds part of a Chinese name', () => {
    expect(refs('电信联盟')).toEqual(['term:zh']);
    expect(refs('联')).toEqual(['term:zh']);
  });

  test('says how many it left out', () => {
    expect(index.search('vote', 'all', 1)).toMatchObject({ total: 2, hits: [{ kind: 'event' }] });
  });

  test('marks what matched', () => {
    expect(index.search('letter', 'all', 1).hits[0]?.excerpt).toContainEqual({
      text: 'letter',
      isMatch: true,
    });
  });

  test('finds nothing for nothing', () => {
    expect(index.search('?!', 'all', 10)).toEqual({ hits: [], total: 0, score: 0 });
  });
});

test('an entry is found by its reference', () => {
  expect(index.find('actor:greenpeace')?.title).toBe('Greenpeace');
  expect(index.find('actor:nobody')).toBeUndefined();
});

describe('an index with names and rows', () => {
  const { search, find } = createSearchIndex([
    {
      ...entry('topic', 'itu', 'International Telecommunication Union', 'An agency.'),
      names: 'UIT\nМСЭ\nCCITT',
    },
    entry('statement', 'said', 'Somebody', 'Spoke of the UIT, the UIT and the UIT.'),
    {
      ...entry('dataset', 'who-signed', 'Who signed', 'From pages that name each country.'),
      rows: [
        ['BR', 'Brazil', 'Signed'],
        ['KE', 'Kenya', 'Did not sign'],
      ],
    },
  ]);

  test.each(['UIT', 'МСЭ', 'ccitt'])('finds a topic first by its other name %s', (name) => {
    expect(search(name, 'all', 10).hits[0]?.ref).toBe('topic:itu');
  });

  test('finds the row of a country, with what the table says of it', () => {
    const [hit] = search('kenya', 'all', 10).hits;
    expect(hit).toMatchObject({
      kind: 'dataset',
      ref: 'dataset:who-signed#KE',
      title: 'Kenya',
      topic: 'wcit',
    });
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('Did not sign · Who signed');
    expect(find('dataset:who-signed#KE')?.topic).toBe('wcit');
    expect(find('dataset:who-signed#XX')).toBeUndefined();
  });

  test('finds the table before its rows by its own name', () => {
    expect(search('who signed', 'all', 10).hits[0]?.ref).toBe('dataset:who-signed');
  });
});
