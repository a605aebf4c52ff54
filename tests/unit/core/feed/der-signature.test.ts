import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#core/feed/bytes.ts';
import { rawSignature } from '#core/feed/der-signature.ts';

const raw = (hex: string) => {
  const bytes = rawSignature(fromHex(hex) ?? new Uint8Array());
  return bytes && toHex(bytes);
};
const padded = (hex: string) => hex.padStart(64, '0');
const R = '7f'.repeat(32);
const HIGH = 'ff'.repeat(32);

describe('rawSignature', () => {
  it.each([
    ['3006020105020107', padded('05') + padded('07')],
    [`30440220${R}0220${R}`, R + R],
    [`3046022100${HIGH}022100${HIGH}`, HIGH + HIGH],
    [`30450220${R}022100${HIGH}`, R + HIGH],
    ['3007020200850201ff', `${padded('85')}${padded('ff')}`],
  ])('writes %s as r and s', (der, both) => {
    expect(raw(der)).toBe(both);
  });

  it.each([
    ['nothing', ''],
    ['no sequence', '3106020105020107'],
    ['a length that is too small', '3005020105020107'],
    ['a length that is too large', '3007020105020107'],
    ['something behind s', '300702010502010700'],
    ['something behind the sequence', '300602010502010700'],
    ['no integer for r', '3006030105020107'],
    ['no integer for s', '3006020105030107'],
    ['an empty r', '30050200020107'],
    ['an empty s', '30050201050200'],
    ['no s', '3003020105'],
    ['r longer than the whole', '3006020905020107'],
    ['s longer than the whole', '3006020105020207'],
    ['r of 33 digits', `3046022101${HIGH}022100${HIGH}`],
    ['s of 33 digits', `3046022100${HIGH}022101${HIGH}`],
    ['only a sequence', '3000'],
    ['half an integer', '300102'],
  ])('gives nothing for %s', (_, der) => {
    expect(raw(der)).toBeUndefined();
  });
});
