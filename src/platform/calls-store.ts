import { type CallMark, parseReaderCalls, type ReaderCalls, withMark } from '#core/model/reader-calls.ts';
import { browser } from './browser.ts';

const KEY = 'calls';

/** What the reader has done about calls; kept in storage.local and nowhere else. */
export async function readCalls(): Promise<ReaderCalls> {
  return parseReaderCalls((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps what the reader has done about one call; an empty mark forgets it. */
export async function markCall(id: string, mark: CallMark): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: withMark(await readCalls(), id, mark) });
  });
}

/** Keeps what `change` makes of all calls, if it is anything else. */
export async function changeCalls(change: (calls: ReaderCalls) => ReaderCalls): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const before = await readCalls();
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await browser.storage.local.set({ [KEY]: after });
  });
}

/** Calls `handler` on every change, from whichever view. Returns how to stop. */
export function watchCalls(handler: (calls: ReaderCalls) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) handler(parseReaderCalls(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
