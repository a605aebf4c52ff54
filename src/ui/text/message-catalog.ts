import type english from '#assets/locales/en.json';

/** The name of an interface text. English is the catalog that all others follow. */
export type MessageKey = keyof typeof english;

/** A text, or its plural forms by `Intl.PluralRules` category: `{ "one": "{count} day", "other": "{count} days" }`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** All interface texts of one language. A missing one is shown in English. */
export type MessageCatalog = Partial<Record<MessageKey, Message>>;

/** Values for the `{placeholders}` of a text. `count` also chooses its plural form. */
export type MessageArguments = Record<string, string | number>;
