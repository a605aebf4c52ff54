import type { Bytes } from '#core/feed/bytes.ts';
import { canonicalJson } from '#core/feed/canonical-json.ts';
import type { Key, Signature } from '#core/feed/metadata.ts';
import type { SigningKey } from './signing-key.ts';

const SPECIFICATION = '1.0.34';
const DAY = 86_400_000;

/** How long each document is good for. Those signed offline last for a year and a month of grace. */
export const DAYS_GOOD = { root: 400, targets: 400, snapshot: 35, timestamp: 35 } as const;

interface Common {
  spec_version: string;
  version: number;
  expires: string;
}
export interface RoleJson {
  keyids: string[];
  threshold: number;
}
/** What a parent says of a file. */
export interface FileJson {
  version?: number;
  length: number;
  hashes: { sha256: string };
}

/** The documents as they are written; the client's types are what it reads of them. */
export interface Documents {
  root: Common & {
    _type: 'root';
    consistent_snapshot: true;
    keys: Record<string, Key>;
    roles: Record<'root' | 'timestamp' | 'snapshot' | 'targets', RoleJson>;
  };
  timestamp: Common & { _type: 'timestamp'; meta: { 'snapshot.json': FileJson } };
  snapshot: Common & { _type: 'snapshot'; meta: Record<string, FileJson> };
  targets: Common & { _type: 'targets'; targets: Record<string, FileJson> };
}
export type Kind = keyof Documents;

/** A document with the signatures made so far. */
export interface Signed<K extends Kind> {
  signed: Documents[K];
  signatures: Signature[];
}

/** Fields that every document has; `now` in milliseconds. */
export function commonFields<K extends Kind>(kind: K, version: number, now: number) {
  const expires = new Date(now + DAYS_GOOD[kind] * DAY).toISOString().replace(/\.\d{3}/, '');
  return { _type: kind, spec_version: SPECIFICATION, version, expires };
}

/** Adds a signature by each key, in place of one that the key made before. */
export function signDocument<K extends Kind>(document: Signed<K>, keys: readonly SigningKey[]): Signed<K> {
  const bytes = new TextEncoder().encode(canonicalJson(document.signed));
  const made = keys.map(({ keyid, sign }) => ({ keyid, sig: sign(bytes) }));
  const others = document.signatures.filter(({ keyid }) => !made.some((one) => one.keyid === keyid));
  return { signed: document.signed, signatures: [...others, ...made] };
}

/** The bytes to serve: written once, then hashed as they are. */
export function documentBytes(document: Signed<Kind>): Bytes {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`);
}
