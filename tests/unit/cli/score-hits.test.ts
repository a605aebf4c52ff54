import { expect, test } from 'vitest';
import { ScoreKeeper } from '../../../src/cli/score-hits.ts';

const page = (id: string, labels: string[], mentionsOnly: string[] = []) => ({
  id,
  lang: 'en',
  labels,
  mentionsOnly,
});

test('a hit on a label is right, on a topic only named counts neither way, on any other is wrong', () => {
  const keeper = new ScoreKeeper();
  keeper.add(page('a', ['itu', 'wcit'], ['dpi']), new Set(['itu', 'dpi', 'igf']));
  const { all, core, topics, errors } = keeper.score();
  expect(all).toMatchObject({ tp: 1, fp: 1, fn: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(core).toMatchObject({ tp: 1, fp: 0, fn: 1 });
  expect(Object.keys(topics)).toEqual(['igf', 'itu', 'wcit']);
  expect(errors.map(({ kind, topic }) => `${kind} ${topic}`)).toEqual(['fn wcit', 'fp igf']);
});

test('a hit on a page about nothing is a false alarm', () => {
  const keeper = new ScoreKeeper();
  keeper.add({ ...page('a', []), trap: 'dots per inch' }, new Set(['dpi']));
  keeper.add(page('b', []), new Set());
  keeper.add(page('c', [], ['itu']), new Set());
  const { falseAlarms, traps } = keeper.score();
  expect(falseAlarms).toEqual({ pages: 2, alarmed: 1, rate: 0.5 });
  expect(traps['dots per inch']).toMatchObject({ fp: 1, precision: 0 });
});
