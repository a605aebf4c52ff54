import * as v from 'valibot';

/**
 * The four documents of a TUF repository, as far as they are read; other fields are signed, kept and ignored.
 * Records never hold `__proto__`, `constructor` or `prototype`; look names up with Object.hasOwn all the same.
 */

const whole = v.pipe(v.number(), v.safeInteger());
const version = v.pipe(whole, v.minValue(1));
const length = v.pipe(whole, v.minValue(0));
const hashes = v.pipe(
  v.record(v.string(), v.string()),
  v.check((value) => Object.keys(value).length > 0),
);
const specVersion = v.pipe(v.string(), v.regex(/^1\.\d+(\.\d+)?$/));
/** `2030-01-01T00:00:00Z` and a day that exists -> milliseconds since 1970. */
const expires = v.pipe(
  v.string(),
  v.transform((text) => ({ text, time: Date.parse(text) })),
  v.check(
    ({ text, time }) => !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z'),
  ),
  v.transform(({ time }) => time),
);

const key = v.object({
  keytype: v.string(),
  scheme: v.string(),
  keyval: v.object({ public: v.optional(v.string()) }),
});
const keys = v.record(v.string(), key);
const signers = { keyids: v.array(v.string()), threshold: version };
const role = v.object(signers);
const metaFile = v.object({ version, length: v.optional(length), hashes: v.optional(hashes) });
const metaFiles = v.record(v.string(), metaFile);
const targetFile = v.object({ length, hashes });

const TOP_LEVEL = ['root', 'timestamp', 'snapshot', 'targets'];

const delegatedRole = v.pipe(
  v.object({
    ...signers,
    name: v.pipe(
      v.string(),
      v.check((name) => !TOP_LEVEL.includes(name)),
    ),
    terminating: v.optional(v.boolean(), false),
    paths: v.optional(v.array(v.string())),
    path_hash_prefixes: v.optional(v.array(v.string())),
  }),
  v.check(({ paths, path_hash_prefixes }) => paths === undefined || path_hash_prefixes === undefined),
);
const delegations = v.object({
  keys,
  roles: v.pipe(
    v.optional(v.array(delegatedRole), []),
    v.check((roles) => new Set(roles.map(({ name }) => name)).size === roles.length),
  ),
});

const common = { spec_version: specVersion, version, expires };

/** What is signed, by the name of its kind. */
export const METADATA_SCHEMAS = {
  root: v.object({
    _type: v.literal('root'),
    ...common,
    consistent_snapshot: v.optional(v.boolean(), false),
    keys,
    roles: v.object({ root: role, timestamp: role, snapshot: role, targets: role }),
  }),
  timestamp: v.object({
    _type: v.literal('timestamp'),
    ...common,
    meta: v.object({ 'snapshot.json': metaFile }),
  }),
  snapshot: v.object({ _type: v.literal('snapshot'), ...common, meta: metaFiles }),
  targets: v.object({
    _type: v.literal('targets'),
    ...common,
    targets: v.record(v.string(), targetFile),
    delegations: v.optional(delegations),
  }),
};

/** What stands around it. */
export const envelopeSchema = v.object({
  signatures: v.pipe(
    v.array(v.object({ keyid: v.string(), sig: v.string() })),
    v.check((list) => new Set(list.map(({ keyid }) => keyid)).size === list.length),
  ),
  signed: v.unknown(),
});

export type MetadataKind = keyof typeof METADATA_SCHEMAS;
export type Metadata<K extends MetadataKind> = v.InferOutput<(typeof METADATA_SCHEMAS)[K]>;
export type Key = v.InferOutput<typeof key>;
/** Whose signatures a document needs: `threshold` of the keys named. */
export type Role = v.InferOutput<typeof role>;
export type MetaFile = v.InferOutput<typeof metaFile>;
export type TargetFile = v.InferOutput<typeof targetFile>;
export type DelegatedRole = v.InferOutput<typeof delegatedRole>;
export type Signature = v.InferOutput<typeof envelopeSchema>['signatures'][number];
