import { refreshTabs } from '#background/refresh-tab.ts';
import { readFingerprint } from '#core/feed/fingerprint.ts';
import type { AddedFeed, UpdateStatus } from '#core/model/feed.ts';
import { MAX_PUBLISHERS } from '#core/model/publisher.ts';
import { dropAccess, hasAccess, originOf, originsOf } from '#platform/access.ts';
import { addedFeeds, changeFeeds } from '#platform/added-feeds.ts';
import { bundledFeed } from '#platform/bundled-knowledge.ts';
import { readSettings } from '#platform/settings-store.ts';
import { tellViews } from '#platform/tell-views.ts';
import { announceKnowledge } from './announce-knowledge.ts';
import { checkFeeds, getUpdates, scheduleChecks, stopCheck } from './check-feeds.ts';
import { FeedRefused } from './feed-refused.ts';
import { publisherName, requireRoomIn } from './feed-room.ts';
import { findCandidate } from './inspect-feed.ts';
import { sweepFeeds } from './sweep-feeds.ts';

/**
 * Adds a publisher whose fingerprint the reader has compared, and checks its feed at once. Rejects, with nothing kept,
 * where anything differs from what the reader has seen.
 */
export async function addFeed(of: {
  address: string;
  root: string;
  name: string;
  fingerprint: string;
}): Promise<UpdateStatus> {
  const { id, address: url, root } = await findCandidate(of);
  if (readFingerprint(of.fingerprint) !== id)
    throw new FeedRefused(
      'fingerprint',
      'This is not the feed whose fingerprint you compared. Look at it again.',
    );
  const own = await bundledFeed();
  await changeFeeds((feeds) => {
    requireRoomIn(feeds, id);
    const name = publisherName(of.name, namesOf(feeds, own?.name));
    return [...feeds, { id, name, url, root, colour: freeColour(feeds), isOn: true }];
  });
  tellViews('updatesChanged', {});
  await checkFeeds('added', id);
  return getUpdates();
}

/** Removes a publisher with everything it brought: the record that names it first, then the rest. */
export async function removeFeed({ feed: id }: { feed: string }): Promise<UpdateStatus> {
  const { url } = await requireFeed(id);
  await changeFeeds((feeds) => feeds.filter((feed) => feed.id !== id));
  stopCheck(id);
  await sweepFeeds();
  await giveAccessBack(url);
  await followChange();
  return getUpdates();
}

/** Switched off, a publisher is kept as it is: not checked, not searched for, not shown. */
export async function setFeedOn({ feed: id, on }: { feed: string; on: boolean }): Promise<UpdateStatus> {
  await requireFeed(id);
  await changeFeeds((feeds) => feeds.map((feed) => (feed.id === id ? { ...feed, isOn: on } : feed)));
  if (!on) stopCheck(id);
  await followChange();
  return getUpdates();
}

export async function renameFeed(of: { feed: string; name: string }): Promise<UpdateStatus> {
  await requireFeed(of.feed);
  const own = await bundledFeed();
  await changeFeeds((feeds) => {
    const others = feeds.filter(({ id }) => id !== of.feed);
    const name = publisherName(of.name, namesOf(others, own?.name));
    return feeds.map((feed) => (feed.id === of.feed ? { ...feed, name } : feed));
  });
  tellViews('knowledgeChanged', {});
  tellViews('updatesChanged', {});
  await refreshTabs(await readSettings());
  return getUpdates();
}

async function requireFeed(id: string): Promise<AddedFeed> {
  const found = (await addedFeeds()).find((feed) => feed.id === id);
  if (!found) throw new FeedRefused('unknown', 'There is no such publisher among those that you added.');
  return found;
}

const namesOf = (feeds: readonly AddedFeed[], own: string | undefined): string[] => [
  ...feeds.map(({ name }) => name),
  ...(own === undefined ? [] : [own]),
];

/** Each keeps its colour while others come and go. */
function freeColour(feeds: readonly AddedFeed[]): number {
  const taken = new Set(feeds.map(({ colour }) => colour));
  for (let colour = 1; colour < MAX_PUBLISHERS; colour++) if (!taken.has(colour)) return colour;
  return MAX_PUBLISHERS;
}

/** Pages, views, alarm and gate follow who is there and switched on. */
async function followChange(): Promise<void> {
  tellViews('updatesChanged', {});
  await scheduleChecks();
  await announceKnowledge();
  await refreshTabs(await readSettings());
}

/** The permission to ask one host goes with its feed, unless another feed or the reader's own sites need it. */
async function giveAccessBack(url: string): Promise<void> {
  const origin = originOf(url);
  const others = (await addedFeeds()).map((feed) => originOf(feed.url));
  const { hostname } = new URL(url);
  if (others.includes(origin) || !(await hasAccess([origin])) || (await hasAccess(originsOf(hostname))))
    return;
  await dropAccess([origin]);
}
