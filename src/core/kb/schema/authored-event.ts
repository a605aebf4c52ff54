import * as v from 'valibot';
import { localized, partialDate, slug, sourceIds, translated } from './fields.ts';

/** `events/ID.yaml` */
export const authoredEvent = v.strictObject({
  ...translated,
  date: partialDate,
  endDate: v.optional(partialDate),
  title: localized,
  text: localized,
  topics: v.pipe(v.array(slug), v.minLength(1, 'name at least one topic')),
  sources: sourceIds,
});
export type AuthoredEvent = v.InferOutput<typeof authoredEvent>;
