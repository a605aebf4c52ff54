/**
 * Shapes of parsed JSON, one function each: takes a value and where it stands, gives it typed or throws Misshapen.
 *
 *     const role = object({ keyids: list(text), threshold: whole(1) });
 *     role({ keyids: ['ab'], threshold: 0 }, 'roles.root');     // Misshapen: roles.root.threshold
 *
 * A schema library would be half of the client's size. Fields that a shape does not name are left out of what it gives.
 */
export type Shape<T> = (value: unknown, path: string) => T;

/** The first place that is not as it should be: `roles.root.threshold`; empty for the value as a whole. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
  /** How many there may be, where there are more. */
  readonly most: number | undefined;

  constructor(path: string, most?: number) {
    super(path);
    this.most = most;
  }
}

/** A shape that passes what `test` says is one. */
export function where<T>(test: (value: unknown) => value is T): Shape<T> {
  return (value, path) => {
    if (!test(value)) throw new Misshapen(path);
    return value;
  };
}

export const text: Shape<string> = where((value) => typeof value === 'string');
export const flag: Shape<boolean> = where((value) => typeof value === 'boolean');

/** A whole number that JavaScript keeps exactly, at least `least`. */
export function whole(least: number): Shape<number> {
  return where((value): value is number => Number.isSafeInteger(value) && (value as number) >= least);
}

/** This very text. */
export function exactly<T extends string>(wanted: T): Shape<T> {
  return where((value): value is T => value === wanted);
}

/** The shape, of which `test` also has to hold. */
export function also<T>(shape: Shape<T>, test: (value: T) => boolean): Shape<T> {
  return (value, path) => {
    const shaped = shape(value, path);
    if (!test(shaped)) throw new Misshapen(path);
    return shaped;
  };
}

/** The shape, or nothing at all; null is not nothing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

/** At most `most` items, counted before one is looked at. */
export function list<T>(item: Shape<T>, most = Infinity): Shape<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Misshapen(path);
    if (value.length > most) throw new Misshapen(path, most);
    return value.map((one, i) => item(one, `${path}.${i}`));
  };
}

/** At most `most` names, each with a value of one shape. What it gives inherits nothing, so `constructor` is a name like any other. */
export function record<T>(item: Shape<T>, most = Infinity): Shape<Record<string, T>> {
  return (value, path) => {
    const shaped: Record<string, T> = Object.create(null);
    const entries = Object.entries(plain(value, path));
    if (entries.length > most) throw new Misshapen(path, most);
    for (const [name, one] of entries) shaped[name] = item(one, `${path}.${name}`);
    return shaped;
  };
}

/** The fields named, each of its shape. */
export function object<S extends Record<string, Shape<unknown>>>(fields: S): Shape<Shaped<S>> {
  return (value, path) => {
    const from = plain(value, path);
    const shaped = Object.entries(fields).map(([name, field]) => {
      const own = Object.hasOwn(from, name) ? from[name as keyof typeof from] : undefined;
      return [name, field(own, path === '' ? name : `${path}.${name}`)];
    });
    return Object.fromEntries(shaped) as Shaped<S>;
  };
}

type Shaped<S> = { [K in keyof S]: S[K] extends Shape<infer T> ? T : never };

function plain(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(path);
  return value;
}
