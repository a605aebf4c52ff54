import * as v from 'valibot';
import { httpUrl, slug } from '#core/kb/schema/fields.ts';
import { LANGUAGES } from '#core/model/language.ts';

/** Building blocks of compiled files as they come from a publisher. Sizes bound what one entry may cost a reader. */

const MAX_TEXT = 20_000;
const MAX_ITEMS = 5000;

/**
 * Raised when a file changes so that an older release would misread it. What is only added needs no new number: every
 * release leaves out the fields that it does not know.
 */
export const FORMAT = v.literal(1, 'the format has to be 1');

export const id = slug;
export const shortText = v.pipe(v.string('a text is missing'), v.maxLength(MAX_TEXT, 'a text is too long'));
export const language = v.picklist(LANGUAGES, 'this language is not one of ours');

/** A link that a reader can judge by its beginning: no name or password stands before the host. */
export const link = v.pipe(
  httpUrl,
  v.maxLength(2000, 'an address has at most 2,000 characters'),
  v.regex(/^https?:\/\/[^/?#@]+([/?#]|$)/i, 'an address names its host first, without @'),
);

export const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item, 'a list is missing'), v.maxLength(MAX_ITEMS, 'a list is too long'));

export const ids = list(id);
export const day = v.pipe(
  v.string('a date is missing'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
);
