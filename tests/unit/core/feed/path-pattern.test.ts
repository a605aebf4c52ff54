import { describe, expect, it } from 'vitest';
import { matchesPathPattern } from '#core/feed/path-pattern.ts';

describe('matchesPathPattern', () => {
  it.each([
    ['targets/foo.tgz', 'targets/*.tgz'],
    ['foo-version-2.tgz', 'foo-version-?.tgz'],
    ['foo.tgz', '*.tgz'],
    ['foo.tgz', 'foo.tgz'],
    ['', ''],
    ['', '*'],
    ['a', '*'],
    ['a', '**'],
    ['abc', 'a*c'],
    ['ac', 'a*c'],
    ['abcbc', 'a*bc'],
    ['aXbXc', '*X*X*'],
    ['kb/a/b', '*/*/*'],
    ['kb//b', 'kb/*/b'],
    ['a?b', 'a?b'],
    ['a*b', 'a*b'],
    ['[a]', '[a]'],
    ['a.b', 'a.b'],
  ])('lets %j through %j', (path, pattern) => {
    expect(matchesPathPattern(path, pattern)).toBe(true);
  });

  it.each([
    ['targets/foo.txt', 'targets/*.tgz'],
    ['targets/foo.tgz', '*.tgz'],
    ['foo-version-alpha.tgz', 'foo-version-?.tgz'],
    ['foo.tgz', 'foo.tg'],
    ['foo.tg', 'foo.tgz'],
    ['', '?'],
    ['a', ''],
    ['a/b', 'a?b'],
    ['a/b', '*'],
    ['a/b', 'a*b'],
    ['a/b/c', 'a/*'],
    ['ab', '?'],
    ['a', '??'],
    ['b', '[ab]'],
    ['axb', 'a.b'],
    ['A', 'a'],
    ['xa/b', 'a/*'],
    ['aab/c', '*ab/d'],
  ])('keeps %j from %j', (path, pattern) => {
    expect(matchesPathPattern(path, pattern)).toBe(false);
  });

  it('takes no time for patterns made to take it', () => {
    const start = performance.now();
    expect(matchesPathPattern('a'.repeat(5000), `${'*a'.repeat(1000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
