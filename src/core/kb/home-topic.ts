import type { EntryRef } from '#core/model/rich-text.ts';
import type { AuthoredKnowledge } from './authored-knowledge.ts';

/**
 * The topic in which an entry is shown when it is asked for by itself: the first that it names, for an actor the one
 * with most of its statements. `undefined` where no topic shows it.
 */
export function homeTopic(knowledge: AuthoredKnowledge, ref: EntryRef): string | undefined {
  const [kind, id = ''] = ref.split(/:(.*)/s);
  const { topics, statements, events, actions } = knowledge;
  const topicWith = (has: 'datasets' | 'terms') =>
    [...topics].find(([, topic]) => topic[has].includes(id))?.[0];
  switch (kind) {
    case 'topic':
      return topics.has(id) ? id : undefined;
    case 'statement':
      return firstKnown(knowledge, statements.get(id)?.topics);
    case 'event':
      return firstKnown(knowledge, events.get(id)?.topics);
    case 'action':
      return firstKnown(knowledge, actions.get(id)?.topics);
    case 'actor':
      return mostFrequent(
        [...statements.values()].flatMap(({ actor, topics: named }) => {
          const home = actor === id ? firstKnown(knowledge, named) : undefined;
          return home === undefined ? [] : [home];
        }),
      );
    case 'dataset':
      return topicWith('datasets');
    case 'term':
      return topicWith('terms');
    default:
      return undefined;
  }
}

const firstKnown = ({ topics }: AuthoredKnowledge, named: readonly string[] = []): string | undefined =>
  named.find((topic) => topics.has(topic));

/** The value that occurs most often; of several, the first in the order of letters. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
