import type { TopicFinding } from '#core/model/page-context.ts';

/** Which matcher and which knowledge came to a finding. */
export interface Versions {
  extension: string;
  /** Content hash of the knowledge base; empty where it could not be read. */
  knowledge: string;
}

/**
 * The text of a report on a wrong match, for the reader to look at, change, and send or not. In English in every
 * interface, since its readers are those who maintain the names. It holds names that were found, not the sentences
 * around them, and not the page's address: see `addressLine`.
 */
export function wrongMatchReport(
  finding: TopicFinding,
  versions: Versions,
): { subject: string; body: string } {
  const { topic, level, salience, evidence, ledger } = finding;
  const counts = new Map<string, number>();
  for (const { surface, sense, cues } of evidence) {
    const line = nameLine(surface, sense, cues);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const names = [...counts].map(([line, count]) => `- ${count > 1 ? `${count} × ` : ''}${line}`);
  const points = ledger.map(
    ({ reason, points, detail }) => `- ${points > 0 ? '+' : ''}${points} ${reason}: ${detail}`,
  );
  const body = [
    `A page was matched to the topic '${topic}' (${level}, ${salience} points), which is wrong.`,
    '',
    'Names found:',
    ...names,
    '',
    'How it was decided:',
    ...points,
    '',
    `Backgrounder ${versions.extension}, knowledge ${versions.knowledge || 'unknown'}`,
  ];
  return { subject: `Backgrounder: wrong match for '${topic}'`, body: body.join('\n') };
}

/** What is added to the report's end when the reader wants the page's address in it. */
export const addressLine = (url: string): string => `\nPage: ${url}`;

const nameLine = (surface: string, sense: string, cues: readonly string[]): string =>
  `"${surface.replace(/\s+/g, ' ')}" taken as '${sense}'${cues.length > 0 ? ` because of: ${cues.join(', ')}` : ''}`;
