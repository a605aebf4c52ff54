import { describe, expect, it } from 'vitest';
import {
  also,
  exactly,
  flag,
  list,
  Misshapen,
  object,
  optional,
  record,
  type Shape,
  text,
  whole,
} from '#core/feed/shape.ts';

/** `null` when the shape fits, else where it does not. */
function misfit(shape: Shape<unknown>, value: unknown): [path: string, most: number | undefined] | null {
  try {
    shape(value, 'x');
    return null;
  } catch (error) {
    if (error instanceof Misshapen) return [error.message, error.most];
    throw error;
  }
}
const HERE = ['x', undefined];

describe('shapes', () => {
  it.each([
    ['text', text, ['', 'a'], [null, undefined, 1, ['a'], {}]],
    ['flag', flag, [true, false], [null, undefined, 0, 'true']],
    [
      'whole(1)',
      whole(1),
      [1, 2, 2 ** 53 - 1],
      [0, -1, 1.5, 2 ** 53, Number.NaN, '1', null, undefined, true],
    ],
    ['whole(0)', whole(0), [0, 1], [-1, 0.5]],
    ['exactly', exactly('root'), ['root'], ['Root', '', null, undefined]],
    ['also', also(text, (value) => value !== 'no'), ['yes'], ['no', 1]],
    ['optional', optional(text), [undefined, 'a'], [null, 1]],
    ['list', list(text, 2), [[], ['a', 'b']], [{}, 'ab', null, undefined, { length: 0 }]],
    ['record', record(text, 2), [{}, { a: 'b', c: 'd' }], [[], 'a', null, undefined, 1]],
    ['object', object({}), [{}, { more: 1 }], [[], null, undefined, 'a']],
  ] as const)(
    '%s fits what it should and names the place of what it should not',
    (_, shape, fitting, others) => {
      for (const value of fitting) expect(misfit(shape, value)).toBeNull();
      for (const value of others) expect(misfit(shape, value)).toEqual(HERE);
    },
  );

  it('name the very place, by field and by number', () => {
    const role = object({ keys: list(object({ id: whole(1) })), by: record(text) });
    expect(() => role({ keys: [{ id: 1 }, { id: 0 }], by: {} }, '')).toThrow(new Misshapen('keys.1.id'));
    expect(() => role({ keys: [], by: { a: 'b', c: 1 } }, '')).toThrow(new Misshapen('by.c'));
    expect(() => role({ keys: [] }, 'roles.root')).toThrow(new Misshapen('roles.root.by'));
  });

  it('count before they look at anything', () => {
    const untouched: Shape<never> = () => {
      throw new Error('looked at');
    };
    expect(misfit(list(untouched, 2), [1, 2, 3])).toEqual(['x', 2]);
    expect(misfit(record(untouched, 2), { a: 1, b: 2, c: 3 })).toEqual(['x', 2]);
  });

  it('leave out fields that they do not name', () => {
    expect(object({ a: text })({ a: 'b', c: 'd' }, '')).toEqual({ a: 'b' });
  });

  it('read only fields of the value itself', () => {
    const inheriting = JSON.parse('{"__proto__":{"a":"b"}}');
    Object.setPrototypeOf(inheriting, { a: 'b' });
    expect(() => object({ a: text })(inheriting, '')).toThrow(new Misshapen('a'));
    expect(object({ toString: optional(text) })({}, '')).toEqual({ toString: undefined });
  });

  it('give records that inherit nothing and keep every name', () => {
    const names = record(text)(JSON.parse('{"__proto__":"a","constructor":"b","c":"d"}'), '');
    expect(Object.getPrototypeOf(names)).toBeNull();
    expect(Object.entries(names)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['c', 'd'],
    ]);
  });
});
