import * as v from 'valibot';
import { localized, slug, translated } from './fields.ts';

/** `glossary/ID.yaml` */
export const authoredTerm = v.strictObject({
  ...translated,
  term: localized,
  definition: localized,
  sources: v.optional(v.array(slug), []),
});
export type AuthoredTerm = v.InferOutput<typeof authoredTerm>;
