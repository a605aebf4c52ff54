import { briefOf } from '#core/context/brief-of.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { Language } from '#core/model/language.ts';
import type { PageOpening } from '#core/model/page-opening.ts';
import type { TopicDocument, TopicSummary } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';
import { getCatalog, getTopic } from './knowledge.ts';
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
  const found = context.state === 'found' ? rankFindings(context.topics).map(({ topic }) => topic) : [];
  const [first] = found;
  if (first === undefined) return { context };
  const [leading, topics] = await Promise.all([
    getTopic({ topic: first, language }).catch(() => undefined),
    summariesOf(found, language).catch(() => undefined),
  ]);
  return { context, ...(leading && { leading }), ...(topics && { topics }) };
}

async function summariesOf(found: readonly string[], language: Language): Promise<TopicSummary[]> {
  const { topics } = await getCatalog({ language });
  return found.flatMap((topic) => topics.filter(({ id }) => id === topic));
}

export async function getBriefOpening(wish: Wish): Promise<PageOpening<TopicBrief>> {
  const { leading, ...opening } = await getOpening(wish);
  return { ...opening, ...(leading && { leading: briefOf(leading) }) };
}

export const getBrief = async (of: { topic: string; language: Language }): Promise<TopicBrief> =>
  briefOf(await getTopic(of));
