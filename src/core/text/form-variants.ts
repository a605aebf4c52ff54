import type { Form } from '#core/model/form.ts';

/** An alias as an editor writes it. Flags left out are decided by `formsOf`. */
export interface Alias extends Form {
  /** BCP 47 tag of the language that the alias is written in. */
  lang?: string;
}

/**
 * The forms of an alias: itself first, then its variants, each with the flags that fit it. Unless the author says
 * otherwise, an acronym (`ITU`, `WCIT-12`, `МСЭ`, `ITRs`) must stand in the same case.
 */
export function formsOf(alias: Alias): Form[] {
  const exactCase = alias.exactCase ?? isAcronym(alias.text);
  return [
    { text: alias.text, ...(exactCase ? { exactCase } : {}), ...(alias.prefix ? { prefix: true } : {}) },
  ];
}

/** Capitals and no other letters, but for a plural s: case is what tells such a name from a word. */
export function isAcronym(text: string): boolean {
  const letters = text
    .normalize('NFKC')
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/s$/, '');
  return /^\p{Lu}+$/u.test(letters);
}
