const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds to wait after the first, the second and every further failure in a row. */
const BACK_OFF = [HOUR, 4 * HOUR, DAY] as const;

/** At least so long between two checks that a person asks for. */
export const ASK_AGAIN_AFTER = 60_000;

/** When nothing was confirmed for so long, what is held may be out of date. */
export const STALE_AFTER = 30 * DAY;

/**
 * When to check next by oneself, in milliseconds since 1970: once a day at the device's own moment, `offset`
 * milliseconds into the day, so that devices do not ask all at once; sooner after a failure.
 */
export function nextCheck(now: number, offset: number, failures: number): number {
  if (failures > 0) return now + (BACK_OFF[Math.min(failures, BACK_OFF.length) - 1] ?? DAY);
  const today = now - (now % DAY) + (offset % DAY);
  return today > now ? today : today + DAY;
}
