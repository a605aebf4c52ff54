import { FeedError } from '#core/feed/feed-error.ts';
import { ASK_AGAIN_AFTER, nextCheck } from '#core/feed/next-check.ts';
import type { Feed, FeedState, UpdateProgress, UpdateStatus } from '#core/model/feed.ts';
import { setUpdateAlarm } from '#platform/alarms.ts';
import { bundledFeed } from '#platform/bundled-knowledge.ts';
import { tellViews } from '#platform/tell-views.ts';
import { changeUpdates, readUpdates } from '#platform/update-store.ts';
import { announceKnowledge } from './announce-knowledge.ts';
import { updateStatus } from './feeds.ts';
import { newsOf } from './news-of.ts';
import { prepareUpdate } from './update-feed.ts';

/** What the check that is under way has reached. */
let progress: UpdateProgress | undefined;

export const getUpdates = (): Promise<UpdateStatus> => updateStatus(progress);

/**
 * Checks the package's feed: when it is due, or because the reader asked, at most once a minute. One run at a time,
 * whoever calls. Never rejects for what a feed does: that is kept and shown.
 */
export async function checkFeeds(why: 'due' | 'asked'): Promise<void> {
  await navigator.locks.request('updates', { ifAvailable: true }, async (lock) => {
    const [record, feed] = await Promise.all([readUpdates(), bundledFeed()]);
    if (!lock || !feed || (why === 'due' && !record.automatic)) return;
    const { checkedAt = 0, nextAt = 0 } = record.states[feed.id] ?? {};
    // A clock that was set back must not keep the reader from asking.
    const isFresh = Math.abs(Date.now() - checkedAt) < ASK_AGAIN_AFTER;
    if (why === 'asked' ? !isFresh : nextAt <= Date.now()) await checkFeed(feed);
  });
  await scheduleChecks();
}

async function checkFeed(feed: Feed): Promise<void> {
  const startedAt = Date.now();
  // A run that is killed is taken up again as after a failure.
  await keepState(feed.id, (before, offset) => ({
    ...before,
    checkedAt: startedAt,
    nextAt: nextCheck(startedAt, offset, 1),
  }));
  await scheduleChecks();
  show({ feed: feed.id, done: 0 });
  try {
    await navigator.locks.request('knowledge', () => update(feed));
    await keepState(feed.id, ({ failure: _, ...before }, offset) => ({
      ...before,
      goodAt: Date.now(),
      failures: 0,
      nextAt: nextCheck(Date.now(), offset, 0),
    }));
  } catch (error) {
    const { code, message } =
      error instanceof FeedError ? error : { code: 'storage', message: String(error) };
    await keepState(feed.id, (before, offset) => ({
      ...before,
      failures: before.failures + 1,
      failure: { code, message },
      nextAt: nextCheck(Date.now(), offset, before.failures + 1),
    }));
  } finally {
    show(undefined);
  }
}

async function update(feed: Feed): Promise<void> {
  const ready = await prepareUpdate(feed, (done, total) => show({ feed: feed.id, done, total }));
  if (!ready) return;
  const news = await newsOf(ready.index);
  await ready.install();
  if (news.length > 0) await changeUpdates(() => ({ news }));
  await announceKnowledge();
}

function show(now: UpdateProgress | undefined): void {
  progress = now;
  tellViews('updatesChanged', {});
}

async function keepState(
  feed: string,
  change: (before: FeedState, offset: number) => FeedState,
): Promise<void> {
  await changeUpdates(({ states, offset }) => ({
    states: { ...states, [feed]: change(states[feed] ?? { failures: 0 }, offset) },
    // Drawn when it was first read; kept from now on.
    offset,
  }));
}

/**
 * Sets the alarm for the next check. None while there is no feed, or checks by themselves are off. A feed that was
 * never checked waits for this device's moment of the day.
 */
export async function scheduleChecks(): Promise<void> {
  const [record, feed] = await Promise.all([readUpdates(), bundledFeed()]);
  if (!record.automatic || !feed) return setUpdateAlarm(undefined);
  const now = Date.now();
  let nextAt = record.states[feed.id]?.nextAt;
  if (nextAt === undefined) {
    await keepState(feed.id, (before, offset) => {
      nextAt = nextCheck(now, offset, 0);
      return { ...before, nextAt };
    });
  }
  await setUpdateAlarm(Math.max(nextAt ?? now, now + ASK_AGAIN_AFTER));
}

/** Switches the daily checks on or off. */
export async function setAutomatic({ on }: { on: boolean }): Promise<undefined> {
  await changeUpdates(() => ({ automatic: on }));
  await scheduleChecks();
  tellViews('updatesChanged', {});
}

/** At the reader's wish. Answers when the check has ended. */
export async function checkNow(): Promise<UpdateStatus> {
  await checkFeeds('asked');
  return getUpdates();
}
