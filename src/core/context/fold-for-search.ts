/** Folds case, width and accents, so that a reader who types `resume` finds `Résumé`. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of the query stands somewhere in the texts. An empty query is always found. */
export function containsWords(texts: readonly (string | undefined)[], query: string): boolean {
  const haystack = foldForSearch(texts.filter(Boolean).join('\n'));
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
