import * as v from 'valibot';
import type { SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { publishedSense } from '#core/kb/schema/authored-sense.ts';
import type { Catalog } from '#core/model/catalog.ts';
import { COLUMN_TYPES } from '#core/model/dataset.ts';
import { day, FORMAT, id, language, list, shortText } from './compiled-fields.ts';
import { source, topicSummary } from './topic-document.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `catalog.LANG.json` */
export const catalog: v.GenericSchema<unknown, Catalog> = v.object({
  format: FORMAT,
  topics: list(topicSummary),
});

/** `dataset.ID.LANG.json` */
export const dataset = v.object({
  format: FORMAT,
  id,
  lang: language,
  title: shortText,
  method: shortText,
  asOf: day,
  columns: list(
    v.object({
      id,
      label: shortText,
      type: v.picklist(COLUMN_TYPES),
      values: v.exactOptional(v.record(shortText, shortText)),
      order: v.exactOptional(list(shortText)),
      meanings: v.exactOptional(v.record(shortText, shortText)),
    }),
  ),
  rows: list(v.record(id, v.union([shortText, v.number(), v.null()]))),
  sources: list(source),
});

/** `index.json`: what the snapshot is, and the digest of each of its files. */
export const snapshotIndex: v.GenericSchema<unknown, SnapshotIndex> = v.object({
  format: FORMAT,
  info: v.object({
    version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'a version is 12 hex digits')),
    date: day,
    topics: count,
    statements: count,
    events: count,
    actions: count,
    sources: count,
  }),
  files: v.record(
    v.pipe(v.string(), v.regex(/^[a-z0-9._-]+\.json$/, 'a file is named NAME.json')),
    v.object({
      length: count,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a digest is 64 hex digits')),
    }),
  ),
});

/** `senses.json`: what the gazetteer is compiled from, on the device. Without any, the gate would let every page pass. */
export const senses = v.pipe(
  v.record(id, publishedSense),
  v.check((all) => Object.keys(all).length > 0, 'there is no sense: no page could be recognised'),
);
