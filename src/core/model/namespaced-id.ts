/** Hex digits of a feed's id that its entries carry: enough that no two of eight feeds share them. */
const DIGITS = 16;

/** What stands before the ids of a feed's topics and entries: `3fa1b2c4d5e6f708` of `3fa1b2c4d5e6f708…`. */
export const namespaceOf = (feed: string): string => feed.slice(0, DIGITS);

/**
 * An id as everything outside its own publisher's files knows it: `dpi` of the feed `3fa1b2c4d5e6f708…` is
 * `3fa1b2c4d5e6f708/dpi`. No authored id holds a slash, so that no publisher can write another's.
 */
export const namespacedId = (namespace: string, id: string): string => `${namespace}/${id}`;

/** The parts of an id; without `namespace` it is the package's own publisher's. */
export function splitId(id: string): { namespace?: string; id: string } {
  const slash = id.indexOf('/');
  return slash < 0 ? { id } : { namespace: id.slice(0, slash), id: id.slice(slash + 1) };
}
