import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, SMALL_SENSES, sensesOf } from '../../../fixtures/small-gazetteer.ts';

test('the same senses give the same bytes', () => {
  expect(new Uint8Array(compileGazetteer(SMALL_SENSES).buffer)).toEqual(
    new Uint8Array(compileGazetteer(SMALL_SENSES).buffer),
  );
});

test('senses whose aliases differ only in flags share what they stand for', () => {
  const senses = sensesOf({
    icann: { topic: 'icann', strong: { any: ['ICANN*'] } },
    conference: { weak: { any: ['ICANN'] } },
  });
  const gazetteer = readGazetteer(compileGazetteer(senses).buffer);
  expect(scanPage(gazetteer, pageOf({ text: 'ICANN met.' })).map(({ topic }) => topic)).toEqual(['icann']);
});

test('what a sense is called goes along, as a map by language', () => {
  const senses = sensesOf({
    plain: { topic: 'itu', label: 'the Union', strong: { any: ['Bureau of Unions'] } },
    mapped: { topic: 'itu', label: { en: 'heads', fr: 'dirigeants' }, strong: { any: ['Head of Union'] } },
  });
  expect(readGazetteer(compileGazetteer(senses).buffer).senses.map(({ label }) => label)).toEqual([
    { en: 'the Union' },
    { en: 'heads', fr: 'dirigeants' },
  ]);
});

test('a form that cannot be found is refused', () => {
  const senses = sensesOf({ long: { topic: 'itu', strong: { en: ['a b c d e f g h i j k l m n'] } } });
  expect(() => compileGazetteer(senses)).toThrow(RangeError);
});
