import type { Language } from '#core/model/language.ts';
import { browser } from './browser.ts';

/** BCP 47 tag of the browser's own language. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

export const manifestVersion = (): string => browser.runtime.getManifest().version;

/** A text of the browser-level catalog (`_locales`), in the browser's own language. */
export const message = (key: string, values: string[] = []): string => browser.i18n.getMessage(key, values);

/** Where the browser looks for Chinese. */
const FOLDERS: Partial<Record<Language, string>> = { zh: 'zh_CN' };

/**
 * Texts of the browser-level catalog in a language that may not be the browser's: the browser itself offers only its
 * own. In the browser's where the catalog cannot be read. For texts without placeholders.
 */
export async function messagesIn(language: Language): Promise<(key: string) => string> {
  try {
    const url = browser.runtime.getURL(`_locales/${FOLDERS[language] ?? language}/messages.json`);
    const catalog: Record<string, { message: string }> = await (await fetch(url)).json();
    return (key) => catalog[key]?.message ?? message(key);
  } catch {
    return (key) => message(key);
  }
}
