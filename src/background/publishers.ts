import { namespaceOf, splitId } from '#core/model/namespaced-id.ts';
import type { Publisher } from '#core/model/publisher.ts';
import { feedsInUse } from '#platform/added-feeds.ts';
import { addedSlot, type Slot } from '#platform/knowledge-db.ts';

/** A publisher that the reader added and did not switch off. */
export interface PublisherInUse {
  namespace: string;
  slot: Slot;
  publisher: Publisher;
}

/** In the order of adding, which is that in which views show them. */
export async function publishersInUse(): Promise<PublisherInUse[]> {
  return (await feedsInUse()).map(({ id, name, colour }) => ({
    namespace: namespaceOf(id),
    slot: addedSlot(id),
    publisher: { id, name, colour },
  }));
}

/**
 * What stands on topics, the package's own publisher's first, then that of each other in use, saying whose it is. What
 * was kept of one that has been removed or switched off since is left out.
 */
export async function withPublishers<T extends { topic: string }>(
  all: readonly T[],
): Promise<(T & { publisher?: Publisher })[]> {
  const own = all.filter(({ topic }) => splitId(topic).namespace === undefined);
  if (own.length === all.length) return own;
  const added = (await publishersInUse()).flatMap(({ namespace, publisher }) =>
    all.filter(({ topic }) => splitId(topic).namespace === namespace).map((each) => ({ ...each, publisher })),
  );
  return [...own, ...added];
}

/** Throws where no publisher in use has this namespace: an entry of one that was removed or switched off. */
export async function requirePublisher(namespace: string): Promise<PublisherInUse> {
  const found = (await publishersInUse()).find((each) => each.namespace === namespace);
  if (!found) throw new Error('The publisher of this entry was removed or switched off.');
  return found;
}
