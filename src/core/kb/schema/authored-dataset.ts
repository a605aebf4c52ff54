import * as v from 'valibot';
import { fullDate, localized, slug, sourceIds, translated } from './fields.ts';

const cell = v.union([v.string(), v.number(), v.null(), localized]);

/** `datasets/ID.yaml`: a table with its method. Rows are objects keyed by column. */
export const authoredDataset = v.strictObject({
  ...translated,
  title: localized,
  /** How the table was made, what it does not say. */
  method: localized,
  asOf: fullDate,
  topics: v.array(slug),
  columns: v.array(
    v.strictObject({
      id: slug,
      label: localized,
      type: v.picklist(['text', 'number', 'date', 'country', 'status']),
      /** For columns of type status: the name of each value, their order, and what each means in a sentence. */
      values: v.optional(v.record(slug, localized)),
      order: v.optional(v.array(slug)),
      meanings: v.optional(v.record(slug, localized)),
    }),
  ),
  rows: v.array(v.record(slug, cell)),
  sources: sourceIds,
});
export type AuthoredDataset = v.InferOutput<typeof authoredDataset>;
