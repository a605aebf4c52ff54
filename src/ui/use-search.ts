import { useEffect, useState } from 'preact/hooks';
import type { Language } from '#core/model/language.ts';
import type { SearchAnswer } from '#core/model/search.ts';
import { askBackground } from '#platform/ask-background.ts';
import { LOADING, type Loaded, settle } from './loaded.ts';

/** Milliseconds that a reader may pause between two letters. */
const PAUSE = 120;

/** What was found for some words; `isOld` while it still answers other words than those that were typed last. */
export interface Search {
  query: string;
  answer: Loaded<SearchAnswer>;
  isOld: boolean;
  retry: () => void;
}

/** Searches for words as they are typed: the last answer stays until the next one is there. */
export function useSearch(query: string | undefined, language: Language, limit: number): Search | undefined {
  const [found, setFound] = useState<{ query: string; key: string; answer: Loaded<SearchAnswer> }>();
  const [tries, setTries] = useState(0);
  const words = query?.trim() ?? '';
  const key = `${language}/${tries}/${words}`;
  const isFirst = found === undefined;
  useEffect(() => {
    if (words === '') {
      setFound(undefined);
      return;
    }
    let isCurrent = true;
    const ask = async () => {
      const answer = await settle(askBackground('search', { query: words, language, limit }));
      if (isCurrent) setFound({ query: words, key, answer });
    };
    // The first words are answered at once: they come whole, from a menu or from a place that was left.
    const timer = setTimeout(() => void ask(), isFirst ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key]);

  if (words === '') return undefined;
  return {
    query: words,
    answer: found?.answer ?? LOADING,
    isOld: found?.key !== key,
    retry: () => setTries((count) => count + 1),
  };
}
