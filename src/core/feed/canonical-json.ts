import { FEED_LIMITS } from './feed-limits.ts';

/** Value that has no canonical form. Callers turn it into a FeedError that names the file. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/**
 * The one way to write a JSON value, on which signatures are made: keys sorted by code point, no white space, strings
 * with only `\` and `"` escaped, whole numbers only. `{"b": 1, "a": "x\n"}` -> `{"a":"x<newline>","b":1}`.
 *
 * Refused with NotCanonical, since two different documents could else share one form: numbers that are not safe
 * integers, halves of surrogate pairs (all are encoded as U+FFFD), and nesting deeper than the limit.
 */
export function canonicalJson(value: unknown, depth: number = FEED_LIMITS.depth): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new NotCanonical(`${value} is not a whole number that can be kept exactly`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value} is not JSON`);
  if (depth === 0) throw new NotCanonical('it is nested too deeply');
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth - 1)).join(',')}]`;
  const fields = Object.entries(value)
    .map(([key, item]) => ({ order: sortKey(key), field: `${quote(key)}:${canonicalJson(item, depth - 1)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return `{${fields.map(({ field }) => field).join(',')}}`;
}

function quote(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical('a text holds half a character');
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/**
 * JavaScript compares UTF-16, in which the surrogates of U+1F600 come before U+FF5E. With U+D7FF, the last unit before
 * surrogates, in front of each unit that comes after them, texts sort by code point.
 */
function sortKey(text: string): string {
  return text.replace(/[\ue000-\uffff]/g, '\ud7ff$&');
}
