import { expect, test } from 'vitest';
import { homeTopic } from '#core/kb/home-topic.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const home = (ref: EntryRef, builder = new KnowledgeBuilder()) =>
  homeTopic(parseKnowledge(builder.files()).knowledge, ref);

test('an entry is at home in the first topic that it names', () => {
  const turned = new KnowledgeBuilder().set('statements/council-2020', 'topics', ['ferry', 'bridge']);
  expect(home('statement:council-2020')).toBe('bridge');
  expect(home('statement:council-2020', turned)).toBe('ferry');
  expect(home('event:vote')).toBe('bridge');
  expect(home('action:petition')).toBe('bridge');
});

test('an actor is at home where most of its statements are', () => {
  const builder = new KnowledgeBuilder()
    .copy('statements/council-2020', 'statements/council-2021')
    .copy('statements/council-2020', 'statements/council-2022')
    .set('statements/council-2021', 'topics', ['ferry'])
    .set('statements/council-2022', 'topics', ['ferry']);
  expect(home('actor:council', builder)).toBe('ferry');
});

test('tables and terms are at home in the topic that lists them', () => {
  expect(home('dataset:votes')).toBe('bridge');
  expect(home('term:pier')).toBe('bridge');
  expect(home('topic:ferry')).toBe('ferry');
});

test('what no topic shows has no home', () => {
  expect(home('statement:nobody')).toBeUndefined();
  expect(home('actor:nobody')).toBeUndefined();
  expect(home('topic:nobody')).toBeUndefined();
});
