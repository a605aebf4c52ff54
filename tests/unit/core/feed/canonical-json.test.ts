import { describe, expect, it } from 'vitest';
import { canonicalJson, NotCanonical } from '#core/feed/canonical-json.ts';

describe('canonicalJson', () => {
  it.each([
    [null, 'null'],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-0, '0'],
    [-7, '-7'],
    [9007199254740991, '9007199254740991'],
    ['', '""'],
    ['a"b\\c"', '"a\\"b\\\\c\\""'],
    ['line\nbreak\t\u0000', '"line\nbreak\t\u0000"'],
    ['ü 漢 😀', '"ü 漢 😀"'],
    [[], '[]'],
    [[1, [2, 'x'], {}], '[1,[2,"x"],{}]'],
    [{ b: 1, a: { d: [true], c: null } }, '{"a":{"c":null,"d":[true]},"b":1}'],
    [{ 'k"': 1 }, '{"k\\"":1}'],
  ])('writes %j as %j', (value, form) => {
    expect(canonicalJson(value)).toBe(form);
  });

  it('sorts keys by code point, prefixes first', () => {
    const keys = ['\u{1f600}', '\uff5e', 'ü', '\ud7ff\uffff', '\ud7ff', 'b', 'ab', '\ue000', 'a', 'B', ''];
    const form = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(form))).toEqual([
      '',
      'B',
      'a',
      'ab',
      'b',
      'ü',
      '\ud7ff',
      '\ud7ff\uffff',
      '\ue000',
      '\uff5e',
      '\u{1f600}',
    ]);
  });

  it('writes a key named __proto__ like any other', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"b":2}'))).toBe('{"__proto__":{"a":1},"b":2}');
  });

  it.each([
    [1.5, '1.5 is not a whole number that can be kept exactly'],
    [2 ** 53, '9007199254740992 is not a whole number that can be kept exactly'],
    [Number.POSITIVE_INFINITY, 'Infinity is not a whole number that can be kept exactly'],
    [undefined, 'a undefined is not JSON'],
    [{ a: undefined }, 'a undefined is not JSON'],
    [() => 1, 'a function is not JSON'],
    ['\ud800', 'a text holds half a character'],
    [{ 'a\udc00b': 1 }, 'a text holds half a character'],
  ])('refuses %j', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(new NotCanonical(message));
  });

  it('refuses nesting below 32 levels, of arrays and objects alike', () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }).reduce((inner, _, i) => (i % 2 ? [inner] : { inner }), 1);
    expect(canonicalJson(nested(32))).toContain('1');
    expect(() => canonicalJson(nested(33))).toThrow(new NotCanonical('it is nested too deeply'));
  });
});
