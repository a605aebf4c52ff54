import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSettings } from '#core/model/parse-settings.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';

const stored = fc.record(
  Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((key) => [key, fc.anything()])),
  { requiredKeys: [] },
);

test('whatever storage holds, settings of the right form come out, and come out again the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), stored), (value) => {
      const settings = parseSettings(value);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      for (const [key, item] of Object.entries(DEFAULT_SETTINGS))
        expect(typeof settings[key as keyof typeof settings]).toBe(typeof item);
      expect(parseSettings(settings)).toEqual(settings);
    }),
  );
});
