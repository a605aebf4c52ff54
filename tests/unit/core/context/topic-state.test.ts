import { expect, test } from 'vitest';
import { topicState } from '#core/context/topic-state.ts';

const index = (sha256: string) => ({ files: { 'topic.itu.en.json': { length: 1, sha256 } } });

test('the state of a topic changes with its file, and with nothing else', () => {
  const state = topicState(index('a'.repeat(64)), 'itu');
  expect(state).toHaveLength(16);
  expect(topicState(index('b'.repeat(64)), 'itu')).not.toBe(state);
});

test('a topic that the knowledge base does not have has no state', () => {
  expect(topicState(index('a'.repeat(64)), 'dpi')).toBeUndefined();
});
