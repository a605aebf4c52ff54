import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, SMALL_GAZETTEER } from '../fixtures/small-gazetteer.ts';

const word = fc.constantFrom(
  'ITU',
  'DPI',
  'Geneva',
  'packet',
  'traffic',
  'deep packet inspection',
  'International Telecommunication Union',
  'printer',
  '300',
  'blocked',
  'Twitter',
  'internet censorship',
  'censored',
  'and',
  'the',
  '(',
  ')',
  '.',
  '\n',
  'İ',
  'союз',
  '电信',
  '\u00ad',
  '𝐃𝐏𝐈',
);
const prose = fc
  .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 })
  .map((words) => words.join(' '));
const page = fc
  .record({ title: prose, text: prose, url: fc.webUrl(), lang: fc.constantFrom('en', 'id', 'ru') })
  .map(pageOf);

test('evidence is always what stands on the page', () => {
  fc.assert(
    fc.property(page, (read) => {
      for (const { evidence } of scanPage(SMALL_GAZETTEER, read)) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { field, start, end, surface } of evidence)
          expect(read[field].slice(start, end)).toBe(surface);
      }
    }),
  );
});

test('the same page gives the same hits, each once, and salience is the sum of the ledger', () => {
  fc.assert(
    fc.property(page, (read) => {
      const hits = scanPage(SMALL_GAZETTEER, read);
      expect(scanPage(SMALL_GAZETTEER, read)).toEqual(hits);
      expect(new Set(hits.map(({ topic }) => topic)).size).toBe(hits.length);
      for (const { ledger, salience } of hits) {
        expect(ledger.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(salience, 1);
      }
    }),
  );
});

test('a lone acronym is no hit without a second, independent signal', () => {
  const neutral = fc.array(
    fc.constantFrom('the', 'house', 'stood', 'green', 'and', 'tall', '.', 'yesterday'),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      neutral,
      neutral,
      fc.constantFrom('ITU', 'DPI'),
      fc.integer({ min: 1, max: 9 }),
      (before, after, name, times) => {
        const text = [...before, ...Array.from({ length: times }, () => name), ...after].join(' ');
        expect(scanPage(SMALL_GAZETTEER, pageOf({ title: name, text }))).toEqual([]);
      },
    ),
  );
});
