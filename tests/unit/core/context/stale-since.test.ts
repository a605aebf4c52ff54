import { describe, expect, test } from 'vitest';
import { staleSince } from '#core/context/stale-since.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const holds = { version: '0123456789ab', date: '2026-08-01', topics: 18 };

describe('knowledge that a feed renews', () => {
  test('is out of date since the feed last confirmed it, whatever its own day', () => {
    const goodAt = Date.parse('2026-10-01T10:00:00Z');
    expect(staleSince({ isStale: true, goodAt, holds }, { date: '2020-01-01' }, NOW)).toBe('2026-10-01');
  });

  test('is out of date since its own day where the feed never confirmed it', () => {
    expect(staleSince({ isStale: true, holds }, undefined, NOW)).toBe('2026-08-01');
  });

  test('is not out of date while the feed confirms it, however old it is', () => {
    expect(staleSince({ isStale: false, goodAt: NOW, holds }, { date: '2020-01-01' }, NOW)).toBeUndefined();
  });
});

test('knowledge that no feed renews is out of date after half a year', () => {
  expect(staleSince(undefined, { date: '2026-06-01' }, NOW)).toBeUndefined();
  expect(staleSince(undefined, { date: '2026-05-01' }, NOW)).toBe('2026-05-01');
  expect(staleSince(undefined, undefined, NOW)).toBeUndefined();
});
