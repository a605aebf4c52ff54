import * as v from 'valibot';

/** Building blocks of the authored format. Messages speak to the editor who reads them in a lint report. */

export const slug = v.pipe(
  v.string('write an id: lower-case words joined by hyphens'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words and digits joined by hyphens'),
  v.maxLength(80, 'an id has at most 80 characters'),
);

/** `2012`, `2012-12` or `2012-12-14`: only as exact as the source is. Quote it in YAML. */
export const partialDate = v.pipe(
  v.string("quote the date: '2012-12-14', '2012-12' or '2012'"),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
);

export const fullDate = v.pipe(
  v.string("quote the date: '2012-12-14'"),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'this date needs a day: YYYY-MM-DD'),
);

export const httpUrl = v.pipe(
  v.string('write an address'),
  v.regex(/^https?:\/\/[^\s"'<>\\]+$/, 'an address starts with https:// (or http://) and has no spaces'),
);

const words = v.pipe(v.string('write a text'), v.trim(), v.minLength(1, 'the text is empty'));

/** A reader-facing text: a map by language, English required. */
export const localized = v.strictObject(
  {
    en: words,
    fr: v.exactOptional(words),
    es: v.exactOptional(words),
    ar: v.exactOptional(words),
    ru: v.exactOptional(words),
    zh: v.exactOptional(words),
  },
  'a reader-facing text is a map by language with at least en',
);
export type Localized = v.InferOutput<typeof localized>;

const translation = v.strictObject({
  /** Who translated: a machine, or a person. */
  by: v.picklist(['machine', 'hand'], 'by is machine or hand'),
  /** The `changed` date of the English that was translated. Older than `changed` means stale. */
  of: fullDate,
});

/** On every entry with reader-facing texts: when its English last changed, and what its translations are. */
export const translated = {
  changed: fullDate,
  translations: v.optional(
    v.strictObject({
      fr: v.optional(translation),
      es: v.optional(translation),
      ar: v.optional(translation),
      ru: v.optional(translation),
      zh: v.optional(translation),
    }),
  ),
};

export const sourceIds = v.pipe(v.array(slug), v.minLength(1, 'name at least one source'));
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166-1)'),
);
