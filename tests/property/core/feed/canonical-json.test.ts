import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/feed/canonical-json.ts';

const text = fc.string({ unit: 'grapheme' });
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value')),
  map: fc.dictionary(text, tie('value')),
})).value;

/** Canonical JSON leaves line breaks and the like in strings as they are; JSON wants them escaped. */
const escapeControl = (form: string) =>
  form.replace(/\p{Cc}/gu, (char) => (char < ' ' ? JSON.stringify(char).slice(1, -1) : char));

/** The value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
}

describe('canonicalJson', () => {
  it('says the same as its value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(escapeControl(canonicalJson(value)))).toEqual(value);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('gives different values different forms', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(sortedDeep(a)) === JSON.stringify(sortedDeep(b));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
      }),
    );
  });

  it('writes what the reference library writes', () => {
    fc.assert(
      fc.property(json, (value) => {
        // The library sorts by UTF-16 units, which is another order beyond U+FFFF.
        fc.pre(!/[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(value)));
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });
});

function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedDeep(inner)]),
  );
}
