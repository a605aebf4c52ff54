import { expect, test } from 'vitest';
import { equalCodes, pushCode } from '#core/text/code-bytes.ts';

test('codes are written as UTF-8 and compared without being read back', () => {
  const codes = Uint16Array.from([0x61, 0x438, 0x4e2d, 0xe000, 0xd835]);
  const bytes: number[] = [];
  for (const code of codes) pushCode(bytes, code);
  expect(new TextDecoder().decode(Uint8Array.from(bytes.slice(0, 6)))).toBe('aи中');
  const pool = Uint8Array.from([0, ...bytes, 0]);
  expect(equalCodes(pool, 1, 1 + bytes.length, codes, 0, 5)).toBe(true);
  expect(equalCodes(pool, 1, 1 + bytes.length, codes, 0, 4)).toBe(false);
  expect(equalCodes(pool, 1, bytes.length, codes, 0, 5)).toBe(false);
  expect(equalCodes(pool, 0, bytes.length, codes, 0, 5)).toBe(false);
});
