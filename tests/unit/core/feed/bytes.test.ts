import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, joinBytes, toHex } from '#core/feed/bytes.ts';

describe('toHex and fromHex', () => {
  it('write and read whole bytes', () => {
    expect(toHex(Uint8Array.of(0, 1, 15, 16, 255))).toBe('00010f10ff');
    expect(fromHex('00010f10ff')).toEqual(Uint8Array.of(0, 1, 15, 16, 255));
    expect(fromHex('')).toEqual(new Uint8Array());
  });

  it('read capitals as well', () => {
    expect(fromHex('AbCd')).toEqual(Uint8Array.of(0xab, 0xcd));
  });

  it.each(['a', '0g', 'xxab', 'abxx', '0x12', ' ab', 'ab\n', '-1', '1 '])('read nothing from %j', (hex) => {
    expect(fromHex(hex)).toBeUndefined();
  });
});

describe('fromBase64', () => {
  it.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar', '\u0000\u00ff\u00fe\u00fb\u00ef'])(
    'reads %j',
    (text) => {
      expect(Buffer.from(fromBase64(btoa(text)) ?? [1]).toString('latin1')).toBe(text);
    },
  );

  it('reads every digit, over lines', () => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const lines = ` ${digits.slice(0, 20)}\n${digits.slice(20)}\r\n`;
    expect(Buffer.from(fromBase64(lines) ?? []).toString('base64')).toBe(digits);
  });

  it.each(['A', 'AAAAA', 'A===', '=AAA', 'AA-A', 'AA_A', 'AA*A', 'AAA=A', 'AA===', 'ÄÄÄÄ'])(
    'reads nothing from %j',
    (text) => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );
});

describe('joinBytes', () => {
  it('puts parts one after the other', () => {
    expect(joinBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])).toEqual(
      Uint8Array.of(1, 2, 3),
    );
    expect(joinBytes([])).toEqual(new Uint8Array());
  });
});
