import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '#cli/folder-store.ts';
import type { Bytes } from '#core/feed/bytes.ts';
import type { FeedTransport } from '#core/feed/feed-world.ts';
import type { Kind, Signed } from './sign-document.ts';

/** The address that the files of a folder have for a client that reads them where they lie. */
export const FOLDER_URL = 'feed:';

/** Path below the feed -> bytes, in the order they are to be written: what is named last is written first. */
export type FeedFiles = Map<string, Bytes>;

/** Serves a feed's folder, with files that are not written yet in place of those that are. */
export function folderTransport(folder: string, instead: FeedFiles = new Map()): FeedTransport {
  return async (url) => {
    const path = decodeURIComponent(url.slice(FOLDER_URL.length + 1));
    const bytes = instead.get(path) ?? (await readIfThere(join(folder, path)));
    return { status: bytes === undefined ? 404 : 200, body: one(bytes) };
  };
}

async function* one(bytes: Bytes | undefined): AsyncGenerator<Uint8Array> {
  if (bytes !== undefined) yield bytes;
}

/** Writes files one after the other, so a reader who comes in between finds the old state whole. */
export async function writeFeed(folder: string, files: FeedFiles): Promise<void> {
  for (const [path, bytes] of files) await writeWhole(join(folder, path), bytes);
}

/** A document of the feed as it stands in its folder; undefined when there is none. */
export async function readDocument<K extends Kind>(
  folder: string,
  file: string,
): Promise<Signed<K> | undefined> {
  const bytes = await readIfThere(join(folder, 'metadata', file));
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Signed<K>);
}

/** The newest root in the folder. */
export async function newestRoot(folder: string): Promise<Signed<'root'> | undefined> {
  const names = await readdir(join(folder, 'metadata')).catch(() => []);
  const versions = names.flatMap((name) => /^(\d+)\.root\.json$/.exec(name)?.[1] ?? []).map(Number);
  return versions.length === 0
    ? undefined
    : readDocument<'root'>(folder, `${Math.max(...versions)}.root.json`);
}

/**
 * Removes what no current document names and nobody has touched for `days`: readers in the middle of an update may
 * still want what was current yesterday. Roots stay for ever. Gives the paths removed.
 */
export async function pruneFeed(
  folder: string,
  current: ReadonlySet<string>,
  days: number,
  now: number,
): Promise<string[]> {
  const removed: string[] = [];
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of all.filter((one) => one.isFile())) {
    const absolute = join(entry.parentPath, entry.name);
    const path = absolute.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '');
    const ours = /^(targets\/kb\/[0-9a-f]{64}\.|metadata\/\d+\.(snapshot|targets)\.json$)/.test(path);
    if (!ours || current.has(path)) continue;
    if (now - (await stat(absolute)).mtimeMs < days * 86_400_000) continue;
    await rm(absolute);
    removed.push(path);
  }
  return removed.sort();
}
