import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import type { AuthoredSenses } from '#core/kb/authored-senses.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';

/** Senses that raise, or are spoken for by, a topic that the knowledge base does not have: readers would never see it. */
export const senseTopics = (senses: AuthoredSenses, { topics }: AuthoredKnowledge): Diagnostic[] =>
  [...senses].flatMap(([id, { topic, related }]) =>
    [
      ...(topic === undefined ? [] : [{ path: 'topic', topic }]),
      ...related.map((each, at) => ({ path: `related.${at}`, topic: each })),
    ]
      .filter((each) => !topics.has(each.topic))
      .map((each) => ({
        file: `senses/${id}.yaml`,
        path: each.path,
        rule: 'dangling-id',
        message: `there is no topics/${each.topic}.yaml`,
        hint: 'write that file, or correct the id',
      })),
  );
