import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '#core/model/language.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { LOADING, type Loaded, settle } from './loaded.ts';
import type { Opening } from './open-with.ts';
import { useTold } from './use-told.ts';

/** As much of a topic as a view shows. */
interface Document {
  topic: TopicSummary;
}

export interface Documents<D extends Document> {
  get: (topic: string) => Loaded<D>;
  /** Asks once more for a topic that failed. */
  retry: (topic: string) => void;
}

/**
 * The documents of some topics in a language, each asked for once, and again when the knowledge has changed: the old
 * one stands until the new one is there. One after the other in their order, so that the first does not share its way
 * with those that can wait. What `opening` brings is not asked for again.
 */
export function useDocuments<D extends Document>(
  topics: readonly string[],
  language: Language,
  askFor: (of: { topic: string; language: Language }) => Promise<D>,
  opening: Promise<Opening<D> | undefined>,
): Documents<D> {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loaded<D>>>(new Map());
  const [isOpening, setOpening] = useState(true);
  const keyOf = (topic: string, of = language) => `${of}/${topic}`;
  const keep = (key: string, answer: Loaded<D>) => setLoaded((before) => new Map(before).set(key, answer));

  const edition = useTold('knowledgeChanged');

  useLayoutEffect(() => {
    void opening.then((opened) => {
      if (opened?.leading)
        keep(keyOf(opened.leading.topic.id, opened.language), { state: 'ready', value: opened.leading });
      setOpening(false);
    });
  }, [opening]);

  const ask = (topic: string) => {
    keep(keyOf(topic), LOADING);
    renew(topic);
  };
  const renew = (topic: string) => {
    const key = keyOf(topic);
    void settle(askFor({ topic, language })).then((answer) => keep(key, answer));
  };

  const isAsking = isOpening || topics.some((topic) => loaded.get(keyOf(topic))?.state === 'loading');
  const next = isAsking ? undefined : topics.find((topic) => !loaded.has(keyOf(topic)));
  // Before the frame, not after it: a reader waits for this.
  useLayoutEffect(() => {
    if (next !== undefined) ask(next);
  }, [next, language]);

  useEffect(() => {
    if (edition === 0) return;
    // Only what is shown: the rest is asked for anew when it is opened.
    setLoaded(
      (before) => new Map([...before].filter(([key]) => topics.some((topic) => key === keyOf(topic)))),
    );
    for (const topic of topics) renew(topic);
  }, [edition]);

  return { get: (topic) => loaded.get(keyOf(topic)) ?? LOADING, retry: ask };
}
