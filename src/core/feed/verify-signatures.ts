import { type Bytes, fromHex } from './bytes.ts';
import { rawSignature } from './der-signature.ts';
import { FeedError } from './feed-error.ts';
import type { FeedCrypto } from './feed-world.ts';
import type { Key, Metadata, MetadataKind, Role } from './metadata.ts';
import type { MetadataDocument } from './parse-metadata.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

/** Who may sign a document: `role.threshold` of the keys that `role.keyids` names among `keys`. */
export interface Signers {
  role: Role;
  keys: Record<string, Key>;
}

/** The signers that a root names for one of the four documents. */
export function signersOf(root: Metadata['root'], kind: MetadataKind): Signers {
  return { role: root.roles[kind], keys: root.keys };
}

/**
 * Passes when enough different public keys of the role have signed. A key listed under several ids counts once.
 * Signatures by others, of unknown kinds or wrong ones count for nothing. Throws FeedError `signature`.
 */
export async function verifySignatures(
  crypto: FeedCrypto,
  document: MetadataDocument<MetadataKind>,
  { role, keys }: Signers,
): Promise<void> {
  const signers = new Set<string>();
  for (const { keyid, sig } of document.signatures) {
    const key = role.keyids.includes(keyid) && Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
    const publicKey = key && readPublicKey(key);
    const signature = fromHex(sig);
    if (publicKey === undefined || signature === undefined) continue;
    if (await isSignedBy(crypto, publicKey, signature, document.signedBytes)) signers.add(publicKey.id);
    if (signers.size >= role.threshold) return;
  }
  throw new FeedError(
    'signature',
    `${document.name} is signed by ${signers.size} of ${role.threshold} trusted keys.`,
  );
}

async function isSignedBy(
  crypto: FeedCrypto,
  key: PublicKey,
  signature: Bytes,
  bytes: Bytes,
): Promise<boolean> {
  const edwards = key.algorithm === 'Ed25519';
  const raw = edwards ? signature : rawSignature(signature);
  if (raw === undefined) return false;
  const algorithm = { name: edwards ? 'Ed25519' : 'ECDSA', namedCurve: key.algorithm, hash: 'SHA-256' };
  try {
    const imported = await crypto.importKey('raw', key.raw, algorithm, false, ['verify']);
    return await crypto.verify(algorithm, imported, raw, bytes);
  } catch {
    // A point that is not on the curve: no key, so no signature by it.
    return false;
  }
}
