import { useEffect, useState } from 'preact/hooks';
import type { Language } from '#core/model/language.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { askBackground } from '#platform/ask-background.ts';
import { LOADING, type Loaded, settle } from './loaded.ts';

export interface Documents {
  get: (topic: string) => Loaded<TopicDocument>;
  /** Asks once more for a topic that failed. */
  retry: (topic: string) => void;
}

/** The documents of some topics in a language, each asked for once. */
export function useDocuments(topics: readonly string[], language: Language): Documents {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Loaded<TopicDocument>>>(new Map());
  const keyOf = (topic: string) => `${language}/${topic}`;

  const ask = (topic: string) => {
    const key = keyOf(topic);
    setLoaded((before) => new Map(before).set(key, LOADING));
    void settle(askBackground('getTopic', { topic, language })).then((answer) =>
      setLoaded((before) => new Map(before).set(key, answer)),
    );
  };

  const missing = topics.filter((topic) => !loaded.has(keyOf(topic))).join(' ');
  useEffect(() => {
    for (const topic of missing.split(' ')) if (topic) ask(topic);
  }, [missing, language]);

  return { get: (topic) => loaded.get(keyOf(topic)) ?? LOADING, retry: ask };
}
