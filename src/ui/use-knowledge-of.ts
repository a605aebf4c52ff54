import type { KnowledgeInfo } from '#core/model/catalog.ts';
import type { Publisher } from '#core/model/publisher.ts';
import { askBackground } from '#platform/ask-background.ts';
import type { Loaded } from './loaded.ts';
import { useAnswer } from './use-answer.ts';
import { useTold } from './use-told.ts';

/** Which knowledge something is from. */
export type KnowledgeStamp = Pick<KnowledgeInfo, 'version' | 'date'>;

/** The knowledge of the publisher of what is on show; without one it is `own`, the extension's, and nothing is asked. */
export function useKnowledgeOf(
  publisher: Publisher | undefined,
  own: Loaded<KnowledgeStamp>,
): Loaded<KnowledgeStamp> {
  const told = useTold('updatesChanged');
  const updates = useAnswer(publisher && (() => askBackground('getUpdates', {})), publisher?.id, told);
  if (!publisher) return own;
  if (updates.state !== 'ready') return updates;
  const held = updates.value.feeds.find(({ id, isOwn }) => id === publisher.id && !isOwn)?.holds;
  return held
    ? { state: 'ready', value: held }
    : { state: 'failed', reason: `Nothing is known of the knowledge of ${publisher.name}.` };
}
