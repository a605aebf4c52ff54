import { expect, test } from 'vitest';
import { stableJson } from '#core/kb/stable-json.ts';

test('equal data has equal text, whatever the order of its keys', () => {
  expect(stableJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(stableJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(stableJson({ b: [{ d: 1, c: null }], a: 'x' }));
});

test('the order of lists is kept, and what is undefined is left out', () => {
  expect(stableJson({ list: [3, 1, 2], none: undefined })).toBe('{"list":[3,1,2]}');
});

test('a key that objects treat in a special way is a key like others', () => {
  expect(stableJson(JSON.parse('{"b":1,"__proto__":{"z":1,"a":2}}'))).toBe(
    '{"__proto__":{"a":2,"z":1},"b":1}',
  );
});
