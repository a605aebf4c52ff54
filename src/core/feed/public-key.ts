import { type Bytes, fromBase64, fromHex, toHex } from './bytes.ts';
import type { Key } from './metadata.ts';

/** A key that we can verify with. `id` is the same for the same key however it was written down. */
export interface PublicKey {
  algorithm: 'Ed25519' | 'P-256';
  /** 32 bytes of Ed25519, or the 65 bytes of an uncompressed point. */
  raw: Bytes;
  id: string;
}

/** What stands before the raw key in a DER-encoded SubjectPublicKeyInfo: the algorithm, and so the curve. */
const FORMS = {
  Ed25519: { header: '302a300506032b6570032100', length: 32 },
  'P-256': { header: '3059301306072a8648ce3d020106082a8648ce3d030107034200', length: 65 },
} as const;

/** Key as metadata writes it, in hex or PEM -> public key; undefined for kinds that we do not verify with. */
export function readPublicKey(key: Key): PublicKey | undefined {
  const algorithm = algorithmOf(key);
  if (algorithm === undefined || key.keyval.public === undefined) return undefined;
  const raw = rawKey(key.keyval.public, algorithm);
  if (raw === undefined || raw.length !== FORMS[algorithm].length) return undefined;
  if (algorithm === 'P-256' && raw[0] !== 4) return undefined;
  return { algorithm, raw, id: `${algorithm}:${toHex(raw)}` };
}

function algorithmOf(key: Key): PublicKey['algorithm'] | undefined {
  if (key.keytype === 'ed25519' && key.scheme === 'ed25519') return 'Ed25519';
  const curve = key.keytype === 'ecdsa' || key.keytype === 'ecdsa-sha2-nistp256';
  return curve && key.scheme === 'ecdsa-sha2-nistp256' ? 'P-256' : undefined;
}

function rawKey(text: string, algorithm: PublicKey['algorithm']): Bytes | undefined {
  const pem = /^-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----\s*$/.exec(text);
  if (pem === null) return fromHex(text);
  const der = fromBase64(pem[1] ?? '');
  const { header } = FORMS[algorithm];
  if (der === undefined || !toHex(der).startsWith(header)) return undefined;
  return der.slice(header.length / 2);
}
