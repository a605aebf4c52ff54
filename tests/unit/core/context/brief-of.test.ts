import { expect, test } from 'vitest';
import { briefOf } from '#core/context/brief-of.ts';
import { TOPIC } from '#tests/fixtures/views/view-data.ts';

test('a brief holds the facts, the sources that they name and no other, and the calls', () => {
  const brief = briefOf(TOPIC);
  const named = TOPIC.facts.flatMap(({ sources }) => sources);
  expect(brief.facts).toEqual(TOPIC.facts);
  expect(brief.actions).toEqual(TOPIC.actions);
  expect(Object.keys(brief.sources).sort()).toEqual([...new Set(named)].sort());
  expect(Object.keys(TOPIC.sources).length).toBeGreaterThan(Object.keys(brief.sources).length);
  expect(Object.keys(brief).sort()).toEqual(['actions', 'facts', 'sources', 'topic']);
});
