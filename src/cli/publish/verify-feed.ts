import type { Bytes } from '#core/feed/bytes.ts';
import { download } from '#core/feed/download.ts';
import { downloadTarget } from '#core/feed/download-target.ts';
import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import type { FeedTransport, FeedWorld } from '#core/feed/feed-world.ts';
import { feedId, printedFingerprint } from '#core/feed/fingerprint.ts';
import { listKnowledgeFiles } from '#core/feed/knowledge-files.ts';
import { refreshFeed } from '#core/feed/refresh-feed.ts';

/** What a reader who comes to a feed for the first time finds. */
export interface FeedReport {
  fingerprint: string;
  versions: Record<'root' | 'timestamp' | 'snapshot' | 'targets', number>;
  /** The first day on which a document is no longer good: `2030-04-05`. */
  goodUntil: string;
  files: number;
  bytes: number;
  /** The knowledge files by their names, such as `index.json`. Whether they are knowledge is for `checkKnowledge`. */
  knowledge: ReadonlyMap<string, Bytes>;
}

/**
 * Reads a whole feed as the extension does, from its first root on and with nothing held: every document, every file.
 * `firstRoot` is fetched from the feed where it is not given. Throws FeedError at the first fault.
 */
export async function verifyFeed(
  transport: FeedTransport,
  base: string,
  now: number,
  firstRoot?: Bytes,
): Promise<FeedReport> {
  const url = `${base}/metadata/1.root.json`;
  const root =
    firstRoot ?? (await download(transport, { url, name: '1.root.json', limit: FEED_LIMITS.root }));
  const world = memoryWorld(transport, root, now);
  const feed = await refreshFeed(world, `${base}/metadata`);
  const files = await listKnowledgeFiles(world, feed);
  const knowledge = new Map<string, Bytes>();
  for (const file of files)
    knowledge.set(file.name.slice('kb/'.length), await downloadTarget(world, feed, file, `${base}/targets`));
  const documents = {
    root: feed.root,
    timestamp: feed.timestamp,
    snapshot: feed.snapshot,
    targets: feed.targets,
  };
  const version = (kind: keyof typeof documents) => documents[kind].signed.version;
  return {
    fingerprint: printedFingerprint(await feedId(world.crypto, root)),
    versions: {
      root: version('root'),
      timestamp: version('timestamp'),
      snapshot: version('snapshot'),
      targets: version('targets'),
    },
    goodUntil:
      Object.values(documents)
        .map(({ signed }) => signed.expires)
        .sort()[0]
        ?.slice(0, 10) ?? '',
    files: files.length,
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    knowledge,
  };
}

function memoryWorld(transport: FeedTransport, root: Bytes, now: number): FeedWorld {
  const kept = new Map<string, Bytes>([['root', root]]);
  return {
    now,
    transport,
    crypto: globalThis.crypto.subtle,
    store: { read: async (role) => kept.get(role), write: async (role, bytes) => void kept.set(role, bytes) },
  };
}
