import { describe, expect, test } from 'vitest';
import { foldTable, INVISIBLE, MARK, SEPARATOR, SOLO, SPECIAL, specialUnit } from '#core/text/fold-table.ts';

const fold = (unit: string) => foldTable()[unit.charCodeAt(0)];

describe('the fold', () => {
  test('knows ASCII, marks, invisible characters, separators and Han from the start', () => {
    expect(fold('Q')).toBe('q'.charCodeAt(0));
    expect(fold('7')).toBe('7'.charCodeAt(0));
    expect(fold('\u0301')).toBe(MARK);
    expect(fold('\u200b')).toBe(INVISIBLE);
    expect(fold('–')).toBe(SEPARATOR);
    expect(fold('中')).toBe(SOLO);
  });

  test('writes a letter down when it is first met', () => {
    expect(specialUnit('Ű', 0)).toEqual({ units: 1, kind: 'word', codes: ['u'.charCodeAt(0)] });
    expect(fold('Ű')).toBe('u'.charCodeAt(0));
  });

  test('keeps asking where one code cannot say it', () => {
    expect(specialUnit('ß', 0).codes).toEqual(['s', 's'].map((letter) => letter.charCodeAt(0)));
    expect(fold('ß')).toBe(SPECIAL);
  });

  test('reads surrogate pairs whole', () => {
    expect(specialUnit('𝐈', 0)).toEqual({ units: 2, kind: 'word', codes: ['i'.charCodeAt(0)] });
    expect(specialUnit('😀', 0)).toMatchObject({ units: 2, kind: 'separator' });
    expect(specialUnit('𠀀', 0)).toMatchObject({ units: 2, kind: 'solo' });
    expect(specialUnit('\ud83d', 0)).toMatchObject({ units: 1, kind: 'separator' });
  });

  test('gives the digits of all scripts their value', () => {
    for (const [zero, script] of [
      ['٠', 'Arabic'],
      ['۰', 'Persian'],
      ['०', 'Devanagari'],
      ['๐', 'Thai'],
      ['０', 'wide'],
    ]) {
      const codes = Array.from({ length: 10 }, (_, value) => {
        const digit = String.fromCharCode((zero ?? '').charCodeAt(0) + value);
        return fold(digit) === SPECIAL ? specialUnit(digit, 0).codes[0] : fold(digit);
      });
      expect(String.fromCharCode(...codes.map((code) => code ?? 0)), script).toBe('0123456789');
    }
  });

  test('folds a folded letter to itself, so that folding twice changes nothing', () => {
    for (let unit = 0x80; unit < 0x2e80; unit++) {
      const letter = String.fromCharCode(unit);
      const codes = fold(letter) === SPECIAL ? specialUnit(letter, 0).codes : [fold(letter) ?? SEPARATOR];
      for (const code of codes) {
        if (code >= SOLO) continue;
        const again =
          foldTable()[code] === SPECIAL
            ? specialUnit(String.fromCharCode(code), 0).codes[0]
            : foldTable()[code];
        if (code < 0xe000) expect([unit.toString(16), again]).toEqual([unit.toString(16), code]);
      }
    }
  });
});
