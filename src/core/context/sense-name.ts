import type { Language } from '#core/model/language.ts';
import { namespacedId, splitId } from '#core/model/namespaced-id.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';

/**
 * What a reader is told that a name on the page was taken as: the title of the topic that the sense is, else the sense's
 * own name in the reader's language. A sense of another publisher is never called after a topic of the first.
 */
export function senseName(
  sense: string,
  finding: Pick<TopicFinding, 'topic' | 'senses'>,
  topics: readonly TopicSummary[],
  language: Language,
): string {
  const { namespace } = splitId(finding.topic);
  const topic = namespace === undefined ? sense : namespacedId(namespace, sense);
  const name = finding.senses?.[sense];
  return (
    topics.find(({ id }) => id === topic)?.title ?? name?.[language] ?? name?.en ?? sense.replaceAll('-', ' ')
  );
}
