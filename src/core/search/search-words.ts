import { foldWords } from '#core/text/fold-text.ts';

/** A word as it is compared, and its span in the text. */
export interface SearchWord {
  word: string;
  start: number;
  end: number;
}

const HAN_OR_KANA = /^[\u3041-\u30fa\u3400-\u9fff]$/;
const ARABIC = /^[\u0621-\u064a]+$/;
const CYRILLIC = /^[\u0430-\u045f]+$/;
/** And, so; by, like; for; the article. */
const PROCLITICS = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;
const RUSSIAN_ENDING =
  /(?<=.{3})(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|иям|ием|ии|ий|ый|ой|ей|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ом|ем|ов|ев|ам|ям|ах|ях|ия|ию|[аоеуюяыиь])$/;

/**
 * The words of a text for searching: case, width and accents folded; Arabic without article and proclitics; Russian
 * without endings; running Chinese and Japanese in pairs of characters, which stand for words that no space parts.
 *
 *     searchWords('للاتصالات') -> اتصالات; searchWords('国际电联') -> 国际 际电 电联
 */
export function searchWords(text: string): SearchWord[] {
  const words = foldWords(text);
  return words.flatMap(({ folded, start, end }, at) => {
    if (!HAN_OR_KANA.test(folded)) return [{ word: stem(folded), start, end }];
    const next = words[at + 1];
    if (next?.start === end && HAN_OR_KANA.test(next.folded))
      return [{ word: folded + next.folded, start, end: next.end }];
    const before = words[at - 1];
    // The last of a run is in the pair before it.
    const isInPair = before?.end === start && HAN_OR_KANA.test(before.folded);
    return isInPair ? [] : [{ word: folded, start, end }];
  });
}

function stem(word: string): string {
  if (ARABIC.test(word)) return word.replace(PROCLITICS, '').replace(/ة$/, 'ه').replace(/ى$/, 'ي');
  return CYRILLIC.test(word) ? word.replace(RUSSIAN_ENDING, '') : word;
}

/** Whether a word stands for itself: a wrong letter makes another year, another character, another short name. */
export const isExact = (word: string): boolean =>
  word.length < 4 || /\d/.test(word) || HAN_OR_KANA.test(word.charAt(0));
