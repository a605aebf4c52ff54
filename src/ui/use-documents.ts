import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '#core/model/language.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { askBackground } from '#platform/ask-background.ts';
import { LOADING, type Loaded, settle } from './loaded.ts';
import { useTold } from './use-told.ts';

export interface Documents {
  get: (topic: string) => Loaded<TopicDocument>;
  /** Asks once more for a topic that failed. */
  retry: (topic: string) => void;
}

/**
 * The documents of some topics in a language, each asked for once, and again when the knowledge has changed: the old
 * one stands until the new one is there. One after the other in their order, so that the first does not share its way
 * with those that can wait.
 */
export function useDocuments(topics: readonly string[], language: Language): Documents {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loaded<TopicDocument>>>(new Map());
  const keyOf = (topic: string) => `${language}/${topic}`;

  const edition = useTold('knowledgeChanged');

  const ask = (topic: string) => {
    setLoaded((before) => new Map(before).set(keyOf(topic), LOADING));
    renew(topic);
  };
  const renew = (topic: string) => {
    const key = keyOf(topic);
    void settle(askBackground('getTopic', { topic, language })).then((answer) =>
      setLoaded((before) => new Map(before).set(key, answer)),
    );
  };

  const isAsking = topics.some((topic) => loaded.get(keyOf(topic))?.state === 'loading');
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
