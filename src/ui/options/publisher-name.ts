import type { FeedStatus } from '#core/model/feed.ts';
import type { MessageKey } from '#ui/text/message-catalog.ts';

/** Why a name cannot be a publisher's: it is empty, or one of the others has it. Undefined where it can. */
export function nameProblem(
  name: string,
  others: readonly Pick<FeedStatus, 'name'>[],
): MessageKey | undefined {
  const key = keyOf(name);
  if (key === '') return 'publisher.name.empty';
  return others.some((other) => keyOf(other.name) === key) ? 'publisher.name.taken' : undefined;
}

const keyOf = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
