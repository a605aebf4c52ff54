import type { Bytes } from './bytes.ts';
import { FeedError } from './feed-error.ts';
import type { FeedWorld } from './feed-world.ts';
import type { MetadataKind } from './metadata.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { type Signers, verifySignatures } from './verify-signatures.ts';

/** Throws FeedError `storage`. */
export async function readCopy(world: FeedWorld, role: string): Promise<Bytes | undefined> {
  try {
    return await world.store.read(role);
  } catch (cause) {
    throw new FeedError('storage', `The stored ${role}.json could not be read.`, { cause });
  }
}

/** Keeps the bytes as they came. Throws FeedError `storage`. */
export async function keepCopy(world: FeedWorld, role: string, bytes: Bytes): Promise<void> {
  try {
    await world.store.write(role, bytes);
  } catch (cause) {
    throw new FeedError('storage', `${role}.json could not be stored.`, { cause });
  }
}

/**
 * The stored copy of a role, if it still carries the signatures that are asked for today; undefined otherwise. So a
 * copy signed with keys that a newer root no longer names guards nothing, and the feed recovers from version numbers
 * that a thief of those keys drove up. Says nothing about its age.
 */
export async function trustedCopy<K extends MetadataKind>(
  world: FeedWorld,
  kind: K,
  name: string,
  signers: Signers,
): Promise<MetadataDocument<K> | undefined> {
  const bytes = await readCopy(world, name);
  if (bytes === undefined) return undefined;
  try {
    const document = parseMetadata(kind, bytes, `the stored ${name}.json`);
    await verifySignatures(world.crypto, document, signers);
    return document;
  } catch {
    return undefined;
  }
}
