/**
 * What the nominative ends in, and the endings that take its place in the genitive, dative, accusative, instrumental and
 * prepositional. `=` is the nominative itself, `-` no ending; `|` parts spellings between which stress or a fleeting vowel
 * decides: both are made, for nobody writes the wrong one.
 */
type Paradigm = readonly [nominative: RegExp, endings: string];

/** In all genders and in the plural. `г к х` take и for ы; `ж ш ч щ` and a soft н take е for о as well. */
const ADJECTIVES: readonly Paradigm[] = [
  [/(?<=[жшчщн])ий$/, 'его ему = им ем'],
  [/(?<=[гкх])[ио]й$/, 'ого ому = им ом'],
  [/(?<=[^гкх])[ыо]й$/, 'ого ому = ым ом'],
  [/(?<=[жшчщ])ая$/, 'ей ей ую ей ей'],
  [/ая$/, 'ой ой ую ой ой'],
  [/яя$/, 'ей ей юю ей ей'],
  [/(?<=[гкх])ое$/, 'ого ому = им ом'],
  [/ое$/, 'ого ому = ым ом'],
  [/ее$/, 'его ему = им ем'],
  [/ые$/, 'ых ым = ыми ых'],
  [/ие$/, 'их им = ими их'],
];
const NOUNS: readonly Paradigm[] = [
  [/ие$/, 'ия ию = ием ии'],
  [/ия$/, 'ии ии ию ией ии'],
  [/ий$/, 'ия ию = ием ии'],
  [/ии$/, 'ий иям = иями иях'],
  [/ье$/, 'ья ью = ьем ье'],
  [/(?<=[гкх])а$/, 'и е у ой е'],
  [/(?<=[жшчщ])а$/, 'и е у ей|ой е'],
  [/(?<=ц)а$/, 'ы е у ей|ой е'],
  [/а$/, 'ы е у ой е'],
  [/я$/, 'и е ю ей е'],
  [/о$/, 'а у = ом е'],
  [/(?<=[жшчщц])е$/, 'а у = ем е'],
  [/е$/, 'я ю = ем е'],
  [/(?<=тел|ар)ь$/, 'я ю = ем е'],
  [/ь$/, 'и и = ью и'],
  [/й$/, 'я ю = ем е'],
  [/ок$/, 'ка|ока ку|оку = ком|оком ке|оке'],
  [/ец$/, 'ца цу = цем|цом це'],
  [/(?<=[жшчщц])$/, 'а у = ем|ом е'],
  [/(?<=[бвгдзклмнпрстфх])$/, 'а у = ом е'],
  [/ки$/, 'ок|ек|ков кам = ками ках'],
  [/(?<=[гхжшчщ])и$/, '-|ов|ей ам = ами ах'],
  [/и$/, 'ей ям = ями ях'],
  [/ы$/, '-|ов ам = ами ах'],
];
const CASES = 5;
/** Verbal nouns such as `управление` end as plural adjectives do. */
const VERBAL_NOUN = /(?:[аеяо]ние|тие|ствие|чие|лие|рие)$/;

/**
 * The other case forms of a Russian noun phrase given in the nominative. Leading adjectives and the first noun are declined
 * together; what follows (`электросвязи`, `по управлению интернетом`) stays. Good for the usual patterns. An editor writes
 * out what it cannot know: the genitive plural of `права`, names that are not declined.
 *
 *     russianCases('Международный союз электросвязи')
 *     // 'Международного союза электросвязи', 'Международному союзу электросвязи', ...
 */
export function russianCases(phrase: string): string[] {
  const words = phrase.split(/\s+/);
  const declined: string[][][] = [];
  for (const [index, word] of words.entries()) {
    if (!/^[\p{Script=Cyrillic}-]+$/u.test(word) || /\p{Lu}{2}/u.test(word)) break;
    const mayBeNoun = index === words.length - 1 && /[иоы]й$/.test(word);
    const adjective = mayBeNoun || VERBAL_NOUN.test(word) ? undefined : decline(word, ADJECTIVES);
    const forms = adjective ?? decline(word, NOUNS);
    if (forms !== undefined) declined.push(forms);
    if (adjective === undefined) break;
  }
  if (declined.length === 0) return [];
  const rest = words
    .slice(declined.length)
    .map((word) => ` ${word}`)
    .join('');
  const phrases = new Set<string>();
  for (let each = 0; each < CASES; each++) {
    let heads = [''];
    for (const forms of declined) {
      heads = heads.flatMap((head) =>
        (forms[each] ?? []).map((form) => (head === '' ? form : `${head} ${form}`)),
      );
    }
    for (const head of heads) phrases.add(head + rest);
  }
  phrases.delete(phrase);
  return [...phrases];
}

/** The spellings of a word in each case; undefined if it ends as none of the patterns. */
function decline(word: string, paradigms: readonly Paradigm[]): string[][] | undefined {
  const paradigm = paradigms.find(([nominative]) => nominative.test(word));
  if (paradigm === undefined) return undefined;
  const [nominative, endings] = paradigm;
  return endings
    .split(' ')
    .map((spellings) =>
      spellings === '='
        ? [word]
        : spellings.split('|').map((ending) => word.replace(nominative, ending === '-' ? '' : ending)),
    );
}
