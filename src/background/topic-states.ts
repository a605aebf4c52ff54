import { snoozeTopic } from '#core/context/hide-topic.ts';
import { topicState } from '#core/context/topic-state.ts';
import { namespaceOf, splitId } from '#core/model/namespaced-id.ts';
import type { SnoozedTopic } from '#core/model/settings.ts';
import { addedFeeds } from '#platform/added-feeds.ts';
import { readActive } from '#platform/held-knowledge.ts';
import { addedSlot } from '#platform/knowledge-db.ts';
import { readIndex } from '#platform/knowledge-store.ts';
import { changeSettings, readSettings } from '#platform/settings-store.ts';

/** The state in which each snoozed topic is now, whosever it is. Nothing snoozed, nothing read. */
export async function topicStates(snoozed: readonly SnoozedTopic[]): Promise<Record<string, string>> {
  const states = await Promise.all(snoozed.map(({ topic }) => stateOf(topic)));
  return Object.fromEntries(
    snoozed.flatMap(({ topic }, at) => {
      const state = states[at];
      return state === undefined ? [] : [[topic, state]];
    }),
  );
}

/** A publisher that is switched off for a while keeps its topics asleep. */
async function stateOf(named: string): Promise<string | undefined> {
  const { namespace, id } = splitId(named);
  if (namespace === undefined) return topicState(await readIndex(), id);
  const feed = (await addedFeeds()).find((each) => namespaceOf(each.id) === namespace);
  const index = feed && (await readActive(addedSlot(feed.id)));
  return index && topicState(index, id);
}

/** Puts a topic off until what is known of it changes. */
export async function snooze({ topic }: { topic: string }): Promise<undefined> {
  const [state, settings] = await Promise.all([stateOf(topic), readSettings()]);
  if (state === undefined) throw new Error(`The knowledge base has no topic '${topic}'.`);
  await changeSettings(snoozeTopic(settings, topic, state));
}

/** Forgets the snoozes whose topics are back: what is known of them has changed. */
export async function wakeTopics(): Promise<void> {
  const { snoozed } = await readSettings();
  const states = await topicStates(snoozed);
  const asleep = snoozed.filter(({ topic, state }) => states[topic] === state);
  if (asleep.length < snoozed.length) await changeSettings({ snoozed: asleep });
}
