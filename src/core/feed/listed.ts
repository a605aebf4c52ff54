import { checkFile } from './check-file.ts';
import { FeedError } from './feed-error.ts';
import type { FeedCrypto } from './feed-world.ts';
import type { MetadataKind, MetaFile } from './metadata.ts';
import type { MetadataDocument } from './parse-metadata.ts';

type Listable = MetadataDocument<MetadataKind>;

/** True when a document that we hold is the very one that its parent lists: version, length and hashes. */
export async function isListed(crypto: FeedCrypto, document: Listable, listed: MetaFile): Promise<boolean> {
  if (document.signed.version !== listed.version) return false;
  try {
    await checkFile(crypto, document.bytes, listed, document.name);
    return true;
  } catch (error) {
    if (error instanceof FeedError) return false;
    throw error;
  }
}

/** Throws FeedError `version`: old and new parts of a feed do not mix. */
export function requireListedVersion(document: Listable, listed: MetaFile): void {
  const { version } = document.signed;
  if (version === listed.version) return;
  throw new FeedError(
    'version',
    `${document.name} holds version ${version} where ${listed.version} is listed.`,
  );
}
