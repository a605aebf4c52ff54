import type { Bytes } from './bytes.ts';
import { hashOf } from './check-file.ts';
import type { FeedCrypto } from './feed-world.ts';

/** What names a feed for good: the SHA-256 of its first root, 64 hex digits. Whoever owns that root is the publisher. */
export function feedId(crypto: FeedCrypto, firstRoot: Bytes): Promise<string> {
  return hashOf(crypto, firstRoot);
}

/** A feed's id as people compare it: `9f86 d081 884c …`, sixteen groups of four. */
export function printedFingerprint(id: string): string {
  return id.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** What a person typed or a link carries -> id, whatever its spaces, colons and case; undefined when it is none. */
export function readFingerprint(text: string): string | undefined {
  const id = text.replace(/[\s:-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(id) ? id : undefined;
}
