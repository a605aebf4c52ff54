import { countCues, cuesNear } from './near-cues.ts';
import type { PageView, TopicEvidence } from './score-topic.ts';

/**
 * Whether a page tells of something else in a topic's words. A topic known by its vocabulary shares it with others: an
 * outage is told alike whether a government or an excavator caused it. Where something near speaks against the topic and
 * nothing near speaks for it, the words mean the other thing, however many of them stand there.
 */
export function meansAnother(view: PageView, topic: string, evidence: TopicEvidence): boolean {
  const { gazetteer, cues } = view;
  const senses = gazetteer.senses.flatMap((sense, index) =>
    sense.topic === topic && sense.broad ? [index] : [],
  );
  if (senses.every((sense) => !cues.against.has(sense))) return false;
  const spans = [...evidence.strong, ...evidence.weak, ...evidence.pairs].flatMap((found) => found.spans);
  const against = countCues(
    view,
    senses.flatMap((sense) => cues.against.get(sense) ?? []),
    spans,
  );
  return against.length > 0 && cuesNear(view, senses, spans).length === 0;
}
