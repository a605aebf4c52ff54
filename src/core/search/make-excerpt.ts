import type { ExcerptPart } from '#core/model/search.ts';
import { type SearchWord, searchWords } from './search-words.ts';

/** UTF-16 units: two to three lines in a narrow sidebar. */
const LENGTH = 160;

/** The line in which most of the matched words stand, cut around the first of them, with all of them marked. */
export function makeExcerpt(text: string, matched: ReadonlySet<string>): ExcerptPart[] {
  const lines = text.split('\n').map((line) => {
    const spans = searchWords(line).filter(({ word }) => matched.has(word));
    return { line, spans, count: new Set(spans.map(({ word }) => word)).size };
  });
  const best = lines.reduce((before, each) => (each.count > before.count ? each : before), {
    line: lines[0]?.line ?? '',
    spans: [] as SearchWord[],
    count: 0,
  });
  const [from, to] = windowOf(best.line, best.spans[0]?.start ?? 0);
  return mark(best.line, best.spans, from, to);
}

function windowOf(line: string, first: number): [number, number] {
  if (line.length <= LENGTH) return [0, line.length];
  const wanted = Math.max(0, Math.min(first - LENGTH / 4, line.length - LENGTH));
  const from = wanted === 0 ? 0 : wordEdge(line, wanted);
  const end = from + LENGTH;
  return [from, end >= line.length ? line.length : wordEdge(line, end)];
}

/** The next edge of a word at or after a place, where one is near: running Chinese has none. */
function wordEdge(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  const edge = space < 0 || space > at + 20 ? at : space;
  // Never between the halves of a surrogate pair.
  return /[\udc00-\udfff]/.test(line.charAt(edge)) ? edge + 1 : edge;
}

function mark(line: string, spans: readonly SearchWord[], from: number, to: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  const add = (end: number, isMatch: boolean) => {
    if (end <= at) return;
    const text = line.slice(at, end);
    const last = parts.at(-1);
    // Pairs of Chinese characters overlap: what they cover together is one mark.
    if (last?.isMatch === isMatch) last.text += text;
    else parts.push({ text, isMatch });
    at = end;
  };
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    add(Math.max(start, at), false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  if (from > 0) parts.unshift({ text: '… ', isMatch: false });
  if (to < line.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}
