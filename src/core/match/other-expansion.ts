const SPOKEN =
  /^\s*(?:(?:stands|is short|standing) for|is the (?:acronym|abbreviation) (?:of|for)|(?:означает|расшифровывается как)|(?:signifie|veut dire)|significa|steht für)\s+(?:the |la |le |el |die |der |das )?/iu;
const SMALL_WORDS = new Set(
  'of for the and on in to de des du la le les el los las del y et d l und der die das für zur di da do dos das per e i и по в на о the a an'.split(
    ' ',
  ),
);
/** So many characters on either side are looked at. */
const REACH = 120;

/**
 * What the text itself says that an acronym stands for: `Xx Yy Zz (XYZ)`, `XYZ (Xx Yy Zz)` or `XYZ stands for Xx Yy Zz`,
 * where the initials of all its words, small ones left aside, spell it. Undefined where it says nothing.
 */
export function spelledOut(text: string, start: number, end: number): string | undefined {
  const initials = [
    ...text
      .slice(start, end)
      .replace(/[^\p{L}]/gu, '')
      .replace(/s$/, ''),
  ].map(plain);
  if (initials.length < 2 || initials.length > 7) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const opened = /^(.*\p{L})\s*[([（«"“]\s*$/su.exec(before);
  if (opened && /^s?\s*[)\]）»"”,;]/u.test(after)) {
    const found = spellsBackwards(opened[1] ?? '', initials);
    if (found !== undefined) return found;
  }
  const bracket = /^s?\s*[([（]\s*([^)\]）]{4,})/u.exec(after);
  if (bracket) {
    const found = spellsForwards(bracket[1] ?? '', initials);
    if (found !== undefined) return found;
  }
  const spoken = SPOKEN.exec(after);
  return spoken ? spellsForwards(after.slice(spoken[0].length), initials) : undefined;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;
const plain = (letter: string): string => letter.normalize('NFKD').charAt(0).toLowerCase();
const isSmall = (word: string): boolean => SMALL_WORDS.has(word.toLowerCase());

/** `like` in `insulin-like` need not have a letter of its own. */
const isTail = (text: string, at: number): boolean => /[-‐‑]/.test(text[at - 1] ?? '');

/** The shortest run of words at the end of `text` whose initials are these. */
function spellsBackwards(text: string, initials: readonly string[]): string | undefined {
  const words = [...text.matchAll(WORD)];
  let left = initials.length - 1;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]?.[0] ?? '';
    if (plain(word) === initials[left]) {
      if (left-- === 0) return text.slice(words[index]?.index ?? 0);
    } else if (!isSmall(word) && !isTail(text, words[index]?.index ?? 0)) return undefined;
  }
  return undefined;
}

function spellsForwards(text: string, initials: readonly string[]): string | undefined {
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (plain(word) === initials[next]) {
      next++;
      if (next === initials.length) return text.slice(0, match.index + word.length);
    } else if (!isSmall(word) && !isTail(text, match.index)) return undefined;
  }
  return undefined;
}

const STEM_LETTERS = 5;

/** Whether two expansions are the same but for endings and small words: all their words are compared. */
export function isSameExpansion(one: string, other: string): boolean {
  const stems = (text: string): string[] =>
    [...text.matchAll(WORD)]
      .map(([word]) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
      .filter((word) => !isSmall(word))
      .map((word) => word.slice(0, STEM_LETTERS));
  const [a, b] = [stems(one), stems(other)];
  return a.length === b.length && a.every((stem, index) => stem === b[index]);
}
