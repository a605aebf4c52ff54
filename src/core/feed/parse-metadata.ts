import type { Bytes } from './bytes.ts';
import { canonicalJson, NotCanonical } from './canonical-json.ts';
import { FeedError } from './feed-error.ts';
import {
  METADATA_SHAPES,
  type Metadata,
  type MetadataKind,
  type Signature,
  signaturesShape,
} from './metadata.ts';
import { Misshapen } from './shape.ts';

/** A document as received. Nothing in it is believed before its signatures are checked. */
export interface MetadataDocument<K extends MetadataKind> {
  /** As in messages: `7.snapshot.json`. */
  name: string;
  bytes: Bytes;
  /** What the signatures are over. */
  signedBytes: Bytes;
  signatures: Signature[];
  signed: Metadata[K];
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
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    const signatures = signaturesShape(field(json, 'signatures'), 'signatures');
    const content = field(json, 'signed');
    const signed = METADATA_SHAPES[kind](content, '');
    return { name, bytes, signedBytes: new TextEncoder().encode(canonicalJson(content)), signatures, signed };
  } catch (cause) {
    const code = cause instanceof Misshapen && cause.most !== undefined ? 'limit' : 'format';
    throw new FeedError(code, `${name} ${wrong(cause)}.`, { cause });
  }
}

function wrong(cause: unknown): string {
  if (cause instanceof Misshapen) {
    const { message, most } = cause;
    return most === undefined
      ? `is not laid out as it should be, see '${message}'`
      : `has over ${most} ${message}`;
  }
  if (cause instanceof NotCanonical) return `cannot be checked: ${cause.message}`;
  return 'is not JSON in UTF-8';
}

function field(value: unknown, name: string): unknown {
  return value instanceof Object && Object.hasOwn(value, name)
    ? value[name as keyof typeof value]
    : undefined;
}
