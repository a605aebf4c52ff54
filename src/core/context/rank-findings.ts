import type { TopicFinding } from '#core/model/page-context.ts';

/** Topics in the order in which views show them: what the page is about before what it mentions, then by salience. */
export function rankFindings(findings: readonly TopicFinding[]): TopicFinding[] {
  return [...findings].sort(
    (a, b) => Number(b.level === 'about') - Number(a.level === 'about') || b.salience - a.salience,
  );
}
