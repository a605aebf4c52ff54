import { withPublishers } from '#background/publishers.ts';
import type { KnowledgeNews } from '#core/model/feed.ts';
import { namespacedId, splitId } from '#core/model/namespaced-id.ts';
import { readSettings } from '#platform/settings-store.ts';
import { tellViews } from '#platform/tell-views.ts';
import { changeUpdates, readUpdates, type UpdateRecord } from '#platform/update-store.ts';

/**
 * What the last update has changed about calls of topics that the reader follows now, until they have seen it: of the
 * package's own publisher first.
 */
export async function getNews(): Promise<KnowledgeNews[]> {
  const [{ news }, { topicsOff, showCalls }] = await Promise.all([readUpdates(), readSettings()]);
  if (!showCalls) return [];
  return withPublishers(news.filter(({ topic }) => !topicsOff.includes(topic)));
}

/** The change that keeps what an update of one publisher has brought, in place of what its last one did. */
export const withNews =
  (namespace: string | undefined, news: readonly KnowledgeNews[]) =>
  ({ news: before }: UpdateRecord): Pick<UpdateRecord, 'news'> => ({
    news: [
      ...before.filter(({ topic }) => splitId(topic).namespace !== namespace),
      ...news.map((each) =>
        namespace === undefined
          ? each
          : {
              ...each,
              topic: namespacedId(namespace, each.topic),
              action: namespacedId(namespace, each.action),
            },
      ),
    ],
  });

export async function forgetNews(): Promise<undefined> {
  await changeUpdates(() => ({ news: [] }));
  tellViews('updatesChanged', {});
}
