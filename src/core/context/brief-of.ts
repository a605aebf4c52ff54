import type { TopicDocument } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';

/** The facts of a topic with the sources that they name, and its calls. */
export function briefOf({ topic, facts, sources, actions }: TopicDocument): TopicBrief {
  const named = new Set(facts.flatMap((fact) => fact.sources));
  return {
    topic,
    facts,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => named.has(id))),
    actions,
  };
}
