import { type Language, languageOf } from '#core/model/language.ts';
import type { Settings } from '#core/model/settings.ts';

/** The language in which a reader reads: the one chosen, else the browser's (`browserTag`, BCP 47). */
export const readerLanguage = ({ language }: Pick<Settings, 'language'>, browserTag: string): Language =>
  language === 'auto' ? languageOf(browserTag) : language;
