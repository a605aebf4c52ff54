import { intlLocale } from './intl-locale.ts';
import { isolate } from './isolate.ts';
import type { MessageArguments, MessageCatalog, MessageKey } from './message-catalog.ts';

/** Turns a key and its arguments into words. Numbers are written as the language writes them. */
export type Translate = (key: MessageKey, args?: MessageArguments) => string;

/**
 * Binds a catalog to a language. `fence` puts each argument between Unicode isolates, so that a Latin name in an
 * Arabic sentence cannot reorder the words around it.
 */
export function createTranslate(
  language: string,
  catalog: MessageCatalog,
  fallback: MessageCatalog,
  fence = false,
): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(intlLocale(language));

  return (key, args = {}) => {
    const message = catalog[key] ?? fallback[key] ?? key;
    const { count } = args;
    const form =
      typeof message === 'string'
        ? message
        : (message[plurals.select(typeof count === 'number' ? count : 0)] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = args[name];
      if (value === undefined) return placeholder;
      if (typeof value === 'number') return numbers.format(value);
      return fence ? isolate(value) : value;
    });
  };
}
