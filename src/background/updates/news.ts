import type { KnowledgeNews } from '#core/model/feed.ts';
import { readSettings } from '#platform/settings-store.ts';
import { tellViews } from '#platform/tell-views.ts';
import { changeUpdates, readUpdates } from '#platform/update-store.ts';

/** What the last update has changed about calls of topics that the reader follows now, until they have seen it. */
export async function getNews(): Promise<KnowledgeNews[]> {
  const [{ news }, { topicsOff, showCalls }] = await Promise.all([readUpdates(), readSettings()]);
  return showCalls ? news.filter(({ topic }) => !topicsOff.includes(topic)) : [];
}

export async function forgetNews(): Promise<undefined> {
  await changeUpdates(() => ({ news: [] }));
  tellViews('updatesChanged', {});
}
