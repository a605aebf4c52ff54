import type { AuthoredKnowledge } from '#core/kb/authored-knowledge.ts';
import { localizedTexts } from '#core/kb/text-in.ts';
import { LANGUAGES } from '#core/model/language.ts';
import { STANCES } from '#core/model/statement.ts';

/** What the knowledge base covers: entries, topics by side and age, and languages. Lines of a plain table. */
export function coverageReport(knowledge: AuthoredKnowledge): string[] {
  return [...entryLines(knowledge), '', ...topicLines(knowledge), '', ...languageLines(knowledge)];
}

function entryLines(knowledge: AuthoredKnowledge): string[] {
  const dates = [...knowledge.events.values()].map(({ date }) => date).sort();
  return [
    ...Object.entries(knowledge).map(([folder, entries]) => row([folder, String(entries.size)], [14, 6])),
    `events from ${dates.at(0)} to ${dates.at(-1)}`,
  ];
}

function topicLines(knowledge: AuthoredKnowledge): string[] {
  const widths = [24, 6, 6, 6, 6, 6, 7, 7, 8, 11];
  const head = [
    'topic',
    'words',
    'facts',
    ...STANCES.map((stance) => stance.slice(0, 5)),
    'events',
    'calls',
    'newest',
  ];
  return [
    row(head, widths),
    ...[...knowledge.topics].map(([id, topic]) => {
      const statements = [...knowledge.statements.values()].filter(({ topics }) => topics.includes(id));
      const events = [...knowledge.events.values()].filter(({ topics }) => topics.includes(id));
      const calls = [...knowledge.actions.values()].filter(({ topics }) => topics.includes(id));
      const standing = calls.filter(({ outcome }) => !outcome).length;
      const newest =
        [...statements, ...events]
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? '';
      const words = topic.sections.reduce((sum, { text }) => sum + text.en.split(/\s+/).length, 0);
      return row(
        [
          id,
          String(words),
          String(topic.facts.length),
          ...STANCES.map((stance) => String(statements.filter((one) => one.stance === stance).length)),
          String(events.length),
          `${standing}/${calls.length}`,
          newest,
        ],
        widths,
      );
    }),
    'calls: standing / all',
  ];
}

/** Share of the texts of each folder that each language has. */
function languageLines(knowledge: AuthoredKnowledge): string[] {
  const { sources: _, ...folders } = knowledge;
  return [
    row(['translated', ...LANGUAGES], [14, ...LANGUAGES.map(() => 7)]),
    ...Object.entries(folders).map(([folder, entries]) => {
      const texts = [...(entries as Map<string, unknown>).values()].flatMap((entry) => localizedTexts(entry));
      const share = (language: (typeof LANGUAGES)[number]) =>
        `${Math.round((100 * texts.filter(({ text }) => text[language] !== undefined).length) / Math.max(1, texts.length))}%`;
      return row([folder, ...LANGUAGES.map(share)], [14, ...LANGUAGES.map(() => 7)]);
    }),
  ];
}

const row = (cells: string[], widths: number[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('');
