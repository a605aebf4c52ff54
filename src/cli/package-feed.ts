import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feedId } from '#core/feed/fingerprint.ts';
import { readRoot } from '#core/feed/update-root.ts';
import type { Feed } from '#core/model/feed.ts';

/** What a build is told of the feed that renews its knowledge. */
export interface FeedSetting {
  /** Address of the folder in which `metadata/` and `targets/` stand. */
  BACKGROUNDER_FEED?: string | undefined;
  /** Path of the feed's first root, as `kb root finish` wrote it: `feed/metadata/1.root.json`. */
  BACKGROUNDER_FEED_ROOT?: string | undefined;
  /** How readers know the publisher; the address's host, if it is not given. */
  BACKGROUNDER_FEED_NAME?: string | undefined;
}

/**
 * Writes the feed of a build to `FOLDER/feed.json`, for the package. Answers its path, or undefined where the build is
 * told of none: such a package is renewed by its releases only. Throws for half a setting, an address that is not
 * https (or this machine's), and a root that is not signed by its own keys.
 */
export async function writePackageFeed(setting: FeedSetting, folder: string): Promise<string | undefined> {
  const { BACKGROUNDER_FEED: address, BACKGROUNDER_FEED_ROOT: file, BACKGROUNDER_FEED_NAME: name } = setting;
  if (!address && !file) return undefined;
  if (!address || !file) throw new Error('BACKGROUNDER_FEED and BACKGROUNDER_FEED_ROOT are set together.');
  if (!/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^\s?#@]+$/.test(address))
    throw new Error('BACKGROUNDER_FEED starts with https:// and holds no name, question or anchor.');
  const url = address.replace(/\/+$/, '');
  const root = new Uint8Array(await readFile(file));
  await readRoot(crypto.subtle, root, file);
  const feed: Feed = {
    id: await feedId(crypto.subtle, root),
    name: name || new URL(url).host,
    url,
    root: new TextDecoder().decode(root),
  };
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'feed.json');
  await writeFile(path, JSON.stringify(feed));
  return path;
}
