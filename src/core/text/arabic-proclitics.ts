const ALEF = 0x627;
const BA = 0x628;
const FA = 0x641;
const KAF = 0x643;
const LAM = 0x644;
const WAW = 0x648;
const LETTERS = [0, ALEF, BA, FA, KAF, LAM, WAW];
/** So many letters must be left of the word, or every short word would hide a form. */
export const SHORTEST_REST = 3;
/** No row of proclitics depends on more letters than these. */
const DECIDING = 4;

/** `skip` codes of the word belong to proclitics; `before` stands for what writing swallowed. */
export interface Proclitics {
  skip: number;
  before: readonly number[];
}

const NONE: readonly Proclitics[] = [];
const known = new Map<number, readonly Proclitics[]>();

/** Whether a word that begins with this folded code can begin with a proclitic. */
export function isProcliticLetter(code: number): boolean {
  return code >= ALEF && code <= WAW && LETTERS.includes(code);
}

/**
 * The ways to read a folded word as proclitics and a rest, shortest proclitics first: و or ف, then ب, ك or ل, then the
 * article ال. After ل the article loses its alef (للاتحاد is ل and الاتحاد), before a lam its lam too (للجنة is ل and
 * اللجنة). `codeAt` gives the word's first codes, 0 after its end; whether `SHORTEST_REST` is left is for the caller to see.
 */
export function procliticsOf(codeAt: (index: number) => number): readonly Proclitics[] {
  let key = 0;
  for (let index = 0; index < DECIDING; index++) {
    const code = codeAt(index);
    key = key * LETTERS.length + (code >= ALEF && code <= WAW ? Math.max(0, LETTERS.indexOf(code)) : 0);
    if (index === 0 && key === 0) return NONE;
  }
  let found = known.get(key);
  if (found === undefined) {
    found = readings(Array.from({ length: DECIDING }, (_, index) => codeAt(index)));
    known.set(key, found);
  }
  return found;
}

function readings(codes: readonly number[]): Proclitics[] {
  const found: Proclitics[] = [];
  const [first] = codes;
  for (const base of first === WAW || first === FA ? [0, 1] : [0]) {
    if (base > 0) found.push({ skip: base, before: [] });
    const [letter, next, third] = codes.slice(base);
    if (letter === ALEF && next === LAM) found.push({ skip: base + 2, before: [] });
    if (letter !== BA && letter !== KAF && letter !== LAM) continue;
    found.push({ skip: base + 1, before: [] });
    if (letter === LAM && next === LAM) {
      found.push({ skip: base + 1, before: [ALEF] }, { skip: base + 1, before: [ALEF, LAM] });
      found.push({ skip: base + 2, before: [] });
    } else if (letter !== LAM && next === ALEF && third === LAM) found.push({ skip: base + 3, before: [] });
  }
  return found;
}
