import type { Source } from '#core/model/source.ts';
import type { Statement } from '#core/model/statement.ts';

/** Something to be cited: a source, or a statement together with the source in which it can be read. */
export interface Citation {
  /** Names the entry in a bibliography: letters, digits and hyphens. */
  key: string;
  source: Source;
  /** Who said what, when; absent where the source itself is cited. */
  said?: string;
  /** ISO date of the day on which it is cited. */
  accessed: string;
}

export const citeSource = (source: Source, accessed: string): Citation => ({
  key: keyOf(source.id),
  source,
  accessed,
});

/** The summary is in our own words, and the source's author often is not the speaker: so it is a note, never an author. */
export const citeStatement = (statement: Statement, source: Source, accessed: string): Citation => ({
  key: keyOf(statement.id),
  source,
  said: saidIn(statement),
  accessed,
});

/** An id with its publisher's namespace holds a slash. */
const keyOf = (id: string): string => id.replace('/', '-');

function saidIn({ actor, speaker, date, summary }: Statement): string {
  const who = speaker === undefined ? actor.name : `${actor.name} (${speaker})`;
  return `${who}, ${date}: ${summary}`;
}

/** Year, month and day of an ISO date, as far as it is known: `2012-12` gives `['2012', '12']`. */
export const dateParts = (date: string): string[] => date.split('-');
