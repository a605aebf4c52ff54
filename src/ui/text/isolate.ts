const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Fences words off with Unicode isolates: they keep their own direction and cannot reorder the words around them. */
export function isolate(words: string): string {
  return FIRST_STRONG_ISOLATE + words + POP_ISOLATE;
}
