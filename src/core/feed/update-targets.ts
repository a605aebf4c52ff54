import { checkFile } from './check-file.ts';
import { download } from './download.ts';
import { metadataAddress } from './feed-address.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import { isListed, requireListedVersion } from './listed.ts';
import type { Key, Role } from './metadata.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { isFresh, requireFresh } from './require-fresh.ts';
import { keepCopy, trustedCopy } from './trusted-copy.ts';
import type { RootDocument } from './update-root.ts';
import type { SnapshotDocument } from './update-snapshot.ts';
import { verifySignatures } from './verify-signatures.ts';

export type TargetsDocument = MetadataDocument<'targets'>;

/** Who may sign a targets document: named by the root for `targets`, by the delegating document for others. */
export interface TargetsRole {
  name: string;
  role: Role;
  keys: Record<string, Key>;
}

/** Steps 5.6.1 to 5.6.6: a targets document, top-level or delegated, in the version that the snapshot lists. */
export async function updateTargets(
  world: FeedWorld,
  base: string,
  root: RootDocument,
  snapshot: SnapshotDocument,
  { name, role, keys }: TargetsRole,
): Promise<TargetsDocument> {
  const listed = Object.hasOwn(snapshot.signed.meta, `${name}.json`) && snapshot.signed.meta[`${name}.json`];
  if (!listed) throw new FeedError('format', `The snapshot does not list ${name}.json.`);
  const held = await trustedCopy(world, 'targets', name, role, keys);
  if (held !== undefined && isFresh(held, world.now) && (await isListed(world.crypto, held, listed)))
    return held;

  const version = root.signed.consistent_snapshot ? listed.version : undefined;
  const file = version === undefined ? `${name}.json` : `${version}.${name}.json`;
  const url = metadataAddress(base, name, version);
  const bytes = await download(world.transport, {
    url,
    name: file,
    limit: FEED_LIMITS.targets,
    length: listed.length,
  });
  await checkFile(world.crypto, bytes, listed, file);
  const fetched = parseMetadata('targets', bytes, file);
  await verifySignatures(world.crypto, fetched, role, keys);
  requireListedVersion(fetched, listed);
  requireFresh(fetched, world);
  await keepCopy(world, name, bytes);
  return fetched;
}
