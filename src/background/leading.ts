import { briefOf } from '#core/context/brief-of.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { Language } from '#core/model/language.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';
import { getTopic } from './knowledge.ts';
import { getPageContext } from './page-context.ts';

interface Wish {
  tabId: number;
  language: Language;
}

/** Everything on the topic that leads the page in a tab: for a view that opens, which need not ask twice. */
export async function getLeading({ tabId, language }: Wish): Promise<TopicDocument | undefined> {
  const context = await getPageContext({ tabId });
  const [leading] = context.state === 'found' ? rankFindings(context.topics) : [];
  return leading && getTopic({ topic: leading.topic, language });
}

export async function getLeadingBrief(wish: Wish): Promise<TopicBrief | undefined> {
  const document = await getLeading(wish);
  return document && briefOf(document);
}

export const getBrief = async (of: { topic: string; language: Language }): Promise<TopicBrief> =>
  briefOf(await getTopic(of));
