import { browser } from './browser.ts';

/** BCP 47 tag of the browser's own language. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

export const manifestVersion = (): string => browser.runtime.getManifest().version;

/** A text of the browser-level catalog (`_locales`), in the browser's own language. */
export const message = (key: string, values: string[] = []): string => browser.i18n.getMessage(key, values);
