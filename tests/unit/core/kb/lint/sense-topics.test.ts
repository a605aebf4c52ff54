import * as v from 'valibot';
import { expect, test } from 'vitest';
import { senseTopics } from '#core/kb/lint/sense-topics.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { authoredSense } from '#core/kb/schema/authored-sense.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const { knowledge } = parseKnowledge(new KnowledgeBuilder().files());
const findings = (sense: object) =>
  senseTopics(new Map([['span', v.parse(authoredSense, { label: 'span', ...sense })]]), knowledge);

test('a sense of a topic that any knowledge base may have is sound', () => {
  expect(findings({ topic: 'ferry', related: ['bridge'] })).toEqual([]);
  expect(findings({})).toEqual([]);
});

test('a sense of a topic that is not there is named, and so is one that is related to it', () => {
  expect(findings({ topic: 'tunnel' })).toMatchObject([
    {
      file: 'senses/span.yaml',
      path: 'topic',
      rule: 'dangling-id',
      message: 'there is no topics/tunnel.yaml',
    },
  ]);
  expect(findings({ topic: 'ferry', related: ['bridge', 'tunnel'] })).toMatchObject([{ path: 'related.1' }]);
});
