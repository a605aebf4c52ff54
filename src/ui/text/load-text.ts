import type { Language } from '#core/model/language.ts';
import { createInterfaceText, ENGLISH, type InterfaceText } from './interface-text.ts';
import type { MessageCatalog } from './message-catalog.ts';

/** Each catalog but English is a file of its own, fetched from the package when a reader's language asks for it. */
const CATALOGS = import.meta.glob<MessageCatalog>(['/assets/locales/*.json', '!/assets/locales/en.json'], {
  import: 'default',
});

/** The interface in a language; in English where it is not translated or its file cannot be read. */
export async function loadText(language: Language): Promise<InterfaceText> {
  const load = CATALOGS[`/assets/locales/${language}.json`];
  if (!load) return ENGLISH;
  try {
    return createInterfaceText(language, await load());
  } catch {
    return ENGLISH;
  }
}
