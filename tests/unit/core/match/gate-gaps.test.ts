import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { gateGaps } from '#core/match/gate-gaps.ts';
import { SMALL_SENSES, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const gapsOf = (files: Record<string, object>) => {
  const senses = sensesOf(files);
  return gateGaps(senses, compileGazetteer(senses).buffer);
};
const censorship = {
  topic: 'censorship',
  broad: true,
  strong: { en: ['internet censorship'] },
  anchors: ['censor'],
};

test('names and a vocabulary with its anchors leave no gap', () => {
  expect(gateGaps(SMALL_SENSES, compileGazetteer(SMALL_SENSES).buffer)).toEqual([]);
});

test('a phrase that raises its topic alone and holds no anchor is named, with its line and the remedy', () => {
  const [gap] = gapsOf({
    censorship: {
      ...censorship,
      weak: { en: ['banned books'] },
      pairs: { en: [{ of: ['banned'], with: ['books'] }] },
    },
  });
  expect(gap).toMatchObject({ file: 'senses/censorship.yaml', path: 'weak.en.0', rule: 'gate' });
  expect(gap?.message).toContain("'banned books'");
  expect(gap?.hint).toContain('anchor');
});

test('a phrase that needs another sign beside it may miss the gate', () => {
  expect(gapsOf({ censorship: { ...censorship, strong: { en: ['banned books'] } } })).toEqual([]);
});

test('names of nobody’s topic need no anchor', () => {
  expect(gapsOf({ censorship, other: { strong: { en: ['motion of censure'] } } })).toEqual([]);
});
