import { useEffect, useRef, useState } from 'preact/hooks';
import { LOADING, type Loaded, settle } from './loaded.ts';

/**
 * Asks when the view opens and whenever `dependency` changes; an answer to an older question is dropped. Without a
 * question it stays 'loading'. When only `edition` changes, the same is asked again, and the old answer stands until
 * the new one is there.
 */
export function useAnswer<T>(
  ask: (() => Promise<T>) | undefined,
  dependency: unknown,
  edition?: unknown,
): Loaded<T> {
  const [answer, setAnswer] = useState<Loaded<T>>(LOADING);
  const asked = useRef<unknown>(undefined);
  useEffect(() => {
    let isCurrent = true;
    if (asked.current !== dependency) setAnswer(LOADING);
    asked.current = dependency;
    if (ask) {
      void settle(ask()).then((settled) => {
        if (isCurrent) setAnswer(settled);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [dependency, edition]);
  return answer;
}
