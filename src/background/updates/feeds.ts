import { STALE_AFTER } from '#core/feed/next-check.ts';
import type { Feed, FeedStatus, UpdateProgress, UpdateStatus } from '#core/model/feed.ts';
import { bundledFeed } from '#platform/bundled-knowledge.ts';
import { readIndex } from '#platform/knowledge-store.ts';
import { readUpdates, type UpdateRecord } from '#platform/update-store.ts';

/** Everything that views show of updates. */
export async function updateStatus(progress: UpdateProgress | undefined): Promise<UpdateStatus> {
  const [record, feed] = await Promise.all([readUpdates(), bundledFeed()]);
  return {
    automatic: record.automatic,
    feeds: feed ? [await statusOf(feed, record)] : [],
    ...(progress && { progress }),
  };
}

async function statusOf({ id, name, url }: Feed, { states }: UpdateRecord): Promise<FeedStatus> {
  const state = states[id] ?? { failures: 0 };
  const { version, date, topics } = (await readIndex()).info;
  const confirmed = state.goodAt ?? Date.parse(date);
  const isStale = Date.now() - confirmed > STALE_AFTER;
  return { id, name, url, ...state, holds: { version, date, topics }, isStale };
}
