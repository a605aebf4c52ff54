// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SearchHit } from '#core/model/search.ts';
import { TOWN, UNION } from '#tests/fixtures/views/publishers.ts';
import { show } from '#tests/fixtures/views/show.tsx';
import { SearchResults } from '#ui/components/SearchResults.tsx';

const hit = (ref: SearchHit['ref'], publisher?: SearchHit['publisher']): SearchHit => ({
  kind: ref.startsWith('topic') ? 'topic' : 'event',
  ref,
  topic: 'one',
  title: ref,
  lang: 'en',
  excerpt: [],
  excerptLang: 'en',
  ...(publisher && { publisher }),
});

test('what further publishers have stands below all of the first, under their names, kind by kind', () => {
  const hits = [
    hit('event:a'),
    hit('topic:b'),
    hit('topic:u/b', UNION),
    hit('event:u/a', UNION),
    hit('topic:t/b', TOWN),
  ];
  const root = show(
    <SearchResults
      search={{
        query: 'words',
        answer: { state: 'ready', value: { hits, total: 5 } },
        isOld: false,
        retry: vi.fn(),
      }}
      perKind={4}
      topicName={() => undefined}
      onOpen={vi.fn()}
    />,
  );
  const lines = [...root.querySelectorAll('h2, h3, .search-result-title')].map((each) => each.textContent);
  expect(lines).toEqual([
    'Events',
    'event:a',
    'Topics',
    'topic:b',
    'Publisher: The union',
    'Topics The union',
    'topic:u/b',
    'Events The union',
    'event:u/a',
    'Publisher: The town',
    'Topics The town',
    'topic:t/b',
  ]);
  const ids = [...root.querySelectorAll('h2[id], h3[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
