/** The first `cap` UTF-16 units of a text; one less where the cut would halve a character. */
export const cutText = (text: string, cap: number): string =>
  text.length <= cap ? text : text.slice(0, cap).replace(/[\uD800-\uDBFF]$/, '');
