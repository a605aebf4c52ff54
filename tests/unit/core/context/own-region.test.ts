import { expect, test } from 'vitest';
import { ownRegion } from '#core/context/own-region.ts';

test.each([
  [['en-GB', 'en'], 'GB'],
  [['fr', 'fr-CA', 'en-US'], 'CA'],
  [['zh-Hant-TW', 'zh'], 'TW'],
  [['pt-br'], 'BR'],
])('the region of %j is %s', (languages, region) => {
  expect(ownRegion(languages)).toBe(region);
});

test.each([[[]], [['de']], [['de', 'en-US', 'en']], [['es-419']]])('none is guessed from %j', (languages) => {
  expect(ownRegion(languages)).toBeUndefined();
});
