import type { TopicFinding } from '#core/model/page-context.ts';

const RANK = { about: 0, mentions: 1 } as const;

/** Topics in the order in which views show them: what the page is about before what it mentions, then by salience. */
export function rankFindings(findings: readonly TopicFinding[]): TopicFinding[] {
  return findings.toSorted(
    (a, b) => RANK[a.level] - RANK[b.level] || b.salience - a.salience || (a.topic < b.topic ? -1 : 1),
  );
}
