import { printedFingerprint } from '#core/feed/fingerprint.ts';
import { STALE_AFTER } from '#core/feed/next-check.ts';
import type {
  AddedFeed,
  Feed,
  FeedState,
  FeedStatus,
  UpdateProgress,
  UpdateStatus,
} from '#core/model/feed.ts';
import { namespaceOf } from '#core/model/namespaced-id.ts';
import { hasAccess, originOf } from '#platform/access.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { bundledFeed } from '#platform/bundled-knowledge.ts';
import { readActive } from '#platform/held-knowledge.ts';
import { addedSlot, OWN, type Slot } from '#platform/knowledge-db.ts';
import { readIndex } from '#platform/knowledge-store.ts';
import { readUpdates } from '#platform/update-store.ts';

/** A feed with what the reader has said of it. */
export interface KnownFeed extends AddedFeed {
  /** The package's own. */
  isOwn: boolean;
  /** Where its knowledge is kept. */
  slot: Slot;
  /** Under which its trusted documents and its checks are kept. */
  key: string;
}

/** All feeds: the package's own first, then those that were added, in the order of adding. */
export async function knownFeeds(): Promise<KnownFeed[]> {
  const [own, added] = await Promise.all([bundledFeed(), addedFeeds()]);
  return [...(own ? [ownFeed(own)] : []), ...added.map(addedFeed)];
}

const ownFeed = (feed: Feed): KnownFeed => ({
  ...feed,
  isOwn: true,
  isOn: true,
  colour: 0,
  slot: OWN,
  key: feed.id,
});

function addedFeed(feed: AddedFeed): KnownFeed {
  const slot = addedSlot(feed.id);
  return { ...feed, isOwn: false, slot, key: slot };
}

/** Whether the reader still has it. */
export const isKnown = async ({ id, isOwn }: KnownFeed): Promise<boolean> =>
  isOwn || (await addedFeeds()).some((feed) => feed.id === id);

/** Everything that views show of updates. */
export async function updateStatus(progress: UpdateProgress | undefined): Promise<UpdateStatus> {
  const [record, feeds] = await Promise.all([readUpdates(), knownFeeds()]);
  return {
    automatic: record.automatic,
    feeds: await Promise.all(feeds.map((feed) => statusOf(feed, record.states[feed.key] ?? { failures: 0 }))),
    ...(progress && { progress }),
  };
}

async function statusOf(feed: KnownFeed, state: FeedState): Promise<FeedStatus> {
  const { id, name, url, isOwn, isOn, colour, slot } = feed;
  const info = (isOwn ? await readIndex() : await readActive(slot))?.info;
  const confirmed = state.goodAt ?? (info && Date.parse(info.date));
  const askFor = state.failure?.code === 'network' ? await missingAccess(url) : undefined;
  return {
    id,
    name,
    url,
    isOwn,
    isOn,
    colour,
    fingerprint: printedFingerprint(id),
    namespace: isOwn ? '' : namespaceOf(id),
    ...state,
    ...(info && { holds: { version: info.version, date: info.date, topics: info.topics } }),
    isStale: confirmed !== undefined && Date.now() - confirmed > STALE_AFTER,
    ...(askFor !== undefined && { askFor }),
  };
}

async function missingAccess(url: string): Promise<string | undefined> {
  const origin = originOf(url);
  return (await hasAccess([origin])) ? undefined : origin;
}
