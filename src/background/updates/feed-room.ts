import type { AddedFeed } from '#core/model/feed.ts';
import { namespaceOf } from '#core/model/namespaced-id.ts';
import { MAX_PUBLISHER_NAME, MAX_PUBLISHERS } from '#core/model/publisher.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { bundledFeed } from '#platform/bundled-knowledge.ts';
import { FeedRefused } from './feed-refused.ts';

/** Throws FeedRefused where the feed is there already, or there are as many as there can be. */
export async function requireRoom(id: string): Promise<void> {
  const [added, own] = await Promise.all([addedFeeds(), bundledFeed()]);
  if (own?.id === id)
    throw new FeedRefused('known', "This is the extension's own publisher: nothing needs to be added.");
  requireRoomIn(added, id);
}

/** The same, for a list at hand. */
export function requireRoomIn(added: readonly AddedFeed[], id: string): void {
  const there = added.find((feed) => namespaceOf(feed.id) === namespaceOf(id));
  if (there) throw new FeedRefused('known', `This publisher is there already, as '${there.name}'.`);
  if (added.length >= MAX_PUBLISHERS)
    throw new FeedRefused(
      'full',
      `There are ${MAX_PUBLISHERS} added publishers, which is as many as there can be. Remove one first.`,
    );
}

/** Spaces of all kinds, and signs that are not seen or that turn the direction of the text. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * The name under which the reader wants to see a publisher, tidied. Throws FeedRefused where it is empty, too long, or
 * another publisher's: `others` are the names that are taken.
 */
export function publisherName(typed: string, others: readonly string[]): string {
  const name = typed.replace(UNSEEN, ' ').trim();
  if (name === '' || name.length > MAX_PUBLISHER_NAME)
    throw new FeedRefused('name', `A publisher's name has 1 to ${MAX_PUBLISHER_NAME} characters.`);
  const key = keyOf(name);
  if (others.some((other) => keyOf(other) === key))
    throw new FeedRefused('name', `Another publisher is called '${name}' already. Choose another name.`);
  return name;
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();
