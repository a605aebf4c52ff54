import { type Bytes, toHex } from './bytes.ts';
import { FeedError } from './feed-error.ts';
import type { FeedCrypto } from './feed-world.ts';

/** What a signed parent says of a file: `{length: 3, hashes: {sha256: 'ba78…'}}`. */
export interface FileFacts {
  length?: number | undefined;
  hashes?: Record<string, string> | undefined;
}

const ALGORITHMS = new Map([
  ['sha256', 'SHA-256'],
  ['sha512', 'SHA-512'],
]);

/** Bytes -> lower-case hex of their hash; `algorithm` as TUF names it. */
export async function hashOf(crypto: FeedCrypto, bytes: Bytes, algorithm = 'sha256'): Promise<string> {
  return toHex(new Uint8Array(await crypto.digest(ALGORITHMS.get(algorithm) ?? algorithm, bytes)));
}

/**
 * Holds bytes against what their parent says. Throws FeedError `length` or `hash`; `hash` also where hashes are named
 * and none of them is one that we can compute.
 */
export async function checkFile(
  crypto: FeedCrypto,
  bytes: Bytes,
  facts: FileFacts,
  name: string,
): Promise<void> {
  if (facts.length !== undefined && facts.length !== bytes.length) {
    throw new FeedError('length', `${name} has ${bytes.length} bytes where ${facts.length} were signed for.`);
  }
  if (facts.hashes === undefined) return;
  const known = Object.entries(facts.hashes).filter(([algorithm]) => ALGORITHMS.has(algorithm));
  if (known.length === 0) throw new FeedError('hash', `${name} is listed with no SHA-256 or SHA-512 hash.`);
  for (const [algorithm, expected] of known) {
    if ((await hashOf(crypto, bytes, algorithm)) !== expected) {
      throw new FeedError('hash', `${name} does not have the ${algorithm} hash that was signed for.`);
    }
  }
}
