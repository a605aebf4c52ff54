import * as v from 'valibot';
import { httpUrl, partialDate } from './fields.ts';

/** `sources/ID.yaml` */
export const authoredSource = v.strictObject({
  url: httpUrl,
  title: v.pipe(v.string(), v.minLength(1)),
  publisher: v.pipe(v.string(), v.minLength(1)),
  date: v.optional(partialDate),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'lang is a two-letter code')),
  kind: v.picklist(['primary', 'press', 'campaign', 'academic']),
  archive: v.optional(httpUrl),
  copy: v.optional(v.boolean()),
  /** For editors: was a copy of the page read, or is it known only as the address of the primary document? */
  seen: v.boolean(),
});
export type AuthoredSource = v.InferOutput<typeof authoredSource>;
