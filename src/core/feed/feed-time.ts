/**
 * What time a run takes it to be, in milliseconds: the device's, but never before this program was built. A clock that
 * is behind cannot make documents fresh that had expired by then.
 */
export function feedTime(deviceTime: number, builtAt: number): number {
  return Math.max(deviceTime, builtAt);
}
