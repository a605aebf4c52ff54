import { download } from './download.ts';
import { metadataAddress } from './feed-address.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { requireFresh } from './require-fresh.ts';
import { keepCopy, trustedCopy } from './trusted-copy.ts';
import type { RootDocument } from './update-root.ts';
import { signersOf, verifySignatures } from './verify-signatures.ts';

export type TimestampDocument = MetadataDocument<'timestamp'>;

/**
 * Step 5.4: the timestamp, which says what the newest snapshot is. A timestamp of the version that we hold changes
 * nothing; then the one we hold has to be fresh still.
 */
export async function updateTimestamp(
  world: FeedWorld,
  base: string,
  root: RootDocument,
): Promise<TimestampDocument> {
  const signers = signersOf(root.signed, 'timestamp');
  const held = await trustedCopy(world, 'timestamp', 'timestamp', signers);
  const bytes = await download(world.transport, {
    url: metadataAddress(base, 'timestamp'),
    name: 'timestamp.json',
    limit: FEED_LIMITS.timestamp,
  });
  const fetched = parseMetadata('timestamp', bytes, 'timestamp.json');
  await verifySignatures(world.crypto, fetched, signers);
  if (held !== undefined) {
    refuseOlder('timestamp.json', fetched.signed.version, held.signed.version);
    if (fetched.signed.version === held.signed.version) {
      requireFresh(held, world);
      return held;
    }
    refuseOlder('snapshot.json', snapshotVersion(fetched), snapshotVersion(held));
  }
  requireFresh(fetched, world);
  await keepCopy(world, 'timestamp', bytes);
  return fetched;
}

function snapshotVersion(timestamp: TimestampDocument): number {
  return timestamp.signed.meta['snapshot.json'].version;
}

function refuseOlder(name: string, offered: number, held: number): void {
  if (offered >= held) return;
  throw new FeedError('rollback', `The feed offers version ${offered} of ${name} after version ${held}.`);
}
