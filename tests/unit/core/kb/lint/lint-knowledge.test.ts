import { expect, test } from 'vitest';
import { base, lint } from '#tests/fixtures/lint-cases.ts';

test('a sound knowledge base has no finding', () => {
  expect(lint(base())).toEqual([]);
});

test('where a file could not be read, nothing is said of what the others lack', () => {
  const broken = base()
    .remove('sources/report')
    .remove('statements/boatmen-2020')
    .set('topics/ferry', 'asOf', '2099-01-01');
  expect(lint(broken, { isWhole: false }).map(({ rule }) => rule)).toEqual(['date-order']);
});
