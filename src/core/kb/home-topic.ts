import { firstKnown, mostFrequent } from '#core/model/entry-home.ts';
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
      return firstKnown(statements.get(id)?.topics ?? [], topics);
    case 'event':
      return firstKnown(events.get(id)?.topics ?? [], topics);
    case 'action':
      return firstKnown(actions.get(id)?.topics ?? [], topics);
    case 'actor':
      return mostFrequent(
        [...statements.values()].flatMap(({ actor, topics: named }) => {
          const home = actor === id ? firstKnown(named, topics) : undefined;
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
