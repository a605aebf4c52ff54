import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSnapshot } from '#core/kb/compile-snapshot.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const builder = new KnowledgeBuilder()
  .set('actors/council', 'name.fr', 'Conseil')
  .set('actors/council', 'line.fr', 'Il gouverne.')
  .copy('events/vote', 'events/second-vote')
  .copy('statements/council-2020', 'statements/council-again')
  .copy('actions/petition', 'actions/letter');

/** The same value with the keys of its objects in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

test('a snapshot is the same to the byte whatever the order of files and of the keys in them', () => {
  const files = builder.files();
  const expected = compileSnapshot(parseKnowledge(files).knowledge, digest);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), fc.boolean(), (shuffled, turn) => {
      const read = turn ? shuffled.map(({ path, value }) => ({ path, value: turned(value) })) : shuffled;
      const { index, files: compiled } = compileSnapshot(parseKnowledge(read).knowledge, digest);
      expect(index).toEqual(expected.index);
      expect(compiled).toEqual(expected.files);
    }),
    { numRuns: 30 },
  );
});
