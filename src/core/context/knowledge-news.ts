import type { ActionStatus } from '#core/model/call-to-action.ts';
import type { KnowledgeNews } from '#core/model/feed.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { actionStatus } from './action-status.ts';

const CHANGES: Partial<Record<ActionStatus, KnowledgeNews['change']>> = {
  open: 'opened',
  closing: 'opened',
  standing: 'opened',
  closed: 'closed',
  lost: 'closed',
  superseded: 'closed',
  won: 'won',
};

/**
 * What an update has changed about a topic's calls to action: calls that are open and were not, that have ended, or
 * that were won. `now` is an ISO 8601 instant; what a calendar alone has changed since is no news. `before` is
 * undefined for a topic that is new.
 */
export function knowledgeNews(
  before: Pick<TopicDocument, 'actions'> | undefined,
  { topic, actions }: Pick<TopicDocument, 'topic' | 'actions'>,
  now: string,
): KnowledgeNews[] {
  return actions.flatMap((call) => {
    const known = before?.actions.find(({ id }) => id === call.id);
    const change = CHANGES[actionStatus(call, now).status];
    const changed = known && CHANGES[actionStatus(known, now).status];
    // A call that is written down only after its end is history, not news.
    if (change === undefined || change === changed || (known === undefined && change !== 'opened')) return [];
    return [{ topic: topic.id, action: call.id, title: call.title, lang: call.lang, change }];
  });
}
