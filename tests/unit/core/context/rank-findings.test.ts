import { expect, test } from 'vitest';
import { rankFindings } from '#core/context/rank-findings.ts';

test('what a page is about leads what it mentions, and the more salient leads the less', () => {
  const finding = (topic: string, level: 'about' | 'mentions', salience: number) => ({
    topic,
    level,
    salience,
    evidence: [],
    ledger: [],
  });
  const ranked = rankFindings([
    finding('passing', 'mentions', 90),
    finding('second', 'about', 10),
    finding('first', 'about', 20),
  ]);
  expect(ranked.map(({ topic }) => topic)).toEqual(['first', 'second', 'passing']);
});
