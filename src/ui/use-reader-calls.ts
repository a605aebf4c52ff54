import { useEffect, useState } from 'preact/hooks';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import { readCalls, watchCalls } from '#platform/calls-store.ts';

/** What the reader has done about calls, kept up to date; undefined until it is read, which waits until it is wanted. */
export function useReaderCalls(isWanted = true): ReaderCalls | undefined {
  const [calls, setCalls] = useState<ReaderCalls>();
  useEffect(() => {
    if (!isWanted) return;
    // What cannot be read must not keep the calls from being shown.
    readCalls().then(setCalls, () => setCalls({}));
    return watchCalls(setCalls);
  }, [isWanted]);
  return calls;
}
