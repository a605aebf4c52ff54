import { snoozeTopic } from '#core/context/hide-topic.ts';
import { topicState } from '#core/context/topic-state.ts';
import type { SnoozedTopic } from '#core/model/settings.ts';
import { readIndex } from '#platform/knowledge-store.ts';
import { changeSettings, readSettings } from '#platform/settings-store.ts';

/** The state in which each snoozed topic is now. Nothing snoozed, nothing read. */
export async function topicStates(snoozed: readonly SnoozedTopic[]): Promise<Record<string, string>> {
  if (snoozed.length === 0) return {};
  const index = await readIndex();
  return Object.fromEntries(
    snoozed.flatMap(({ topic }) => {
      const state = topicState(index, topic);
      return state === undefined ? [] : [[topic, state]];
    }),
  );
}

/** Puts a topic off until what is known of it changes. */
export async function snooze({ topic }: { topic: string }): Promise<undefined> {
  const [index, settings] = await Promise.all([readIndex(), readSettings()]);
  const state = topicState(index, topic);
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
