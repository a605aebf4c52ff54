/** Endings of nouns and adjectives, the longest first: enough to compare spellings of one name, not to parse. */
const ENDINGS =
  /(иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|ией|иям|ием|ий|ый|ой|ей|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ом|ем|ов|ев|ам|ям|ах|ях|ия|ию|ии|ие|а|я|о|е|у|ю|ы|и|ь|й)$/;
const SHORTEST_STEM = 3;
const SHORTEST_COMMON = 3;

/** A Russian word without its ending: `телекоммуникациям` gives `телекоммуникац`. */
export function russianStem(word: string): string {
  const small = word.toLowerCase().replace(/ё/g, 'е');
  const stem = small.replace(ENDINGS, '');
  return stem.length >= SHORTEST_STEM ? stem : small;
}

/** Whether all texts begin with the same word but for its ending: variants of one alias do. */
export function sharesStem(texts: readonly string[]): boolean {
  const stems = texts.map((text) => russianStem(text.split(/[\s-]+/)[0] ?? ''));
  const [first = ''] = stems;
  return stems.every((stem) => stem.slice(0, SHORTEST_COMMON) === first.slice(0, SHORTEST_COMMON));
}
