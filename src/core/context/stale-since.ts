import type { FeedStatus } from '#core/model/feed.ts';

/** A package that no feed renews is out of date when nothing in it has changed for half a year. In milliseconds. */
const OLD_AFTER = 180 * 86_400_000;

/**
 * The day since which knowledge may be out of date, as `2026-11-24`; undefined while it may not. With a feed that is the
 * day on which the feed last confirmed it; without one, the knowledge's own day. `now` in milliseconds since 1970.
 */
export function staleSince(
  feed: Pick<FeedStatus, 'isStale' | 'goodAt' | 'holds'> | undefined,
  knowledge: { date: string } | undefined,
  now: number,
): string | undefined {
  if (feed) {
    const { isStale, goodAt, holds } = feed;
    if (!isStale) return undefined;
    return goodAt === undefined ? holds?.date : new Date(goodAt).toISOString().slice(0, 10);
  }
  return knowledge && now - Date.parse(knowledge.date) > OLD_AFTER ? knowledge.date : undefined;
}
