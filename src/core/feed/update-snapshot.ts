import { checkFile } from './check-file.ts';
import { download } from './download.ts';
import { metadataAddress } from './feed-address.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import { isListed, requireListedVersion } from './listed.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { isFresh, requireFresh } from './require-fresh.ts';
import { keepCopy, trustedCopy } from './trusted-copy.ts';
import type { RootDocument } from './update-root.ts';
import type { TimestampDocument } from './update-timestamp.ts';
import { verifySignatures } from './verify-signatures.ts';

export type SnapshotDocument = MetadataDocument<'snapshot'>;

/** Step 5.5: the snapshot that the timestamp names, which lists the version of every targets document. */
export async function updateSnapshot(
  world: FeedWorld,
  base: string,
  root: RootDocument,
  timestamp: TimestampDocument,
): Promise<SnapshotDocument> {
  const { keys, roles, consistent_snapshot } = root.signed;
  const listed = timestamp.signed.meta['snapshot.json'];
  const held = await trustedCopy(world, 'snapshot', 'snapshot', roles.snapshot, keys);
  if (held !== undefined && isFresh(held, world.now) && (await isListed(world.crypto, held, listed)))
    return held;

  const version = consistent_snapshot ? listed.version : undefined;
  const name = version === undefined ? 'snapshot.json' : `${version}.snapshot.json`;
  const url = metadataAddress(base, 'snapshot', version);
  const bytes = await download(world.transport, {
    url,
    name,
    limit: FEED_LIMITS.snapshot,
    length: listed.length,
  });
  await checkFile(world.crypto, bytes, listed, name);
  const fetched = parseMetadata('snapshot', bytes, name);
  await verifySignatures(world.crypto, fetched, roles.snapshot, keys);
  requireListedVersion(fetched, listed);
  if (held !== undefined) refuseLess(fetched, held);
  requireFresh(fetched, world);
  await keepCopy(world, 'snapshot', bytes);
  return fetched;
}

/** Every document listed before is listed still, in no older version. */
function refuseLess(fetched: SnapshotDocument, held: SnapshotDocument): void {
  for (const [file, { version }] of Object.entries(held.signed.meta)) {
    const now = Object.hasOwn(fetched.signed.meta, file) ? fetched.signed.meta[file]?.version : undefined;
    if (now === undefined) throw new FeedError('rollback', `${fetched.name} no longer lists ${file}.`);
    if (now < version) {
      throw new FeedError(
        'rollback',
        `${fetched.name} lists version ${now} of ${file} after version ${version}.`,
      );
    }
  }
}
