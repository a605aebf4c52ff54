import { FEED_LIMITS } from './feed-limits.ts';
import { also, exactly, flag, list, object, optional, record, type Shape, text, whole } from './shape.ts';

/**
 * The four documents of a TUF repository, as far as they are read; other fields are signed, kept and ignored.
 * Look names up in records with Object.hasOwn.
 */

const version = whole(1);
const hashes = also(record(text), (value) => Object.keys(value).length > 0);
const specVersion = also(text, (value) => /^1\.\d+(\.\d+)?$/.test(value));

/** `2030-01-01T00:00:00Z`, of a day that exists. */
const expires = also(text, (value) => {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value.replace('Z', '.000Z');
});

const key = object({ keytype: text, scheme: text, keyval: object({ public: optional(text) }) });
const keys = record(key, FEED_LIMITS.keys);
const signers = { keyids: list(text), threshold: version };
const role = object(signers);
const metaFile = object({ version, length: optional(whole(0)), hashes: optional(hashes) });
const targetFile = object({ length: whole(0), hashes });

const TOP_LEVEL = ['root', 'timestamp', 'snapshot', 'targets'];

const delegatedRole = also(
  object({
    ...signers,
    // Kept under its name, so it must not pass for one of the four.
    name: also(text, (name) => !TOP_LEVEL.includes(name)),
    terminating: optional(flag),
    paths: optional(list(text)),
    path_hash_prefixes: optional(list(text)),
  }),
  ({ paths, path_hash_prefixes }) => paths === undefined || path_hash_prefixes === undefined,
);
const delegations = object({
  keys,
  roles: optional(also(list(delegatedRole), (roles) => areDifferent(roles.map(({ name }) => name)))),
});

const common = { spec_version: specVersion, version, expires };
const root = object({
  _type: exactly('root'),
  ...common,
  consistent_snapshot: optional(flag),
  keys,
  roles: object({ root: role, timestamp: role, snapshot: role, targets: role }),
});
const timestamp = object({
  _type: exactly('timestamp'),
  ...common,
  meta: object({ 'snapshot.json': metaFile }),
});
const snapshot = object({ _type: exactly('snapshot'), ...common, meta: record(metaFile) });
const targets = object({
  _type: exactly('targets'),
  ...common,
  targets: record(targetFile),
  delegations: optional(delegations),
});

type Shaped<S> = S extends Shape<infer T> ? T : never;

/** What is signed, by its kind. */
export interface Metadata {
  root: Shaped<typeof root>;
  timestamp: Shaped<typeof timestamp>;
  snapshot: Shaped<typeof snapshot>;
  targets: Shaped<typeof targets>;
}
export type MetadataKind = keyof Metadata;
export const METADATA_SHAPES: { [K in MetadataKind]: Shape<Metadata[K]> } = {
  root,
  timestamp,
  snapshot,
  targets,
};

/** What stands beside it; a key id signs once. */
export const signaturesShape = also(
  list(object({ keyid: text, sig: text }), FEED_LIMITS.signatures),
  (signatures) => areDifferent(signatures.map(({ keyid }) => keyid)),
);

export type Key = Shaped<typeof key>;
/** Whose signatures a document needs: `threshold` of the keys named. */
export type Role = Shaped<typeof role>;
export type MetaFile = Shaped<typeof metaFile>;
export type TargetFile = Shaped<typeof targetFile>;
export type DelegatedRole = Shaped<typeof delegatedRole>;
export type Signature = Shaped<typeof signaturesShape>[number];

function areDifferent(names: string[]): boolean {
  return new Set(names).size === names.length;
}
