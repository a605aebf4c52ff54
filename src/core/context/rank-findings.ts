import type { TopicFinding } from '#core/model/page-context.ts';

const RANK = { about: 0, mentions: 1 } as const;

/**
 * Topics in the order in which views show them: what the page is about before what it mentions, then by salience. All of
 * the package's own publisher come before all others, whose publishers keep the order in which they stand.
 */
export function rankFindings(findings: readonly TopicFinding[]): TopicFinding[] {
  const places = new Map<string | undefined, number>([[undefined, 0]]);
  for (const { publisher } of findings)
    if (!places.has(publisher?.id)) places.set(publisher?.id, places.size);
  const placeOf = ({ publisher }: TopicFinding) => places.get(publisher?.id) ?? 0;
  return findings.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      RANK[a.level] - RANK[b.level] ||
      b.salience - a.salience ||
      (a.topic < b.topic ? -1 : 1),
  );
}
