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

test('a form that cannot be found is refused', () => {
  const senses = sensesOf({ long: { topic: 'itu', strong: { en: ['a b c d e f g h i j k l m n'] } } });
  expect(() => compileGazetteer(senses)).toThrow(RangeError);
});
