import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { canonicalJson, NotCanonical } from './canonical-json.ts';
import { FeedError } from './feed-error.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import {
  envelopeSchema,
  METADATA_SCHEMAS,
  type Metadata,
  type MetadataKind,
  type Signature,
} from './metadata.ts';

/** A document as received. Nothing in it is believed before its signatures are checked. */
export interface MetadataDocument<K extends MetadataKind> {
  /** As in messages: `7.snapshot.json`. */
  name: string;
  bytes: Bytes;
  /** What the signatures are over. */
  signedBytes: Bytes;
  signatures: Signature[];
  signed: Metadata<K>;
}

/**
 * Bytes -> document of the kind asked for. Throws FeedError `format` (not UTF-8, not JSON, wrong kind or shape),
 * `limit` (too many keys or signatures).
 */
export function parseMetadata<K extends MetadataKind>(
  kind: K,
  bytes: Bytes,
  name: string,
): MetadataDocument<K> {
  const json = parseJson(bytes, name);
  refuseTooMany(json, name);
  const envelope = v.safeParse(envelopeSchema, json);
  if (!envelope.success) throw misshapen(name, envelope.issues);
  const { signatures, signed } = envelope.output;
  const signedBytes = canonicalBytes(signed, name);
  const content = v.safeParse(METADATA_SCHEMAS[kind], signed);
  if (!content.success) throw misshapen(name, content.issues);
  return { name, bytes, signedBytes, signatures, signed: content.output as Metadata<K> };
}

function parseJson(bytes: Bytes, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new FeedError('format', `${name} is not JSON in UTF-8.`, { cause });
  }
}

function canonicalBytes(signed: unknown, name: string): Bytes {
  try {
    return new TextEncoder().encode(canonicalJson(signed));
  } catch (cause) {
    if (!(cause instanceof NotCanonical)) throw cause;
    throw new FeedError('format', `${name} cannot be checked: ${cause.message}.`, { cause });
  }
}

/** Counted before anything is done for each of them. */
function refuseTooMany(json: unknown, name: string): void {
  const signed = field(json, 'signed');
  const counts = [
    [field(json, 'signatures'), FEED_LIMITS.signatures, 'signatures'],
    [field(signed, 'keys'), FEED_LIMITS.keys, 'keys'],
    [field(field(signed, 'delegations'), 'keys'), FEED_LIMITS.keys, 'keys'],
  ] as const;
  for (const [list, most, what] of counts) {
    if (list instanceof Object && Object.keys(list).length > most) {
      throw new FeedError('limit', `${name} holds more than ${most} ${what}.`);
    }
  }
}

function field(value: unknown, name: string): unknown {
  return value instanceof Object && Object.hasOwn(value, name)
    ? value[name as keyof typeof value]
    : undefined;
}

function misshapen(name: string, issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): FeedError {
  const path = v.getDotPath(issues[0]) ?? 'the document';
  return new FeedError('format', `${name} is not laid out as it should be: see ${path}.`);
}
