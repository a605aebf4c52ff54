import type { Form } from '#core/model/form.ts';
import { exactKey } from './exact-key.ts';
import { foldText } from './fold-text.ts';
import { pluralOf } from './plural-forms.ts';
import { russianCases } from './russian-cases.ts';

/** An alias as an editor writes it. Flags left out are decided by `formsOf`. */
export interface Alias extends Form {
  /** BCP 47 tag of the language that the alias is written in; without it the letters must tell. */
  lang?: string;
}

/** `and` by language: what `&` is read as. */
const AND: Readonly<Record<string, readonly string[]>> = {
  en: ['and'],
  fr: ['et'],
  es: ['y', 'e'],
  pt: ['e'],
  it: ['e'],
  de: ['und'],
  ru: ['и'],
  '': ['and', 'et', 'y', 'und', 'и'],
};
/** German compounds grow at their end; shorter words start too many others. */
const SHORTEST_COMPOUND_HEAD = 6;
/** `ITU RR` is an acronym, `UNIÓN INTERNACIONAL` a name in capitals. */
const LONGEST_SPACED_ACRONYM = 8;
/** From this length on an acronym is spoken as a word and some papers write it as a name: `Icann`, `Unesco`. */
const SHORTEST_SPOKEN_ACRONYM = 5;

/**
 * The forms of an alias: itself first, then its variants, each with the flags that fit it and none twice. What the fold
 * makes equal anyway (hyphen, dash, space, apostrophe, ß, traditional Han) needs no variant. Unless the author says
 * otherwise
 *
 *   - an acronym (`ITU`, `WCIT-12`, `МСЭ`, `ITRs`) must stand in the same case, and is also found dotted (`I.T.U.`) or, from five
 *     letters on, as a name (`Icann`);
 *   - a German noun is found at the start of a compound (`Netzneutralitätsgesetz`);
 *   - joined and parted spellings are found for each other (`WCIT-12`, `WCIT12`; `cyber-crime`, `cybercrime`), `&` and the
 *     language's `and`, a Russian phrase in its cases, the plural of an English, French or Spanish one.
 */
export function formsOf(alias: Alias): Form[] {
  const language = languageOf(alias);
  const acronym = isAcronym(alias.text);
  const exactCase = alias.exactCase ?? acronym;
  const prefix = alias.prefix ?? (language === 'de' && !acronym && isCompoundHead(alias.text));
  const texts = [
    alias.text,
    ...spellings(alias.text, acronym),
    ...(acronym ? [] : ands(alias.text, language)),
  ];
  if (language === 'ru' && !acronym) texts.push(...russianCases(alias.text));
  if (language === 'de') texts.push(...texts.map(withoutUmlauts));
  const plurals = texts.map((text) => (acronym ? acronymPlural(text, language) : pluralOf(text, language)));
  texts.push(...plurals.filter((plural) => plural !== undefined));
  const seen = new Set<string>();
  const forms: Form[] = [];
  for (const text of texts) {
    const key = `${foldText(text)}\n${exactCase ? exactKey(text) : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    forms.push({ text, ...(exactCase ? { exactCase } : {}), ...(prefix ? { prefix } : {}) });
  }
  return forms;
}

/** Capitals and no other letters but for a plural s: case is what tells such a name from a word. */
export function isAcronym(text: string): boolean {
  const letters = text.normalize('NFKC').replace(/[^\p{L}\p{M}]/gu, '');
  return (
    /^\p{Lu}+s?$/u.test(letters) && (letters.length <= LONGEST_SPACED_ACRONYM || !/\p{L}\s+\p{L}/u.test(text))
  );
}

/** The primary language; where none is given, German and Russian by their letters, else empty. */
function languageOf({ lang, text }: Alias): string {
  if (lang !== undefined) return lang.toLowerCase().split(/[-_]/)[0] ?? '';
  if (/\p{Script=Cyrillic}/u.test(text)) return /[іїєґўјљњћђџѓќ]/iu.test(text) ? '' : 'ru';
  return /^\p{Lu}\p{Ll}*[äöüß]\p{Ll}*$/u.test(text.normalize('NFC')) && text.length >= 8 ? 'de' : '';
}

function spellings(text: string, acronym: boolean): string[] {
  const found = [text.replace(/(?<=\p{L})[-‐‑–—.\s](?=\p{Nd})/gu, '')];
  if (acronym) {
    found.push(text.replace(/(?<=\p{Lu})(?=\p{Nd})/gu, '-'));
    const dotless = text.replace(/(?<=\p{Lu})\.(?=\p{Lu}|$)/gu, '');
    found.push(dotless);
    if (/^\p{Lu}+$/u.test(text) && text.length >= SHORTEST_SPOKEN_ACRONYM) {
      found.push(text.slice(0, 1) + text.slice(1).toLowerCase());
    }
    if (/^\p{Lu}{2,6}$/u.test(dotless)) found.push(`${dotless.split('').join('.')}.`);
  } else found.push(text.replace(/(?<=\p{Ll})[-‐‑](?=\p{Ll})/gu, ''));
  return found;
}

function ands(text: string, language: string): string[] {
  const words = AND[language] ?? [];
  if (/&/.test(text)) return words.map((word) => text.replace(/\s*&\s*/g, ` ${word} `));
  const alternatives = words.map((word) => ` ${word} `).filter((word) => text.includes(word));
  return alternatives.map((word) => text.replace(word, ' & '));
}

function isCompoundHead(text: string): boolean {
  const last = text.split(/[\s-]/).at(-1) ?? '';
  return /^\p{Lu}\p{Ll}+$/u.test(last.normalize('NFC')) && last.length >= SHORTEST_COMPOUND_HEAD;
}

/** As German is written on keyboards without its letters: `ae` for `ä`. */
function withoutUmlauts(text: string): string {
  const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
  return text.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => letters[letter] ?? letter);
}

function acronymPlural(text: string, language: string): string | undefined {
  return language === 'en' && /^\p{Lu}{2,6}$/u.test(text) ? `${text}s` : undefined;
}
