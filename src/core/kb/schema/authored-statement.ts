import * as v from 'valibot';
import { STANCES } from '#core/model/statement.ts';
import { localized, partialDate, slug, translated } from './fields.ts';

/** `statements/ID.yaml` */
export const authoredStatement = v.strictObject({
  ...translated,
  actor: slug,
  speaker: v.optional(localized),
  date: partialDate,
  topics: v.pipe(v.array(slug), v.minLength(1, 'name at least one topic')),
  /** A proposition of one of the topics. */
  proposition: slug,
  stance: v.picklist(STANCES),
  summary: localized,
  source: slug,
  also: v.optional(v.array(slug)),
});
export type AuthoredStatement = v.InferOutput<typeof authoredStatement>;
