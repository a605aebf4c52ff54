import { checkFile } from './check-file.ts';
import { download } from './download.ts';
import { metadataAddress } from './feed-address.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedWorld } from './feed-world.ts';
import type { MetaFile } from './metadata.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { isFresh, requireFresh } from './require-fresh.ts';
import { keepCopy, trustedCopy } from './trusted-copy.ts';
import { type Signers, verifySignatures } from './verify-signatures.ts';

type ListedKind = 'snapshot' | 'targets';

/** A document that a parent lists, by the name it is listed and stored under. */
export interface ListedDocument<K extends ListedKind> {
  kind: K;
  name: string;
  listed: MetaFile;
  signers: Signers;
  /** Whether file names carry the version. */
  versioned: boolean;
  /** Throws FeedError when the new document may not follow the one we hold. */
  compare?: (fetched: MetadataDocument<K>, held: MetadataDocument<K>) => void;
}

/**
 * Steps 5.5 and 5.6.1 to 5.6.6, which are the same: the copy we hold when it is the very one listed and fresh, else
 * the listed one, fetched, checked against what its parent says, against the signatures it needs, against the copy we
 * hold and the date, and only then stored.
 */
export async function updateListed<K extends ListedKind>(
  world: FeedWorld,
  base: string,
  { kind, name, listed, signers, versioned, compare }: ListedDocument<K>,
): Promise<MetadataDocument<K>> {
  const held = await trustedCopy(world, kind, name, signers);
  if (held !== undefined && isFresh(held, world.now) && (await isListed(world, held, listed))) return held;

  const version = versioned ? listed.version : undefined;
  const file = versioned ? `${listed.version}.${name}.json` : `${name}.json`;
  const url = metadataAddress(base, name, version);
  const bytes = await download(world.transport, {
    url,
    name: file,
    limit: FEED_LIMITS[kind],
    length: listed.length,
  });
  await checkFile(world.crypto, bytes, listed, file);
  const fetched = parseMetadata(kind, bytes, file);
  await verifySignatures(world.crypto, fetched, signers);
  if (fetched.signed.version !== listed.version) {
    throw new FeedError(
      'version',
      `${file} holds version ${fetched.signed.version}, not ${listed.version} as listed.`,
    );
  }
  if (held !== undefined) compare?.(fetched, held);
  requireFresh(fetched, world);
  await keepCopy(world, name, bytes);
  return fetched;
}

async function isListed(
  world: FeedWorld,
  held: MetadataDocument<ListedKind>,
  listed: MetaFile,
): Promise<boolean> {
  if (held.signed.version !== listed.version) return false;
  try {
    await checkFile(world.crypto, held.bytes, listed, held.name);
    return true;
  } catch {
    return false;
  }
}
