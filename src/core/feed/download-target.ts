import type { Bytes } from './bytes.ts';
import { checkFile } from './check-file.ts';
import { download } from './download.ts';
import { targetAddress } from './feed-address.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import type { Target } from './find-target.ts';
import type { TrustedFeed } from './refresh-feed.ts';

/**
 * Step 5.7: fetches a target and holds it against what was signed for: length and hashes. Throws FeedError
 * `network`, `timeout`, `http`, `limit`, `length`, `hash`, `format` (a name that is not a plain path).
 */
export async function downloadTarget(
  world: FeedWorld,
  feed: TrustedFeed,
  target: Target,
  targetsUrl: string,
): Promise<Bytes> {
  const { name, length, hashes } = target;
  const hash = feed.root.signed.consistent_snapshot ? (hashes.sha256 ?? Object.values(hashes)[0]) : undefined;
  const url = targetAddress(targetsUrl, name, hash);
  const bytes = await download(world.transport, { url, name, limit: FEED_LIMITS.file, length });
  await checkFile(world.crypto, bytes, target, name);
  return bytes;
}
