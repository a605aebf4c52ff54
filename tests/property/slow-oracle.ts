import type { Form, FormMatch } from '#core/model/form.ts';

/**
 * What `findForms` must find, written again in the slowest and plainest way: the text is cut into words by looking at each
 * character by itself, and at each word each form is tried. Shares no code and no table with the matcher.
 */
export function slowFind(forms: readonly Form[], text: string): FormMatch[] {
  const words = cut(text);
  const sought = forms.map((form, index) => ({ form, index, words: cut(form.text) }));
  const matches: FormMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const found = sought.flatMap((each) => tryAt(each, words, at, text));
    found.sort(
      (a, b) => a.start - b.start || b.end - a.end || Number(b.exact) - Number(a.exact) || a.form - b.form,
    );
    const [best] = found;
    if (best !== undefined) matches.push({ start: best.start, end: best.end, form: best.form });
    at += best?.words ?? 1;
  }
  return matches;
}

interface Sought {
  form: Form;
  index: number;
  words: Word[];
}
interface Found extends FormMatch {
  words: number;
  exact: boolean;
}
interface Word {
  /** Folded characters, each with the offsets of what it was written as. */
  letters: { folded: string; start: number; end: number }[];
  folded: string;
  start: number;
  end: number;
  solo: boolean;
  gap: 'joined' | 'broken' | 'far';
}

function tryAt({ form, index, words: wanted }: Sought, words: Word[], at: number, text: string): Found[] {
  const [first, ...others] = wanted;
  const last = wanted.at(-1);
  if (first === undefined || last === undefined || at + wanted.length > words.length) return [];
  const here = words.slice(at, at + wanted.length);
  const prefix = form.prefix === true && !last.solo && last.letters.length >= 4;
  const punctuated = wanted.slice(1).some((word) => word.gap === 'broken');
  for (const word of here.slice(1)) {
    if (word.gap === 'far' || (word.gap === 'broken' && !punctuated)) return [];
  }
  const found: Found[] = [];
  for (const { before, swallowed } of [{ before: '', swallowed: 0 }, ...PROCLITICS]) {
    const written = writeAfter(first.folded, before, swallowed);
    if (written === undefined) continue;
    const [word] = here;
    if (word === undefined) continue;
    const skip = before.length;
    if (skip > 0 && (word.letters.length - skip < 3 || word.solo)) continue;
    const chain = [written, ...others.map((other) => other.folded)];
    const matches = chain.every((folded, offset) => {
      const text = here[offset]?.folded ?? '';
      return text === folded || (prefix && offset === chain.length - 1 && text.startsWith(folded));
    });
    if (!matches) continue;
    const lastWord = here.at(-1);
    const lastFolded = chain.at(-1) ?? '';
    const lastLetter = lastWord?.letters[lastFolded.length - 1];
    if (lastLetter === undefined) continue;
    // A prefix may not end between the two letters that one character stands for.
    if (lastWord?.letters[lastFolded.length]?.start === lastLetter.start) continue;
    const start = word.letters[skip]?.start ?? word.start;
    const end = lastLetter.end;
    const key = exactly(form.text);
    const exact = form.exactCase === true && key.toLowerCase() !== key.toUpperCase();
    if (exact && exactly(text.slice(start, end)) !== key) continue;
    found.push({ start, end, form: index, words: wanted.length, exact });
  }
  // Proclitics are read only where no form begins with the word as a whole.
  const whole = found.filter((each) => each.start === words[at]?.start);
  return whole.length > 0 ? whole : found;
}

/** Each way to write proclitics before a word; after ل the article ال is written ل: `swallowed` letters are left out. */
const PROCLITICS = ['', 'و', 'ف']
  .flatMap((and) => ['', 'ب', 'ك', 'ل'].map((to) => and + to))
  .flatMap((before) => [
    { before, swallowed: 0 },
    ...(before.endsWith('ل')
      ? [
          { before: `${before}ل`, swallowed: 0 },
          { before, swallowed: 1 },
        ]
      : []),
    ...(before.endsWith('ل') ? [{ before, swallowed: 2 }] : [{ before: `${before}ال`, swallowed: 0 }]),
  ])
  .filter(({ before }) => before !== '');

function writeAfter(word: string, before: string, swallowed: number): string | undefined {
  if (swallowed === 0) return before + word;
  if (!word.startsWith('ال')) return undefined;
  // ل + الاتحاد is للاتحاد; before a lam, ل + اللجنة is للجنة.
  const rest = word.slice(swallowed);
  if (swallowed === 2 && !rest.startsWith('ل')) return undefined;
  return before + rest;
}

const EQUAL: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' },
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
  ...{ 國: '国', 際: '际', 電: '电', 聯: '联', 網: '网', 治: '治', 論: '论', 壇: '坛' },
};

function classOf(character: string): 'letter' | 'solo' | 'mark' | 'invisible' | 'separator' {
  if (/[\u00ad\u0640\ufeff]|(?=\p{Cf})[^\u0600-\u0605]|\ufe0f/u.test(character)) return 'invisible';
  if (
    /\p{M}/u.test(character) &&
    /\p{Script=Inherited}|\p{Script=Arabic}|\p{Script=Hebrew}/u.test(character)
  ) {
    return 'mark';
  }
  if (character === '&' || character === '＆') return 'solo';
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)
  ) {
    return /\p{L}|\p{M}|\p{Nl}/u.test(character) ? 'solo' : 'separator';
  }
  return /\p{L}|\p{M}|\p{Nd}/u.test(character) ? 'letter' : 'separator';
}

function foldedLetters(character: string): string[] {
  if (character === '＆') return ['&'];
  const parts = [...character.normalize('NFKD').toLowerCase()].filter((part) => classOf(part) !== 'mark');
  return parts.flatMap((part) => [
    ...(EQUAL[part] ?? part.replace(/[٠-٩]/, (digit) => String(digit.charCodeAt(0) - 0x660))),
  ]);
}

function cut(text: string): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let gap = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const kind = classOf(character);
    const last = words.at(-1);
    if (kind === 'letter' || kind === 'solo') {
      if (open === undefined || kind === 'solo') {
        open = { letters: [], folded: '', start: at, end, solo: kind === 'solo', gap: judge(gap) };
        words.push(open);
        gap = '';
      }
      for (const folded of foldedLetters(character)) {
        open.letters.push({ folded, start: at, end });
        open.folded += folded;
      }
      open.end = end;
      if (kind === 'solo') open = undefined;
    } else if (kind === 'mark') {
      const letter = open?.letters.at(-1) ?? (gap === '' && last?.solo ? last.letters.at(-1) : undefined);
      if (letter !== undefined) letter.end = end;
    } else if (kind === 'separator') {
      open = undefined;
      gap += character;
    }
    at = end;
  }
  return words;
}

function judge(gap: string): Word['gap'] {
  const white = /^\s*$/.test(gap);
  if (gap.length > (white ? 8 : 3)) return 'far';
  if ((gap.match(/\n/g) ?? []).length > 1) return 'broken';
  if (/[.．]$/.test(gap))
    return /^[\s\p{Pd}'’"“”/._]*$/u.test(gap.slice(0, -1)) && !/[.．]./.test(gap) ? 'joined' : 'broken';
  return /^[\s\p{Pd}'’‘"“”«»/_·*#@]*$/u.test(gap) ? 'joined' : 'broken';
}

function exactly(text: string): string {
  return [...text]
    .filter((character) => !['separator', 'invisible'].includes(classOf(character)))
    .join('')
    .normalize('NFKC');
}
