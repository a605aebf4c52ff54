import type { Passage } from '#core/model/page-context.ts';
import type { PageField } from '#core/model/topic-hit.ts';

/** Neighbouring mentions in one piece of the page's text, told apart from the words between them. */
export interface PassageGroup {
  field: PageField;
  /** The page's words in order; joined they are what the page says there. */
  pieces: { text: string; isMention: boolean }[];
  /** At least one, in the order of the page. */
  passages: [Passage, ...Passage[]];
}

/** A group is not made longer than this many UTF-16 units: it is read, not scrolled. */
const LONGEST = 320;

const FIELDS: readonly PageField[] = ['title', 'url', 'text'];

/**
 * Joins passages whose words overlap, so that a sentence with three mentions is shown once with three marks. Works
 * because `before` and `after` are the page's own characters on both sides of a mention:
 *
 * `approved |Y.2770|, for deep packet` and `Y.2770, for |deep packet| inspection` become
 * `approved |Y.2770|, for |deep packet| inspection`.
 */
export function groupPassages(passages: readonly Passage[]): PassageGroup[] {
  const inOrder = [...passages].sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || b.end - a.end,
  );
  const runs: [Passage, ...Passage[]][] = [];
  for (const passage of inOrder) {
    const run = runs.at(-1);
    if (run && belongs(passage, run)) run.push(passage);
    else runs.push([passage]);
  }
  return runs.map((run) => ({ field: run[0].field, pieces: piecesOf(run), passages: run }));
}

const windowStart = ({ start, before }: Passage): number => start - before.length;
const windowEnd = ({ end, after }: Passage): number => end + after.length;

function belongs(passage: Passage, run: [Passage, ...Passage[]]): boolean {
  const from = windowStart(run[0]);
  const to = Math.max(...run.map(windowEnd));
  return passage.field === run[0].field && passage.start < to && windowEnd(passage) - from <= LONGEST;
}

function piecesOf(run: [Passage, ...Passage[]]): PassageGroup['pieces'] {
  const origin = windowStart(run[0]);
  let text = '';
  for (const passage of run) {
    const words = passage.before + passage.surface + passage.after;
    text += words.slice(Math.max(0, origin + text.length - windowStart(passage)));
  }
  const pieces: PassageGroup['pieces'] = [];
  let at = 0;
  for (const [start, end] of joinedSpans(run)) {
    pieces.push({ text: text.slice(at, start - origin), isMention: false });
    pieces.push({ text: text.slice(start - origin, end - origin), isMention: true });
    at = end - origin;
  }
  pieces.push({ text: text.slice(at), isMention: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Mentions can lie within each other: `Dubai telecoms` and `Dubai telecoms conference` are one mark. */
function joinedSpans(run: readonly Passage[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { start, end } of run) {
    const last = spans.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
