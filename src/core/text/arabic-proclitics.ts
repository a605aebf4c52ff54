const ALEF = 0x627;
const BA = 0x628;
const FA = 0x641;
const KAF = 0x643;
const LAM = 0x644;
const WAW = 0x648;
/** So many letters must be left of the word, or every short word would hide a form. */
const SHORTEST_REST = 3;

/** `skip` codes of the word belong to proclitics; `before` stands for what writing swallowed. */
export interface Proclitics {
  skip: number;
  before: readonly number[];
}

const NOTHING: readonly number[] = [];
const THE_ALEF: readonly number[] = [ALEF];
const THE: readonly number[] = [ALEF, LAM];

/** Whether a word that begins with this folded code can begin with a proclitic. */
export function isProcliticLetter(code: number): boolean {
  return (
    code >= ALEF &&
    code <= WAW &&
    (code === ALEF || code === BA || code === FA || code === KAF || code === LAM || code === WAW)
  );
}

/**
 * The ways to read the folded word `codes[from, to)` as proclitics and a rest, shortest proclitics first: و or ف, then
 * ب, ك or ل, then the article ال. After ل the article loses its alef (للاتحاد is ل and الاتحاد), before a lam its lam
 * too (للجنة is ل and اللجنة).
 */
export function procliticCandidates(codes: Uint16Array, from: number, to: number): Proclitics[] {
  const found: Proclitics[] = [];
  const add = (skip: number, before: readonly number[] = NOTHING): void => {
    if (skip > 0 && to - from - skip >= SHORTEST_REST) found.push({ skip, before });
  };
  const first = codes[from];
  const bases = first === WAW || first === FA ? [0, 1] : [0];
  for (const base of bases) {
    add(base);
    const letter = codes[from + base];
    if (letter === ALEF && codes[from + base + 1] === LAM) add(base + 2);
    else if (letter === BA || letter === KAF || letter === LAM) {
      add(base + 1);
      if (letter === LAM && codes[from + base + 1] === LAM) {
        add(base + 1, THE_ALEF);
        add(base + 1, THE);
        add(base + 2);
      } else if (letter !== LAM && codes[from + base + 1] === ALEF && codes[from + base + 2] === LAM)
        add(base + 3);
    }
  }
  return found;
}
