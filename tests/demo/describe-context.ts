import type { PageContext, TopicFinding } from '#core/model/page-context.ts';

/** What was matched on a page and why, in lines for a terminal. */
export function describeContext(context: PageContext): string[] {
  if (context.state !== 'found') return [`Nothing to show: ${context.state}`];
  return [`Found on "${context.title}":`, ...context.topics.flatMap(describeFinding)];
}

function describeFinding({ topic, level, salience, evidence, ledger }: TopicFinding): string[] {
  return [
    '',
    `${topic}: the page ${level === 'about' ? 'is about it' : 'mentions it'} (${salience.toFixed(2)} points)`,
    ...ledger.map(
      ({ reason, points, detail }) => `  ${points >= 0 ? '+' : ''}${points} ${reason}: ${detail}`,
    ),
    ...evidence
      .slice(0, 3)
      .map(({ before, surface, after }) => `  “…${oneLine(before)}[${surface}]${oneLine(after)}…”`),
  ];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
