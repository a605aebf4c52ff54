import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { SMALL_SENSES } from '../../../fixtures/small-gazetteer.ts';

test('what was compiled is read back', () => {
  const gazetteer = readGazetteer(compileGazetteer(SMALL_SENSES).buffer);
  expect(gazetteer.senses.map(({ id }) => id)).toEqual([...SMALL_SENSES.keys()]);
  expect(gazetteer.aliasText(0)).toBe('International Telecommunication Union');
});

test('a buffer that is cut, or not one of ours, is refused', () => {
  const { buffer } = compileGazetteer(SMALL_SENSES);
  expect(() => readGazetteer(buffer.slice(0, 100))).toThrow(RangeError);
  expect(() => readGazetteer(new ArrayBuffer(8))).toThrow(RangeError);
  const other = buffer.slice(0);
  new Uint32Array(other)[0] = 1;
  expect(() => readGazetteer(other)).toThrow('compile it again');
});
