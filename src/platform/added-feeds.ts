import type { AddedFeed } from '#core/model/feed.ts';
import { MAX_PUBLISHERS } from '#core/model/publisher.ts';
import { browser } from './browser.ts';
import { bundledFeed } from './bundled-knowledge.ts';

const KEY = 'feeds';

/**
 * The feeds that the reader has added, in the order of adding; kept in storage.local. One that has become the package's
 * own is not among them, nor is what storage holds damaged.
 */
export async function addedFeeds(): Promise<AddedFeed[]> {
  const kept = await readKept();
  if (kept.length === 0) return [];
  const own = (await bundledFeed())?.id;
  return kept.filter(({ id }) => id !== own);
}

/** Those that are switched on. */
export const feedsInUse = async (): Promise<AddedFeed[]> => (await addedFeeds()).filter(({ isOn }) => isOn);

/** Whether the reader has ever added one, removed or not. */
export const hasAddedFeeds = async (): Promise<boolean> =>
  (await browser.storage.local.get(KEY))[KEY] !== undefined;

/** Does something that depends on the list while nobody can change it. */
export const holdFeeds = (task: (feeds: AddedFeed[]) => Promise<void>): Promise<void> =>
  navigator.locks.request('feeds', async () => task(await addedFeeds()));

/** Changes the list; changes at once are applied one after the other. What `change` throws leaves it as it is. */
export const changeFeeds = (change: (feeds: AddedFeed[]) => AddedFeed[]): Promise<void> =>
  holdFeeds((feeds) => browser.storage.local.set({ [KEY]: change(feeds) }));

async function readKept(): Promise<AddedFeed[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const kept = new Map<string, AddedFeed>();
  for (const item of Array.isArray(stored) ? stored : [])
    if (isFeed(item) && !kept.has(item.id)) kept.set(item.id, item);
  return [...kept.values()].slice(0, MAX_PUBLISHERS);
}

function isFeed(value: unknown): value is AddedFeed {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, url, root, colour, isOn } = value as Partial<AddedFeed>;
  const areTexts = [name, url, root].every((text) => typeof text === 'string');
  const isColour = Number.isInteger(colour) && Number(colour) >= 1 && Number(colour) <= MAX_PUBLISHERS;
  return areTexts && isColour && typeof isOn === 'boolean' && /^[0-9a-f]{64}$/.test(String(id));
}
