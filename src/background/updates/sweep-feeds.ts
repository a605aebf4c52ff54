import {
  callsWithoutStrangers,
  isOfKnown,
  newsWithoutStrangers,
  settingsWithoutStrangers,
} from '#core/context/without-strangers.ts';
import type { AddedFeed } from '#core/model/feed.ts';
import { namespaceOf } from '#core/model/namespaced-id.ts';
import { hasAddedFeeds, holdFeeds } from '#platform/added-feeds.ts';
import { changeCalls } from '#platform/calls-store.ts';
import { changeFindings } from '#platform/findings-store.ts';
import { keepSlots } from '#platform/keep-slots.ts';
import { addedSlot, isAddedSlot } from '#platform/knowledge-db.ts';
import { changeSettings, readSettings } from '#platform/settings-store.ts';
import { dropGoal } from '#platform/sidebar-goal.ts';
import { changeUpdates, readUpdates } from '#platform/update-store.ts';

/**
 * Forgets everything that is kept of publishers that the reader has removed: their knowledge, what their checks left, and
 * what the reader's own state says of their topics and calls. Done at each removal, and again at each start and check, so
 * that one that was cut short is completed. Touches nothing of the package's own publisher.
 */
export async function sweepFeeds(): Promise<void> {
  if (await hasAddedFeeds()) await holdFeeds(sweepAllBut);
}

async function sweepAllBut(added: readonly AddedFeed[]): Promise<void> {
  const slots = new Set(added.map(({ id }) => addedSlot(id)));
  const known = new Set(added.map(({ id }) => namespaceOf(id)));
  await keepSlots(slots);
  await sweepUpdates(slots, known);
  const change = settingsWithoutStrangers(await readSettings(), known);
  if (change) await changeSettings(change);
  await changeCalls((calls) => callsWithoutStrangers(calls, known));
  await changeFindings((kept) => ({
    ...kept,
    findings: kept.findings.filter(({ topic }) => isOfKnown(topic, known)),
  }));
  await dropGoal((goal) => 'topic' in goal && !isOfKnown(goal.topic, known));
}

async function sweepUpdates(slots: ReadonlySet<string>, known: ReadonlySet<string>): Promise<void> {
  const isGone = (key: string) => isAddedSlot(key) && !slots.has(key);
  const { states, news } = await readUpdates();
  const isClean =
    !Object.keys(states).some(isGone) && newsWithoutStrangers(news, known).length === news.length;
  if (isClean) return;
  await changeUpdates((record) => ({
    states: Object.fromEntries(Object.entries(record.states).filter(([key]) => !isGone(key))),
    news: newsWithoutStrangers(record.news, known),
  }));
}
