import { expect, test } from 'vitest';
import { numberSources } from '#core/context/number-sources.ts';
import type { Source } from '#core/model/source.ts';

const source = (id: string): Source => ({
  id,
  url: `https://example.org/${id}`,
  title: id,
  publisher: 'P',
  lang: 'en',
  kind: 'press',
});

test('sources are numbered as a reader meets them, once each, and unknown ones not at all', () => {
  const numbered = numberSources({
    facts: [{ id: 'f', text: 'Fact.', perspective: 'fact', sources: ['b'] }],
    sections: [
      {
        kind: 'what-it-is',
        lang: 'en',
        blocks: [
          {
            type: 'paragraph',
            children: [
              'One',
              { type: 'strong', children: [{ type: 'cite', source: 'a' }] },
              { type: 'cite', source: 'b' },
            ],
          },
          { type: 'list', items: [[{ type: 'cite', source: 'gone' }], [{ type: 'cite', source: 'c' }]] },
        ],
      },
    ],
    sources: { a: source('a'), b: source('b'), c: source('c'), unused: source('unused') },
  });
  expect([...numbered].map(([id, { number }]) => [id, number])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});
