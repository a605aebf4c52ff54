const CAPS_REACH = 25;
const FEWEST_LETTERS = 12;

/**
 * Whether the number that makes a quantity stands directly to the left, on the same line: `300 DPI`, `150 UIT`. A year
 * does not: `in 2012 UIT members`.
 */
export function isQuantity(text: string, start: number): boolean {
  const match = /((?:\d[\d.,\u00a0\u202f ]*)?\d)[ \u00a0\u202f-]?$/u.exec(
    text.slice(Math.max(0, start - 14), start),
  );
  if (!match) return false;
  const digits = (match[1] ?? '').replace(/\D/g, '');
  const isYear = /^(19[89]|20[0-3])\d$/.test(digits);
  return !isYear;
}

/** Whether the text around is mostly in capitals, so that capitals say nothing of an acronym. */
export function isAllCaps(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - CAPS_REACH), start) + text.slice(end, end + CAPS_REACH);
  const cased = around.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
  if (cased.length < FEWEST_LETTERS) return false;
  return cased.filter((letter) => /\p{Lu}/u.test(letter)).length > 0.7 * cased.length;
}
