import { FeedError } from './feed-error.ts';
import type { FeedWorld } from './feed-world.ts';
import type { MetadataDocument } from './parse-metadata.ts';
import { updateListed } from './update-listed.ts';
import type { RootDocument } from './update-root.ts';
import type { SnapshotDocument } from './update-snapshot.ts';
import type { Signers } from './verify-signatures.ts';

export type TargetsDocument = MetadataDocument<'targets'>;

/**
 * Step 5.6: a targets document, top-level or delegated, in the version that the snapshot lists. Its signers are named
 * by the root for `targets`, by the delegating document for others.
 */
export async function updateTargets(
  world: FeedWorld,
  base: string,
  { signed: root }: RootDocument,
  snapshot: SnapshotDocument,
  name: string,
  signers: Signers,
): Promise<TargetsDocument> {
  const { meta } = snapshot.signed;
  const listed = Object.hasOwn(meta, `${name}.json`) ? meta[`${name}.json`] : undefined;
  if (listed === undefined) throw new FeedError('format', `The snapshot does not list ${name}.json.`);
  const versioned = root.consistent_snapshot === true;
  return updateListed(world, base, { kind: 'targets', name, listed, signers, versioned });
}
