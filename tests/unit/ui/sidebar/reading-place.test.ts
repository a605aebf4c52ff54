import { describe, expect, test } from 'vitest';
import type { PageContext } from '#core/model/page-context.ts';
import { placeAtEntry, placeAtSearch, placeAtTopic, placeOn, START } from '#ui/sidebar/reading-place.ts';

const found = (url: string): PageContext => ({ state: 'found', url, title: '', topics: [] });
const reading = { ...START, url: 'a', topic: 'dpi', tab: 'act', filter: { text: 'x' } } as const;

describe('the reader’s place', () => {
  test('stays while the page stays, and while another is being read', () => {
    expect(placeOn(reading, found('a'))).toBe(reading);
    expect(placeOn(reading, undefined)).toBe(reading);
    expect(placeOn(reading, { state: 'looking' })).toBe(reading);
  });

  test('starts over on another page with topics of its own, in the view last used', () => {
    expect(placeOn(reading, found('b'))).toEqual({ url: 'b', tab: 'act', filter: {} });
  });

  test('is the start of a topic when one is opened', () => {
    expect(placeAtTopic(reading, 'itu')).toEqual({
      url: 'a',
      topic: 'itu',
      tab: 'background',
      filter: {},
      anchor: 'topic-itu',
    });
    expect(placeAtEntry(reading, 'topic:itu')).toEqual(placeAtTopic(reading, 'itu'));
  });

  test('is at a term of another topic, while one of this topic is explained where it stands', () => {
    expect(placeAtEntry(reading, 'term:roaming')).toBe(reading);
    expect(placeAtEntry(reading, 'term:roaming', 'itu')).toMatchObject({
      topic: 'itu',
      tab: 'background',
      anchor: 'term-roaming',
    });
  });

  test('is at the row of a country, in its table', () => {
    expect(placeAtEntry(reading, 'dataset:who-signed#BR', 'wcit')).toMatchObject({
      topic: 'wcit',
      tab: 'background',
      dataset: 'who-signed',
      anchor: 'row-BR',
    });
  });

  test('stays while a search made before is put in its place', () => {
    expect(placeAtSearch(reading, 'words')).toEqual({ ...reading, search: 'words' });
  });

  test('belongs to the page that turns out to be there', () => {
    expect(placeOn({ ...START, search: 'words', isEarly: true }, found('b'))).toEqual({
      ...START,
      search: 'words',
      url: 'b',
    });
  });

  test.each([
    ['statement:us-kramer', { tab: 'statements', filter: {} }],
    ['actor:ituc', { tab: 'statements', filter: { actor: 'ituc' } }],
    ['event:wcit-vote', { tab: 'timeline', filter: {} }],
    ['action:stop-the-net-grab', { tab: 'act', filter: {} }],
    ['dataset:signatures', { tab: 'background', filter: {}, dataset: 'signatures' }],
  ] as const)('is in the view of the entry that a link names: %s', (ref, expected) => {
    const anchor = ref.replace(':', '-');
    expect(placeAtEntry(reading, ref)).toEqual({ url: 'a', topic: 'dpi', anchor, ...expected });
    expect(placeAtEntry(placeAtSearch(reading, 'words'), ref, 'itu')).toEqual({
      url: 'a',
      topic: 'itu',
      anchor,
      ...expected,
    });
  });
});
