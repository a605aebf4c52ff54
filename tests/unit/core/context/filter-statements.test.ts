import { describe, expect, test } from 'vitest';
import { filterStatements, statementFacets } from '#core/context/filter-statements.ts';
import type { ActorType } from '#core/model/actor.ts';
import type { Stance, Statement } from '#core/model/statement.ts';

const statement = (
  id: string,
  stance: Stance,
  date: string,
  actor: { name: string; type: ActorType; country?: string },
): Statement => ({
  id,
  lang: 'en',
  actor: { id: `${id}-actor`, lang: 'en', line: 'A line', ...actor },
  date,
  topics: ['wcit'],
  proposition: { id: 'sign', lang: 'en', text: 'States should sign.' },
  stance,
  summary: `${actor.name} said so.`,
  source: id,
  also: [],
});

const all = [
  statement('a', 'opposes', '2012-12-13', { name: 'United States', type: 'government', country: 'US' }),
  statement('b', 'supports', '2012-12-14', { name: 'Brasília', type: 'government', country: 'BR' }),
  statement('c', 'mixed', '2013', { name: 'Vía Libre', type: 'civil-society', country: 'AR' }),
];
const ids = (
  ...filter: Parameters<typeof filterStatements> extends [unknown, ...infer Rest] ? Rest : never
) => filterStatements(all, ...filter).map(({ id }) => id);

describe('statements', () => {
  test('are all there without a filter', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ text: '  ' })).toEqual(['a', 'b', 'c']);
  });

  test('are narrowed by each field, and by several together', () => {
    expect(ids({ stance: 'opposes' })).toEqual(['a']);
    expect(ids({ actorType: 'government' })).toEqual(['a', 'b']);
    expect(ids({ country: 'AR' })).toEqual(['c']);
    expect(ids({ year: '2012' })).toEqual(['a', 'b']);
    expect(ids({ actor: 'b-actor' })).toEqual(['b']);
    expect(ids({ actorType: 'government', stance: 'supports' })).toEqual(['b']);
  });

  test('are found by words in any order, without their accents', () => {
    expect(ids({ text: 'said brasilia' })).toEqual(['b']);
    expect(ids({ text: 'VIA' })).toEqual(['c']);
    expect(ids({ text: 'nowhere' })).toEqual([]);
  });

  test('are found by the publisher of their source', () => {
    const source = {
      id: 'a',
      url: 'https://e.org',
      title: 'T',
      publisher: 'The Gazette',
      lang: 'en',
      kind: 'press',
    };
    expect(ids({ text: 'gazette' }, { a: { ...source, kind: 'press' } })).toEqual(['a']);
  });

  test('offer only the values that occur', () => {
    expect(statementFacets(all)).toEqual({
      stances: ['opposes', 'supports', 'mixed'],
      actorTypes: ['government', 'civil-society'],
      countries: ['US', 'BR', 'AR'],
      years: ['2013', '2012'],
    });
  });
});
