import { browser } from './browser.ts';

/** BCP 47 tag of the browser's own language. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

export const manifestVersion = (): string => browser.runtime.getManifest().version;
