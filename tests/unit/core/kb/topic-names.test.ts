import { expect, test } from 'vitest';
import { topicNames } from '#core/kb/topic-names.ts';
import { sensesOf } from '#tests/fixtures/small-gazetteer.ts';

const sense = {
  topic: 'bridge',
  strong: { any: ['Span One'], en: ['Harbour (Bridge|bridge)'], fr: ['Pont du port'] },
  weak: { any: ['HB'], fr: ['PDP'], en: ['the works'] },
};
const names = (senses: Record<string, object>, topic = 'bridge') => topicNames(sensesOf(senses), topic, 'en');

test('a topic has the names of its own sense: those of the language, and short ones of any', () => {
  expect(names({ bridge: sense })).toEqual(['Span One', 'Harbour Bridge', 'HB', 'PDP']);
});

test('a topic has no names of a sense that is known by its vocabulary, or that is another', () => {
  expect(names({ bridge: { ...sense, broad: true } })).toEqual([]);
  expect(names({ ferry: { ...sense, topic: 'bridge' } })).toEqual([]);
  expect(names({ ferry: { ...sense, topic: 'bridge' } }, 'ferry')).toEqual([]);
});
