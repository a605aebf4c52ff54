import { createHash } from 'node:crypto';
import type { Bytes } from '#core/feed/bytes.ts';
import { canonicalJson } from '#core/feed/canonical-json.ts';
import { FEED_LIMITS } from '#core/feed/feed-limits.ts';
import { type FeedFiles, newestRoot, readDocument } from './feed-folder.ts';
import {
  commonFields,
  type Documents,
  documentBytes,
  type FileJson,
  type Kind,
  type Signed,
  signDocument,
} from './sign-document.ts';
import type { SigningKey } from './signing-key.ts';

/** Targets that are good for less than this are signed again with the next publication. */
const RENEW_DAYS = 60;

/** The keys at hand, whatever roles they are for: the root says which may sign what. */
export type KeyRing = readonly SigningKey[];

/**
 * The files of a feed's next state: knowledge under its hashes, then targets, snapshot, and the timestamp last. Where
 * the knowledge is what the feed has already, targets stay as they are, and only the two short-lived documents are
 * signed again. `knowledge` maps `dpi.json` to its bytes. Throws where a key is missing or the feed grows too large.
 */
export async function nextState(
  folder: string,
  knowledge: ReadonlyMap<string, Bytes>,
  keys: KeyRing,
  now: number,
): Promise<FeedFiles> {
  const files: FeedFiles = new Map();
  const listed: Record<string, FileJson> = {};
  for (const [name, bytes] of [...knowledge].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = fileJson(bytes);
    listed[`kb/${name}`] = file;
    files.set(`targets/kb/${file.hashes.sha256}.${name}`, bytes);
  }
  refuseTooMuch(listed);
  const current = await currentState(folder);
  const { root, targets, snapshot } = current;
  if (targets !== undefined && isGood(root, targets, now) && sameFiles(targets.signed.targets, listed)) {
    return addShortLived(files, current, snapshot?.meta ?? {}, keys, now);
  }
  const version = (targets?.signed.version ?? 0) + 1;
  const next = { ...targets?.signed, ...commonFields('targets', version, now), targets: listed };
  const bytes = sign(root, 'targets', next, keys);
  files.set(`metadata/${version}.targets.json`, bytes);
  const meta = { ...snapshot?.meta, 'targets.json': { version, ...fileJson(bytes) } };
  return addShortLived(files, current, meta, keys, now);
}

/** Whether targets may stay: signed by keys that still may, and not about to expire. */
function isGood(root: Documents['root'], { signed, signatures }: Signed<'targets'>, now: number): boolean {
  const { keyids, threshold } = root.roles.targets;
  const signers = signatures.filter(({ keyid }) => keyids.includes(keyid));
  return signers.length >= threshold && Date.parse(signed.expires) - now > RENEW_DAYS * 86_400_000;
}

function sameFiles(a: Record<string, FileJson>, b: Record<string, FileJson>): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The same state, its snapshot and timestamp good for another while: what keys kept online are for. */
export async function refreshedState(folder: string, keys: KeyRing, now: number): Promise<FeedFiles> {
  const current = await currentState(folder);
  if (current.snapshot === undefined) throw new Error('There is nothing to refresh: publish first.');
  return addShortLived(new Map(), current, current.snapshot.meta, keys, now);
}

/** Paths of the documents and files that a feed's current state is made of. */
export async function currentPaths(folder: string): Promise<Set<string>> {
  const { snapshot, targets } = await currentState(folder);
  const paths = new Set([
    `metadata/${snapshot?.version}.snapshot.json`,
    `metadata/${targets?.signed.version}.targets.json`,
  ]);
  for (const [name, { hashes }] of Object.entries(targets?.signed.targets ?? {})) {
    paths.add(`targets/${name.replace('kb/', `kb/${hashes.sha256}.`)}`);
  }
  return paths;
}

interface State {
  root: Documents['root'];
  timestamp: Documents['timestamp'] | undefined;
  snapshot: Documents['snapshot'] | undefined;
  targets: Signed<'targets'> | undefined;
}

async function currentState(folder: string): Promise<State> {
  const root = await newestRoot(folder);
  if (root === undefined) throw new Error(`${folder} has no root yet: see \`kb root new\`.`);
  const timestamp = (await readDocument<'timestamp'>(folder, 'timestamp.json'))?.signed;
  const at = timestamp?.meta['snapshot.json'].version;
  const snapshot = (await readDocument<'snapshot'>(folder, `${at}.snapshot.json`))?.signed;
  const version = snapshot?.meta['targets.json']?.version;
  const targets = await readDocument<'targets'>(folder, `${version}.targets.json`);
  return { root: root.signed, timestamp, snapshot, targets };
}

function addShortLived(
  files: FeedFiles,
  { root, snapshot, timestamp }: State,
  meta: Documents['snapshot']['meta'],
  keys: KeyRing,
  now: number,
): FeedFiles {
  const next = { ...commonFields('snapshot', (snapshot?.version ?? 0) + 1, now), meta };
  const bytes = sign(root, 'snapshot', next, keys);
  files.set(`metadata/${next.version}.snapshot.json`, bytes);
  const last = {
    ...commonFields('timestamp', (timestamp?.version ?? 0) + 1, now),
    meta: { 'snapshot.json': { version: next.version, ...fileJson(bytes) } },
  };
  files.set('metadata/timestamp.json', sign(root, 'timestamp', last, keys));
  return files;
}

function sign<K extends Exclude<Kind, 'root'>>(
  root: Documents['root'],
  kind: K,
  signed: Documents[K],
  keys: KeyRing,
): Bytes {
  const { keyids, threshold } = root.roles[kind];
  const fitting = keys.filter(({ keyid }) => keyids.includes(keyid));
  if (fitting.length < threshold) {
    const wanted = keyids.map((keyid) => keyid.slice(0, 8)).join(', ');
    throw new Error(`${kind} needs ${threshold} of the keys ${wanted}; ${fitting.length} are at hand.`);
  }
  return documentBytes(signDocument<K>({ signed, signatures: [] }, fitting));
}

function fileJson(bytes: Bytes): FileJson {
  return { length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } };
}

function refuseTooMuch(listed: Record<string, FileJson>): void {
  const all = Object.entries(listed);
  const large = all.find(([, { length }]) => length > FEED_LIMITS.file);
  if (large)
    throw new Error(`${large[0]} has more than ${FEED_LIMITS.file} bytes: readers would refuse the feed.`);
  const total = all.reduce((sum, [, { length }]) => sum + length, 0);
  if (all.length > FEED_LIMITS.files || total > FEED_LIMITS.total) {
    throw new Error(`${all.length} files with ${total} bytes are more than readers take from one feed.`);
  }
}
