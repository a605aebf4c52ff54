import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stableJson } from '#core/kb/stable-json.ts';

/** The same value with the keys of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

test('stable JSON reads back as what was written, and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(stableJson(plain))).toEqual(plain);
      expect(stableJson(turned(plain))).toBe(stableJson(plain));
    }),
  );
});
