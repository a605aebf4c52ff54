import { FeedError } from '#core/feed/feed-error.ts';
import { ASK_AGAIN_AFTER, nextCheck } from '#core/feed/next-check.ts';
import type { FeedState, UpdateProgress, UpdateStatus } from '#core/model/feed.ts';
import { namespaceOf } from '#core/model/namespaced-id.ts';
import { setUpdateAlarm } from '#platform/alarms.ts';
import { keepKnowledgeOpen } from '#platform/knowledge-db.ts';
import { tellViews } from '#platform/tell-views.ts';
import { changeUpdates, readUpdates } from '#platform/update-store.ts';
import { announceKnowledge } from './announce-knowledge.ts';
import { isKnown, type KnownFeed, knownFeeds, updateStatus } from './feeds.ts';
import { withNews } from './news.ts';
import { newsOf } from './news-of.ts';
import { sweepFeeds } from './sweep-feeds.ts';
import { prepareUpdate } from './update-feed.ts';

/** What the check that is under way has reached. */
let progress: UpdateProgress | undefined;
/** Ends the check that is under way. */
let stop = new AbortController();

export const getUpdates = (): Promise<UpdateStatus> => updateStatus(progress);

/**
 * Checks feeds one after the other, the package's own first: those that are due, or the one or all that the reader asked
 * for, each at most once a minute. One run at a time, whoever calls: what the reader wants waits for the run that is
 * under way. Never rejects for what a feed does: that is kept and shown, and the next one is checked.
 */
export async function checkFeeds(why: 'due' | 'asked' | 'added', only?: string): Promise<void> {
  await navigator.locks.request('updates', { ifAvailable: why === 'due' }, async (lock) => {
    if (!lock || (why === 'due' && !(await readUpdates()).automatic)) return;
    await sweepFeeds();
    for (const feed of await knownFeeds()) {
      if (!feed.isOn || (only !== undefined && feed.id !== only)) continue;
      const { checkedAt = 0, nextAt = 0, failure } = (await readUpdates()).states[feed.key] ?? {};
      // A clock that was set back must not keep the reader from asking. Nor need a reader wait who has mended what kept
      // the host from being read: the connection, or the browser's permission.
      const isFresh = failure?.code !== 'network' && Math.abs(Date.now() - checkedAt) < ASK_AGAIN_AFTER;
      if (why === 'due' ? nextAt <= Date.now() : why === 'added' || !isFresh) await checkFeed(feed);
    }
    // What was removed while it was checked may have left something since.
    await sweepFeeds();
  });
  await scheduleChecks();
}

/** Ends the check of a feed that the reader wants no more of: its host is asked for nothing further. */
export function stopCheck(feed: string): void {
  if (progress?.feed === feed) stop.abort();
}

async function checkFeed(feed: KnownFeed): Promise<void> {
  const startedAt = Date.now();
  // A run that is killed is taken up again as after a failure.
  await keepState(feed.key, (before, offset) => ({
    ...before,
    checkedAt: startedAt,
    nextAt: nextCheck(startedAt, offset, 1),
  }));
  await scheduleChecks();
  stop = new AbortController();
  show({ feed: feed.id, done: 0 });
  try {
    await navigator.locks.request('knowledge', () => keepKnowledgeOpen(() => update(feed)));
    if (stop.signal.aborted) return;
    await keepState(feed.key, ({ failure: _, ...before }, offset) => ({
      ...before,
      goodAt: Date.now(),
      failures: 0,
      nextAt: nextCheck(Date.now(), offset, 0),
    }));
  } catch (error) {
    // What the reader has ended did not fail.
    if (stop.signal.aborted) return;
    const { code, message } =
      error instanceof FeedError ? error : { code: 'storage', message: String(error) };
    await keepState(feed.key, (before, offset) => ({
      ...before,
      failures: before.failures + 1,
      failure: { code, message },
      nextAt: nextCheck(Date.now(), offset, before.failures + 1),
    }));
  } finally {
    show(undefined);
  }
}

async function update(feed: KnownFeed): Promise<void> {
  const ready = await prepareUpdate(
    feed,
    (done, total) => show({ feed: feed.id, done, total }),
    feed.slot,
    stop.signal,
  );
  // It was removed or switched off meanwhile.
  if (!ready || stop.signal.aborted || !(await isKnown(feed))) return;
  const news = await newsOf(feed, ready.index);
  await ready.install();
  if (news.length > 0) await changeUpdates(withNews(feed.isOwn ? undefined : namespaceOf(feed.id), news));
  await announceKnowledge();
}

function show(now: UpdateProgress | undefined): void {
  progress = now;
  tellViews('updatesChanged', {});
}

async function keepState(
  key: string,
  change: (before: FeedState, offset: number) => FeedState,
): Promise<void> {
  await changeUpdates(({ states, offset }) => ({
    states: { ...states, [key]: change(states[key] ?? { failures: 0 }, offset) },
    // Drawn when it was first read; kept from now on.
    offset,
  }));
}

/**
 * Sets the alarm for the earliest next check. None while there is no feed, or checks by themselves are off. The
 * package's own waits for this device's moment of the day; an added one whose first check was cut short is due.
 */
export async function scheduleChecks(): Promise<void> {
  const [record, known] = await Promise.all([readUpdates(), knownFeeds()]);
  const feeds = known.filter(({ isOn }) => isOn);
  if (!record.automatic || feeds.length === 0) return setUpdateAlarm(undefined);
  const now = Date.now();
  const times: number[] = [];
  for (const { key, isOwn } of feeds) {
    let nextAt = record.states[key]?.nextAt;
    if (nextAt === undefined && isOwn) {
      await keepState(key, (before, offset) => {
        nextAt = nextCheck(now, offset, 0);
        return { ...before, nextAt };
      });
    }
    times.push(nextAt ?? now);
  }
  await setUpdateAlarm(Math.max(Math.min(...times), now + ASK_AGAIN_AFTER));
}

/** Switches the daily checks on or off. */
export async function setAutomatic({ on }: { on: boolean }): Promise<undefined> {
  await changeUpdates(() => ({ automatic: on }));
  await scheduleChecks();
  tellViews('updatesChanged', {});
}

/** At the reader's wish. Answers when the check has ended. */
export async function checkNow({ feed }: { feed?: string } = {}): Promise<UpdateStatus> {
  await checkFeeds('asked', feed);
  return getUpdates();
}
