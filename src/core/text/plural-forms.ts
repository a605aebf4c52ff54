/** Words that end the head of a French or Spanish noun phrase: what follows keeps its number. */
const AFTER_HEAD: Readonly<Record<string, RegExp>> = {
  fr: /^(?:d['’].*|l['’].*|de|des|du|à|au|aux|en|sur|pour|par|dans|entre|contre|et|sans)$/,
  es: /^(?:de|del|a|al|en|por|para|sobre|con|contra|entre|y|e|sin)$/,
};
/** English nouns that are not counted. */
const UNCOUNTED = /(?:ity|ness|ism|ship|hood|ance|ence|ics|ing|ment|tion|sion|dom|s)$/;
const COUNTED =
  /(?:shutdown|convention|provision|restriction|regulation|agreement|session|conference|licence|reference)$/;

/**
 * The plural of a common noun phrase of English, French or Spanish, or nothing where it is a name (a capital), is not
 * counted or the language is another. English counts its last word, French and Spanish the head and its adjectives.
 *
 *     pluralOf('internet shutdown', 'en')              // 'internet shutdowns'
 *     pluralOf("coupure d'internet", 'fr')             // "coupures d'internet"
 *     pluralOf('corte nacional de internet', 'es')     // 'cortes nacionales de internet'
 */
export function pluralOf(phrase: string, language: string): string | undefined {
  const words = phrase.split(' ');
  if (words.length < 2 || /\p{Lu}|\d/u.test(phrase.slice(0, 1))) return undefined;
  if (language === 'en') {
    const last = words.at(-1) ?? '';
    if (!/^[a-z]{3,}$/.test(last) || (UNCOUNTED.test(last) && !COUNTED.test(last))) return undefined;
    return [...words.slice(0, -1), english(last)].join(' ');
  }
  const after = AFTER_HEAD[language];
  if (after === undefined) return undefined;
  const end = words.findIndex((word) => after.test(word));
  const head = words.slice(0, end === -1 ? words.length : end);
  if (head.length === 0 || !head.every((word) => /^\p{Ll}{3,}$/u.test(word) && !word.endsWith('s')))
    return undefined;
  const plural = head.map(language === 'fr' ? french : spanish);
  return [...plural, ...words.slice(head.length)].join(' ');
}

function english(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:[xz]|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function french(word: string): string {
  if (/[xz]$/.test(word)) return word;
  if (/al$/.test(word)) return word.replace(/al$/, 'aux');
  return /eau$/.test(word) ? `${word}x` : `${word}s`;
}

function spanish(word: string): string {
  if (/[aeoiué]$/.test(word)) return `${word}s`;
  if (/z$/.test(word)) return word.replace(/z$/, 'ces');
  return `${word.replace(/ión$/, 'ion').replace(/ón$/, 'on').replace(/és$/, 'es')}es`;
}
