import type { KnowledgeNews } from '#core/model/feed.ts';
import { splitId } from '#core/model/namespaced-id.ts';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import type { Settings } from '#core/model/settings.ts';

/**
 * True for an id of the package's own publisher, or of one whose namespace is among `known`: what the reader's own state
 * keeps of others is of publishers that were removed.
 */
export function isOfKnown(id: string, known: ReadonlySet<string>): boolean {
  const { namespace } = splitId(id);
  return namespace === undefined || known.has(namespace);
}

/** The change that forgets what settings hold about topics of removed publishers; undefined where they hold nothing. */
export function settingsWithoutStrangers(
  settings: Settings,
  known: ReadonlySet<string>,
): Partial<Settings> | undefined {
  const ids = (list: readonly string[]) => list.filter((id) => isOfKnown(id, known));
  const topics = <T extends { topic: string }>(list: readonly T[]) =>
    list.filter(({ topic }) => isOfKnown(topic, known));
  const after = {
    topicsOff: ids(settings.topicsOff),
    marksOff: ids(settings.marksOff),
    callsOff: ids(settings.callsOff),
    muted: topics(settings.muted),
    snoozed: topics(settings.snoozed),
  };
  const fields = Object.keys(after) as (keyof typeof after)[];
  return fields.some((field) => after[field].length < settings[field].length) ? after : undefined;
}

/** The calls of publishers that are there. */
export const callsWithoutStrangers = (calls: ReaderCalls, known: ReadonlySet<string>): ReaderCalls =>
  Object.fromEntries(Object.entries(calls).filter(([id]) => isOfKnown(id, known)));

/** The news of publishers that are there. */
export const newsWithoutStrangers = (
  news: readonly KnowledgeNews[],
  known: ReadonlySet<string>,
): KnowledgeNews[] => news.filter(({ topic }) => isOfKnown(topic, known));
