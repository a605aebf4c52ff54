import english from '#assets/locales/en.json';
import type { Language } from '#core/model/language.ts';
import { createTranslate, type Translate } from './create-translate.ts';
import { type Direction, directionOf } from './direction.ts';
import { countryName, languageName } from './display-name.ts';
import { formatDate } from './format-date.ts';
import { intlLocale } from './intl-locale.ts';
import { isolate } from './isolate.ts';
import type { MessageCatalog } from './message-catalog.ts';

/** Everything a view needs to speak one language. */
export interface InterfaceText {
  /** The language that the words are in. */
  language: Language;
  direction: Direction;
  t: Translate;
  /** A partial ISO date. */
  date(date: string, month?: 'long' | 'short'): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  country(code: string): string;
  languageName(code: string): string;
}

export function createInterfaceText(
  language: Language,
  catalog: MessageCatalog = english,
  direction: Direction = directionOf(language),
): InterfaceText {
  const numbers = new Intl.NumberFormat(intlLocale(language));
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    direction,
    t: createTranslate(language, catalog, english, direction === 'rtl'),
    date: (date, month) => formatDate(date, language, month),
    number: (value) => numbers.format(value),
    // A Latin name among Arabic ones would take the word for 'and' to its wrong side.
    list: (items) => lists.format(direction === 'rtl' ? items.map(isolate) : items),
    country: (code) => countryName(code, language),
    languageName: (code) => languageName(code, language),
  };
}

export const ENGLISH = createInterfaceText('en');
