import { describe, expect, test } from 'vitest';
import { nextCheck } from '#core/feed/next-check.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = Date.UTC(2030, 2, 1);

describe('the next check', () => {
  test("is due at the device's own moment of the day, today or tomorrow", () => {
    expect(nextCheck(MIDNIGHT + 5 * HOUR, 7 * HOUR, 0)).toBe(MIDNIGHT + 7 * HOUR);
    expect(nextCheck(MIDNIGHT + 9 * HOUR, 7 * HOUR, 0)).toBe(MIDNIGHT + DAY + 7 * HOUR);
    expect(nextCheck(MIDNIGHT + 7 * HOUR, 7 * HOUR, 0)).toBe(MIDNIGHT + DAY + 7 * HOUR);
  });

  test.each([
    [1, HOUR],
    [2, 4 * HOUR],
    [3, DAY],
    [9, DAY],
  ])('after %i failures in a row is due after %i ms', (failures, wait) => {
    expect(nextCheck(MIDNIGHT + 5, 7 * HOUR, failures)).toBe(MIDNIGHT + 5 + wait);
  });
});
