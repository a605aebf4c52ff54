import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { findCues } from '#core/match/find-cues.ts';
import { findPairs } from '#core/match/find-pairs.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { pageOf, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const GAZETTEER = readGazetteer(
  compileGazetteer(
    sensesOf({
      speech: {
        topic: 'speech',
        broad: true,
        pairs: {
          en: [
            { of: ['sentenced', 'jailed'], with: ['tweet(|s)', 'Facebook'], and: ['insult*', 'defam*'] },
            { of: ['banned'], with: ['blog(|s)'], weak: true },
          ],
        },
      },
      other: { topic: 'other', broad: true, pairs: { en: [{ of: ['insulted'], with: ['referee'] }] } },
    }),
  ).buffer,
);
const pairs = (text: string) => {
  const page = pageOf({ text });
  return findPairs(GAZETTEER, page, findCues(GAZETTEER, page));
};

test('two words that wait for a third say nothing without it', () => {
  expect(pairs('He was jailed after a sale on Facebook.')).toEqual([]);
  expect(pairs('He was jailed for a tweet insulting the king.')).toMatchObject([
    { name: 'jailed … tweet … insult', weak: false, count: 1 },
  ]);
});

test('the third word may stand in the next sentence, but not far away', () => {
  const start = 'He was jailed for a tweet.';
  expect(pairs(`${start} It defamed the mayor.`)).toHaveLength(1);
  expect(pairs(`${start} ${'The town went on. '.repeat(12)} It defamed the mayor.`)).toEqual([]);
});

test('third words are no pair of their own, and the pairs behind keep their places', () => {
  expect(pairs('The crowd insulted the defamed king.')).toEqual([]);
  expect(pairs('The blog was banned. The crowd insulted the referee.')).toMatchObject([
    { name: 'banned … blog', weak: true, sense: 0 },
    { name: 'insulted … referee', weak: false, sense: 1 },
  ]);
});
