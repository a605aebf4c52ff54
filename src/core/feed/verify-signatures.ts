import { type Bytes, fromHex } from './bytes.ts';
import { rawSignature } from './der-signature.ts';
import { FeedError } from './feed-error.ts';
import type { FeedCrypto } from './feed-world.ts';
import type { Key, MetadataKind, Role } from './metadata.ts';
import type { MetadataDocument } from './parse-metadata.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

/**
 * Passes when at least `threshold` different public keys of the role have signed. A key listed under several ids
 * counts once. Signatures by others, of unknown kinds or wrong ones count for nothing. Throws FeedError `signature`.
 */
export async function verifySignatures(
  crypto: FeedCrypto,
  document: MetadataDocument<MetadataKind>,
  role: Role,
  keys: Record<string, Key>,
): Promise<void> {
  const signers = new Set<string>();
  for (const { keyid, sig } of document.signatures) {
    const key = role.keyids.includes(keyid) && Object.hasOwn(keys, keyid) ? keys[keyid] : undefined;
    const publicKey = key && readPublicKey(key);
    const signature = fromHex(sig);
    if (publicKey === undefined || signature === undefined || signers.has(publicKey.id)) continue;
    if (await isSignedBy(crypto, publicKey, signature, document.signedBytes)) signers.add(publicKey.id);
    if (signers.size >= role.threshold) return;
  }
  throw new FeedError(
    'signature',
    `${document.name} needs the signatures of ${role.threshold} trusted keys and has ${signers.size}.`,
  );
}

async function isSignedBy(
  crypto: FeedCrypto,
  key: PublicKey,
  signature: Bytes,
  bytes: Bytes,
): Promise<boolean> {
  const ed25519 = key.algorithm === 'Ed25519';
  const raw = ed25519 ? signature : rawSignature(signature);
  if (raw === undefined) return false;
  const importAs = ed25519 ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256' };
  const verifyAs = ed25519 ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  try {
    const imported = await crypto.importKey('raw', key.raw, importAs, false, ['verify']);
    return await crypto.verify(verifyAs, imported, raw, bytes);
  } catch {
    // A point that is not on the curve: no key, so no signature by it.
    return false;
  }
}
