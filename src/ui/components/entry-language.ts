import { type Direction, directionOf } from '#ui/text/direction.ts';
import type { InterfaceText } from '#ui/text/interface-text.ts';

/** The `lang` and `dir` that an element needs when an entry is in another language than the view; else nothing. */
export function entryLanguage(
  entry: string | undefined,
  text: Pick<InterfaceText, 'language'>,
): { lang?: string; dir?: Direction } {
  return entry === undefined || entry === text.language ? {} : { lang: entry, dir: directionOf(entry) };
}
