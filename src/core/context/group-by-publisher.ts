import type { Publisher } from '#core/model/publisher.ts';

/** Things of one publisher; without `publisher` they came with the extension. */
export interface PublisherGroup<T> {
  publisher: Publisher | undefined;
  of: T[];
}

/**
 * Parts a list by whose its things are: what came with the extension first, whatever its place in the list, then each
 * publisher in the order in which it first appears. Within a group the order stays.
 */
export function groupByPublisher<T extends { publisher?: Publisher }>(
  list: readonly T[],
): PublisherGroup<T>[] {
  const groups = new Map<string, PublisherGroup<T>>([['', { publisher: undefined, of: [] }]]);
  for (const each of list) {
    const { publisher } = each;
    const key = publisher?.id ?? '';
    const group = groups.get(key) ?? { publisher, of: [] };
    groups.set(key, group);
    group.of.push(each);
  }
  return [...groups.values()].filter(({ of }) => of.length > 0);
}
