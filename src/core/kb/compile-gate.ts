import type { Form } from '#core/model/form.ts';
import type { Gate } from '#core/model/gate.ts';
import { isAcronym } from '#core/text/form-variants.ts';
import { gatePatterns, matchesOne } from '#core/text/gate-patterns.ts';
import { HAN_PAIRS } from '#core/text/han-pairs.ts';
import { beginsCommonWord, isCommonWord } from './common-words.ts';

export const MAX_GATE_BYTES = 16384;

/** A literal that a page may be recognised by. `exact` where case counts. */
interface Anchor {
  text: string;
  exact: boolean;
}

const SHORTEST_STEM = 7;
const LONGEST_STEM = 9;
/** `I.T.U.`, known by its first two letters */
const DOTTED = /^(\p{Lu}\.\p{Lu})\.\p{Lu}\./u;
const DOTTED_START = /^\p{Lu}\.\p{Lu}$/u;
/** What follows `privacy` or `copyright` at the foot of every page, and goes before it. */
const NOTICE_AFTER = '(?!\\W{0,3}(?:polic|statement|©|\\(c\\)|erkl|hinweis|einst))';
/** Looked at when the word has been found, which costs less than at each beginning of a word. */
const NOTICE_BEFORE = '(?<!pol.tica.{1,4}privaci)';
/** A line of its own that only names a network: a link at the foot, a button to share. No text. */
const LABEL = '(?<!(?:^|\\n)(?:internet|telegram|tiktok|tweet)(?=\\s*(?:\\n|$)))';
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * One regular expression made of literal anchors such that every form holds at least one of them: acronyms in their own
 * case, else an authored anchor, else the beginning of a telling word or two words of the name. The fewer and the more
 * telling the anchors, the fewer pages are read in vain. Throws RangeError if a form is missed or the source is too long.
 */
export function compileGate(forms: readonly Form[], authored: readonly string[] = []): Gate {
  const anchors = chooseAnchors(forms, authored);
  const sources = sourcesOf(anchors);
  const patterns = gatePatterns(sources);
  for (const { text } of forms) {
    if (!matchesOne(patterns, text)) throw new RangeError(`the form '${text}' does not pass the gate`);
  }
  const bytes = bytesIn(sources.source + sources.exact);
  if (bytes > MAX_GATE_BYTES) {
    throw new RangeError(
      `the gate has ${bytes} bytes, more than ${MAX_GATE_BYTES}: strong forms should share telling words`,
    );
  }
  return { version: hashOf(`${sources.exact}\n${sources.source}`), ...sources };
}

const foldedAnchors = (texts: readonly string[]): Anchor[] =>
  texts.map((text) => ({ text: text.toLowerCase(), exact: false }));

/** The authored anchors that are of use, and what a greedy cover needs beyond them. */
function chooseAnchors(forms: readonly Form[], authored: readonly string[]): Anchor[] {
  const given = foldedAnchors(authored);
  const patterns = gatePatterns(sourcesOf(given));
  const rest = forms.filter(
    ({ text, exactCase }) => exactCase === true || isAcronym(text) || !matchesOne(patterns, text),
  );
  return [...given, ...coverOf(rest)];
}

/** Greedy cover: again and again the anchor that the most forms still without one hold, the longest of equals. */
function coverOf(forms: readonly Form[]): Anchor[] {
  const candidates = forms.map(candidatesOf);
  const holders = new Map<string, number[]>();
  for (const [form, keys] of candidates.entries()) {
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(form);
      else holders.set(key, [form]);
    }
  }
  const covered = new Uint8Array(forms.length);
  const open = (key: string): number => {
    let count = 0;
    for (const form of holders.get(key) ?? []) count += 1 - (covered[form] ?? 0);
    return count;
  };
  // Counts only fall, so that a stale count is an upper bound: look again only at the best.
  const queue = [...holders.keys()].map((key) => ({ key, count: open(key) }));
  const better = (a: { key: string; count: number }, b: { key: string; count: number }): number =>
    b.count - a.count || b.key.length - a.key.length || (a.key < b.key ? -1 : 1);
  queue.sort(better);
  const chosen: Anchor[] = [];
  while (queue.length > 0) {
    const first = queue[0];
    if (!first) break;
    const count = open(first.key);
    if (count === 0) {
      queue.shift();
      continue;
    }
    if (count < first.count) {
      first.count = count;
      queue.shift();
      let at = queue.findIndex((other) => better(first, other) < 0);
      if (at === -1) at = queue.length;
      queue.splice(at, 0, first);
      continue;
    }
    queue.shift();
    chosen.push({ text: first.key.slice(1), exact: first.key.startsWith('=') });
    // No anchor takes less than a byte: there is no need to look for all of those that are too many.
    if (chosen.length > MAX_GATE_BYTES) {
      throw new RangeError(
        `the gate has more than ${MAX_GATE_BYTES} bytes: strong forms should share telling words`,
      );
    }
    for (const form of holders.get(first.key) ?? []) covered[form] = 1;
  }
  return chosen;
}

/** The anchors that a form could be recognised by, as `=TEXT` where case counts and `~text` where not. */
function candidatesOf({ text, exactCase }: Form): string[] {
  if (DOTTED.test(text)) return [`=${DOTTED.exec(text)?.[1]}`];
  if (exactCase === true || isAcronym(text)) return acronymsOf(text);
  if (HAN.test(text)) return runsOf(text);
  // A dotted capital I has no small letter of the same kind: it stays.
  const small = text.replace(/[^İ]+/g, (part) => part.toLowerCase());
  const words = [...small.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const runs = (text.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? []).map((run) => `=${run}`);
  const stems = words.flatMap(([word]) => stemsOf(word)).filter((stem) => small.includes(stem));
  if (runs.length + stems.length > 0) return [...runs, ...stems.map((stem) => `~${stem}`)];
  const pairs = words.slice(1).map((word, index) => {
    const before = words[index];
    return small.slice(before?.index ?? 0, word.index + word[0].length);
  });
  return (pairs.length > 0 ? pairs : [small]).map((pair) => `~${pair}`);
}

/** Beginnings that tell a word from every common one. */
function stemsOf(word: string): string[] {
  if (isCommonWord(word) || word.length < SHORTEST_STEM) return [];
  const stems = [word];
  for (let length = SHORTEST_STEM; length < Math.min(word.length, LONGEST_STEM + 1); length++) {
    const stem = word.slice(0, length);
    if (!beginsCommonWord(stem)) stems.push(stem);
  }
  return stems;
}

/** Recognised by its run of capitals: `WCIT-12`, `WCIT12` and `WCITs` by `WCIT`. */
function acronymsOf(text: string): string[] {
  const runs = text.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}/gu) ?? [];
  return runs.length > 0 ? runs.map((run) => `=${run}`) : [`=${text}`];
}

/** Han and kana have no spaces: runs of three or more characters, or the whole name. */
function runsOf(text: string): string[] {
  const keys = [`~${text.toLowerCase()}`];
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 3; to <= Math.min(text.length, from + 5); to++) {
      const run = text.slice(from, to);
      if (HAN.test(run) && !/\s/.test(run) && !isCommonWord(run)) keys.push(`~${run.toLowerCase()}`);
    }
  }
  return keys;
}

function sourcesOf(anchors: readonly Anchor[]): { source: string; exact: string } {
  const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);
  const exact = anchors.filter((anchor) => anchor.exact).map(({ text }) => text);
  const folded = anchors.filter((anchor) => !anchor.exact).map(({ text }) => text);
  const runs = exact.filter((text) => /^[A-Z]{2,}$/.test(text));
  const dotted = exact.filter((text) => DOTTED_START.test(text));
  const others = exact.filter((text) => !/^[A-Z]{2,}$/.test(text) && !DOTTED_START.test(text));
  const [inCase, inAny]: [string[], string[]] = [[], []];
  if (runs.length > 0) inCase.push(`\\b(?:${trieOf(runs, true)})(?![A-Za-rt-z])`);
  if (dotted.length > 0) inCase.push(`${trieOf(dotted)}\\.\\p{Lu}\\.`);
  if (others.length > 0) inCase.push(trieOf(others));
  if (folded.some(isAscii))
    inAny.push(`\\b${trieOf(folded.filter(isAscii))}${NOTICE_AFTER}${NOTICE_BEFORE}${LABEL}`);
  if (folded.some((text) => !isAscii(text))) inAny.push(trieOf(folded.filter((text) => !isAscii(text))));
  return { source: inAny.join('|'), exact: inCase.join('|') };
}

/** Alternatives with shared beginnings written once: `censo(?:r|ur)`. */
function trieOf(texts: readonly string[], whole = false): string {
  const sorted = [...new Set(texts)].sort();
  const kept = sorted.filter(
    (text, index) => whole || !sorted.slice(0, index).some((shorter) => text.startsWith(shorter)),
  );
  return groupOf(alternativesOf(kept.map(signsOf)));
}

/**
 * The texts as alternatives; those that begin alike are one, unless it takes fewer bytes to write the beginning again:
 * `ab|ac` for `a(?:b|c)`. At the top, where each alternative is looked at everywhere on a page, they always are one.
 */
function alternativesOf(texts: readonly string[][], isTop = true): string[] {
  const groups = new Map<string, string[][]>();
  for (const text of texts) {
    const [first = ''] = text;
    const group = groups.get(first);
    if (group) group.push(text);
    else groups.set(first, [text]);
  }
  const found = [...groups].flatMap(([first, group]) => {
    if (first === '') return [''];
    const shared = sharedLength(group);
    const beginning = (group[0] ?? []).slice(0, shared).map(literal).join('');
    const endings = alternativesOf(
      group.map((text) => text.slice(shared)),
      false,
    );
    const factored = beginning + groupOf(endings);
    const apart = endings.map((ending) => beginning + ending);
    return !isTop && bytesIn(apart.join('|')) < bytesIn(factored) ? apart : [factored];
  });
  // An empty one comes last: it makes the others optional.
  return found.sort((a, b) => b.length - a.length);
}

/** With how many signs all begin. */
function sharedLength(texts: readonly string[][]): number {
  const [first = []] = texts;
  const end = first.findIndex((sign, index) => texts.some((text) => text[index] !== sign));
  return end === -1 ? first.length : end;
}

/** Alternatives as one part of an expression. */
function groupOf(alternatives: readonly string[]): string {
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  // Of single units: the expression is read without the flag `u`.
  if (alternatives.every((part) => /^[^\\.]$/.test(part))) return `[${alternatives.join('')}]`;
  return `(?:${alternatives.join('|')})`;
}

const bytesIn = (source: string): number => new TextEncoder().encode(source).length;

/**
 * Signs that pages write for each other, the first of which stands for all: the scan folds them, but the gate reads a
 * page as it stands. Simplified Han with its traditional ones, alef with and without hamza, the endings of Arabic words.
 */
const ALIKE = alikeSigns(["'’", 'اأإآ', 'ةه', 'يى']);

function alikeSigns(rows: readonly string[]): ReadonlyMap<string, string> {
  const byFirst = new Map(rows.map((row) => [row.slice(0, 1), row]));
  for (let at = 0; at < HAN_PAIRS.length; at += 2) {
    const simplified = HAN_PAIRS.charAt(at + 1);
    byFirst.set(simplified, (byFirst.get(simplified) ?? simplified) + HAN_PAIRS.charAt(at));
  }
  return new Map([...byFirst.values()].flatMap((row) => [...row].map((sign) => [sign, row])));
}

/** The signs of a text, one for each alternative to begin with. */
const signsOf = (text: string): string[] => [...text].map((sign) => ALIKE.get(sign)?.charAt(0) ?? sign);

/** A space in a name may be any sign on the page, and signs that are alike any of them. */
const literal = (sign: string): string => {
  const alike = ALIKE.get(sign);
  if (alike !== undefined) return `[${alike}]`;
  return /[\s-]/.test(sign) ? '.' : escapeSign(sign);
};

const escapeSign = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** FNV-1a over UTF-16 units, as eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
