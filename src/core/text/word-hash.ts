/** Rolling hash of folded codes: `step(step(SEED, code1), code2)`. Its high bits are the well-mixed ones. */
export const SEED = 0x2f6b1d35;
export const STEP = 0x9e3779b1 | 0;
/** Stepped in after the codes of a form that may be the start of a longer word. */
export const PREFIX_CODE = 0xffff;
/** Stepped in between two words, also where `WordReader` writes no space. */
export const BETWEEN_WORDS = 0x20;
/** So many codes of its last word must a prefix form have, for the scan looks prefix forms up by them first. */
export const PREFIX_LENGTH = 4;

export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, STEP);
}
