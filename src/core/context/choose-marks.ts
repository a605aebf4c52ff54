import type { PageContext, TopicFinding } from '#core/model/page-context.ts';
import type { MarkedTopic, PageMarks } from '#core/model/page-marks.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { firstSentence } from './first-sentence.ts';

/**
 * What to mark in a page: the passages in the text of the topics on show, as far as the reader wants marks at all and
 * for that topic; all but the card's own words. Undefined where there is nothing to mark.
 */
export function chooseMarks(
  context: PageContext,
  settings: Settings,
  summaries: readonly TopicSummary[],
): Omit<PageMarks, 'words'> | undefined {
  if (!settings.showMarks || context.state !== 'found') return undefined;
  const topics = context.topics
    .filter(({ topic }) => !settings.marksOff.includes(topic))
    .flatMap((finding) => markedTopic(finding, summaries));
  return topics.length > 0 ? { url: context.url, topics, theme: settings.theme } : undefined;
}

function markedTopic(
  { topic, level, evidence, publisher }: TopicFinding,
  summaries: readonly TopicSummary[],
): MarkedTopic[] {
  const summary = summaries.find(({ id }) => id === topic);
  const passages = evidence
    .filter(({ field }) => field === 'text')
    .map(({ before, surface, after }) => ({ before, surface, after }));
  if (!summary || passages.length === 0) return [];
  const { title, lang } = summary;
  const line = firstSentence(summary.summary, lang);
  return [{ topic, level, title, lang, line, passages, ...(publisher && { publisher }) }];
}
