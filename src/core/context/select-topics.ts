import type { TopicFinding } from '#core/model/page-context.ts';
import type { Settings } from '#core/model/settings.ts';

const RANK = { about: 0, mentions: 1 } as const;

/** The findings that the reader's topics let through: what a page is about first, then the most salient. */
export function selectTopics(findings: readonly TopicFinding[], settings: Settings): TopicFinding[] {
  return findings
    .filter(({ topic }) => !settings.topicsOff.includes(topic))
    .sort((a, b) => RANK[a.level] - RANK[b.level] || b.salience - a.salience || (a.topic < b.topic ? -1 : 1));
}
