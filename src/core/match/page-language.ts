const SAMPLE_CHARS = 3000;
const SHORTEST_SAMPLE = 100;

/** Scripts that one language, or one of two, is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['fa', /[پچژگ]/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{sc=Cyrillic}/gu],
];

/** Words that no page in the language does without, and that are rare in the others. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'is', 'was', 'with', 'that', 'by', 'from'],
  fr: ['les', 'des', 'est', 'dans', 'une', 'pour', 'qui', 'sur', 'au'],
  es: ['los', 'las', 'el', 'del', 'una', 'por', 'con', 'para', 'es'],
  pt: ['os', 'uma', 'não', 'com', 'dos', 'ao', 'pela', 'foi', 'do'],
  it: ['il', 'gli', 'della', 'che', 'di', 'non', 'sono', 'nel', 'per'],
  de: ['der', 'die', 'und', 'das', 'ist', 'nicht', 'ein', 'den', 'mit'],
  nl: ['het', 'een', 'van', 'niet', 'zijn', 'voor', 'naar', 'worden', 'ook'],
  tr: ['bir', 've', 'bu', 'için', 'ile', 'olarak', 'olan', 'çok', 'daha'],
  id: ['yang', 'dan', 'dengan', 'untuk', 'pada', 'tidak', 'dari', 'ini', 'itu'],
};

/**
 * The page's language as a primary subtag: the given tag's if there is one, else what the script says, else the function
 * words of a longer text. Undefined where nothing tells.
 */
export function pageLanguage(tag: string | undefined, text: string): string | undefined {
  const given = tag?.toLowerCase().split(/[-_]/)[0];
  if (given !== undefined && /^[a-z]{2,3}$/.test(given) && given !== 'und') return given;
  const sample = text.slice(0, SAMPLE_CHARS);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  for (const [lang, script] of SCRIPTS) {
    const share = (sample.match(script) ?? []).length / Math.max(1, letters);
    if (share > (lang === 'ja' ? 0.1 : lang === 'fa' || lang === 'uk' ? 0.02 : 0.3)) return lang;
  }
  return text.length >= SHORTEST_SAMPLE ? byFunctionWords(sample) : undefined;
}

function byFunctionWords(sample: string): string | undefined {
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  let best: string | undefined;
  let most = 2;
  for (const [lang, known] of Object.entries(FUNCTION_WORDS)) {
    const count = words.filter((word) => known.includes(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
