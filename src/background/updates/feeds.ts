import { STALE_AFTER } from '#core/feed/next-check.ts';
import type { Feed, FeedStatus, UpdateProgress, UpdateStatus } from '#core/model/feed.ts';
import { bundledFeed, bundledIndex } from '#platform/bundled-knowledge.ts';
import { withKnowledgeDb } from '#platform/knowledge-db.ts';
import { readIndex } from '#platform/knowledge-store.ts';
import { readUpdates, type UpdateRecord } from '#platform/update-store.ts';

/** A feed that is followed. */
export interface FollowedFeed extends Feed {
  /** The feed of the package, which renews the main knowledge. */
  isDefault: boolean;
  isOn: boolean;
}

/** The feed of the package, if it has one, then those that the reader added. */
export async function followedFeeds({ added }: UpdateRecord): Promise<FollowedFeed[]> {
  const main = await bundledFeed();
  return [
    ...(main ? [{ ...main, isDefault: true, isOn: true }] : []),
    ...added.filter(({ id }) => id !== main?.id).map((feed) => ({ ...feed, isDefault: false })),
  ];
}

/** Everything that views show of updates. */
export async function updateStatus(progress: UpdateProgress | undefined): Promise<UpdateStatus> {
  const record = await readUpdates();
  const feeds = await followedFeeds(record);
  return {
    automatic: record.automatic,
    feeds: await Promise.all(feeds.map((feed) => statusOf(feed, record))),
    ...(progress && { progress }),
  };
}

async function statusOf(feed: FollowedFeed, { states }: UpdateRecord): Promise<FeedStatus> {
  const { root: _, ...shown } = feed;
  const state = states[feed.id] ?? { failures: 0 };
  const index = feed.isDefault
    ? await readIndex()
    : await withKnowledgeDb((db) => db.get('added', feed.id)).catch(() => undefined);
  const { version, date, topics } = index?.info ?? {};
  const holds =
    version === undefined || date === undefined || topics === undefined
      ? {}
      : { holds: { version, date, topics } };
  const confirmed = state.goodAt ?? Date.parse((index ?? (await bundledIndex())).info.date);
  return { ...shown, ...state, ...holds, isStale: Date.now() - confirmed > STALE_AFTER };
}
