import type { FeedState, KnowledgeNews } from '#core/model/feed.ts';
import { browser } from './browser.ts';

/** What is kept on updates, in storage.local. Each field falls back to its default where storage is damaged. */
export interface UpdateRecord {
  /** Whether feeds are checked daily without being asked. */
  automatic: boolean;
  /** Milliseconds into the day at which this device checks: drawn once. */
  offset: number;
  /** How the checks of each feed went, by id. */
  states: Record<string, FeedState>;
  news: KnowledgeNews[];
}

const KEY = 'updates';
const DAY = 86_400_000;

export async function readUpdates(): Promise<UpdateRecord> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes the record; changes at once are applied one after the other. Answers the new one. */
export async function changeUpdates(
  change: (record: UpdateRecord) => Partial<UpdateRecord>,
): Promise<UpdateRecord> {
  return navigator.locks.request('update-record', async () => {
    const before = await readUpdates();
    const after = { ...before, ...change(before) };
    await browser.storage.local.set({ [KEY]: after });
    return after;
  });
}

function parse(stored: unknown): UpdateRecord {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<UpdateRecord>;
  const { offset } = from;
  return {
    automatic: from.automatic !== false,
    offset:
      typeof offset === 'number' && offset >= 0 && offset < DAY ? offset : Math.floor(Math.random() * DAY),
    states: statesOf(from.states),
    news: records(from.news).filter(isNews),
  };
}

function statesOf(value: unknown): Record<string, FeedState> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, Partial<FeedState> | null>).map(([id, state]) => [
      id,
      { ...state, failures: typeof state?.failures === 'number' ? state.failures : 0 },
    ]),
  );
}

const records = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];

const isNews = (value: unknown): value is KnowledgeNews => {
  const { topic, action, title, lang, change } = value as Partial<KnowledgeNews>;
  const isKnown = change === 'opened' || change === 'closed' || change === 'won';
  return isKnown && [topic, action, title, lang].every((field) => typeof field === 'string');
};
