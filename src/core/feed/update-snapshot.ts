import { FeedError } from './feed-error.ts';
import type { FeedWorld } from './feed-world.ts';
import type { MetadataDocument } from './parse-metadata.ts';
import { updateListed } from './update-listed.ts';
import type { RootDocument } from './update-root.ts';
import type { TimestampDocument } from './update-timestamp.ts';
import { signersOf } from './verify-signatures.ts';

export type SnapshotDocument = MetadataDocument<'snapshot'>;

/** Step 5.5: the snapshot that the timestamp names, which lists the version of every targets document. */
export function updateSnapshot(
  world: FeedWorld,
  base: string,
  { signed: root }: RootDocument,
  timestamp: TimestampDocument,
): Promise<SnapshotDocument> {
  return updateListed(world, base, {
    kind: 'snapshot',
    name: 'snapshot',
    listed: timestamp.signed.meta['snapshot.json'],
    signers: signersOf(root, 'snapshot'),
    versioned: root.consistent_snapshot === true,
    compare: refuseLess,
  });
}

/** Every document listed before is listed still, in no older version. */
function refuseLess(fetched: SnapshotDocument, held: SnapshotDocument): void {
  for (const [file, { version }] of Object.entries(held.signed.meta)) {
    const now = Object.hasOwn(fetched.signed.meta, file) ? fetched.signed.meta[file]?.version : undefined;
    if (now === undefined || now < version) {
      const lists = now === undefined ? 'does not list' : `lists version ${now} of`;
      throw new FeedError('rollback', `${fetched.name} ${lists} ${file} after version ${version}.`);
    }
  }
}
