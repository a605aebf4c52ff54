import type { Bytes } from './bytes.ts';
import { download } from './download.ts';
import { metadataAddress } from './feed-address.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedCrypto, FeedWorld } from './feed-world.ts';
import { type MetadataDocument, parseMetadata } from './parse-metadata.ts';
import { requireFresh } from './require-fresh.ts';
import { keepCopy, readCopy } from './trusted-copy.ts';
import { signersOf, verifySignatures } from './verify-signatures.ts';

export type RootDocument = MetadataDocument<'root'>;

/**
 * The root that trust starts from: handed over by a package, a person or an earlier run, so it only has to be whole
 * and signed by its own keys; its age does not matter yet. Throws FeedError `format`, `limit`, `signature`.
 */
export async function readRoot(crypto: FeedCrypto, bytes: Bytes, name = 'root.json'): Promise<RootDocument> {
  const root = parseMetadata('root', bytes, name);
  await verifySignatures(crypto, root, signersOf(root.signed, 'root'));
  return root;
}

/**
 * Steps 5.2 and 5.3 of the TUF client workflow: from the stored root one version at a time to the newest. Each new
 * root is signed by the keys of the one before and by its own, and is stored before the next is asked for.
 */
export async function updateRoot(world: FeedWorld, base: string): Promise<RootDocument> {
  const held = await readCopy(world, 'root');
  if (held === undefined) throw new FeedError('storage', 'There is no root.json to start from.');
  let root = await readRoot(world.crypto, held, 'the stored root.json');
  for (let steps = 0; ; steps++) {
    const next = await fetchNext(world, base, root);
    if (next === undefined) break;
    if (steps === FEED_LIMITS.rootSteps) {
      throw new FeedError(
        'limit',
        `The feed has more than ${steps} new roots; the next check goes on from here.`,
      );
    }
    await keepCopy(world, 'root', next.bytes);
    root = next;
  }
  requireFresh(root, world);
  return root;
}

async function fetchNext(
  world: FeedWorld,
  base: string,
  root: RootDocument,
): Promise<RootDocument | undefined> {
  const version = root.signed.version + 1;
  const name = `${version}.root.json`;
  let bytes: Bytes;
  try {
    const url = metadataAddress(base, 'root', version);
    bytes = await download(world.transport, { url, name, limit: FEED_LIMITS.root });
  } catch (error) {
    // Some hosts answer 403 for files that do not exist. Anything else may hide a root that does.
    if (error instanceof FeedError && (error.status === 404 || error.status === 403)) return undefined;
    throw error;
  }
  const next = parseMetadata('root', bytes, name);
  await verifySignatures(world.crypto, next, signersOf(root.signed, 'root'));
  await verifySignatures(world.crypto, next, signersOf(next.signed, 'root'));
  if (next.signed.version !== version) {
    const code = next.signed.version < version ? 'rollback' : 'version';
    throw new FeedError(code, `${name} holds version ${next.signed.version}.`);
  }
  return next;
}
