import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { canonicalJson } from '#core/feed/canonical-json.ts';
import type { Key } from '#core/feed/metadata.ts';
import { readPublicKey } from '#core/feed/public-key.ts';

/** The public half of a key, as its `.pub.json` file holds it: `{"keyid": "3f…", "key": {"keytype": "ed25519", …}}`. */
export interface PublicPart {
  keyid: string;
  key: Key;
}

/** A key that can sign. */
export interface SigningKey extends PublicPart {
  sign(bytes: Uint8Array): string;
}

const SHORTEST_PASSPHRASE = 12;

/** A new Ed25519 key: its private half as PEM that only the passphrase opens. */
export function newSigningKey(passphrase: string): { pem: string; publicPart: PublicPart } {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    throw new Error(`A passphrase has at least ${SHORTEST_PASSPHRASE} characters.`);
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  return { pem: pem.toString(), publicPart: publicPartOf(publicKey) };
}

/** PEM and passphrase -> key. Throws where the passphrase does not open it, or it is of another kind. */
export function openSigningKey(pem: string, passphrase: string): SigningKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey({ key: pem, passphrase });
  } catch (cause) {
    throw new Error('This passphrase does not open the key.', { cause });
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('Only Ed25519 keys sign a feed.');
  const publicPart = publicPartOf(createPublicKey(privateKey));
  return { ...publicPart, sign: (bytes) => sign(null, bytes, privateKey).toString('hex') };
}

/** Text of a `.pub.json` file -> public half. Throws where it is none, or its id is not that of its key. */
export function readPublicPart(text: string): PublicPart {
  const { key } = JSON.parse(text) as Partial<PublicPart>;
  if (key === undefined || readPublicKey(key) === undefined) throw new Error('This is no public key.');
  return { keyid: keyId(key), key };
}

function publicPartOf(publicKey: KeyObject): PublicPart {
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw.toString('hex') } };
  return { keyid: keyId(key), key };
}

function keyId(key: Key): string {
  return createHash('sha256').update(canonicalJson(key)).digest('hex');
}
