import { browser } from './browser.ts';

/** Below this a guess is worse than the page's own `lang`. */
const MIN_CHARS = 100;
const SAMPLE_CHARS = 3000;

/** BCP 47 tag of the language of a text by the browser's own detection, on the device; `undefined` if too short or not to be had. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  if (text.length < MIN_CHARS) return undefined;
  const guess = await browser.i18n.detectLanguage(text.slice(0, SAMPLE_CHARS)).catch(() => undefined);
  return guess?.languages.toSorted((a, b) => b.percentage - a.percentage)[0]?.language;
}
