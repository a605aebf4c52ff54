import { useEffect, useState } from 'preact/hooks';
import { LOADING, type Loaded, settle } from './loaded.ts';

/**
 * Asks when the view opens and whenever `dependency` changes; an answer to an older question is dropped. Without a
 * question it stays 'loading'.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined, dependency: unknown): Loaded<T> {
  const [answer, setAnswer] = useState<Loaded<T>>(LOADING);
  useEffect(() => {
    let isCurrent = true;
    setAnswer(LOADING);
    if (ask) {
      void settle(ask()).then((settled) => {
        if (isCurrent) setAnswer(settled);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [dependency]);
  return answer;
}
