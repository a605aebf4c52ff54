import { briefOf } from '#core/context/brief-of.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { Language } from '#core/model/language.ts';
import type { PageOpening } from '#core/model/page-opening.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';
import { getTopic } from './knowledge.ts';
import { getPageContext } from './page-context.ts';

interface Wish {
  tabId: number;
  language: Language;
}

/**
 * The page in a tab together with everything on the topic that leads it, so that a view that opens need not ask twice.
 * Why a document could not be had is told when the topic is asked for by its name.
 */
export async function getOpening({ tabId, language }: Wish): Promise<PageOpening<TopicDocument>> {
  const context = await getPageContext({ tabId });
  const [first] = context.state === 'found' ? rankFindings(context.topics) : [];
  const leading = first && (await getTopic({ topic: first.topic, language }).catch(() => undefined));
  return { context, ...(leading && { leading }) };
}

export async function getBriefOpening(wish: Wish): Promise<PageOpening<TopicBrief>> {
  const { context, leading } = await getOpening(wish);
  return { context, ...(leading && { leading: briefOf(leading) }) };
}

export const getBrief = async (of: { topic: string; language: Language }): Promise<TopicBrief> =>
  briefOf(await getTopic(of));
