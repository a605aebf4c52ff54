import type { Form } from '#core/model/form.ts';
import { formsOf } from '#core/text/form-variants.ts';
import type { AliasLine } from './authored-senses.ts';
import { expandForm } from './expand-form.ts';

/** Where an editor wrote the endings, none are made: the rules of no language apply. */
const NO_LANGUAGE = 'mul';
const spellsOutEndings = ({ text, lang }: AliasLine): boolean => text.includes('|') && lang !== 'de';

/** Every form that an authored line is found by: its texts, each with its generated variants. Throws as `expandForm`. */
export function lineForms(line: AliasLine): Form[] {
  return expandForm(line.text).flatMap(({ text, prefix }) =>
    formsOf({
      text,
      ...(prefix ? { prefix } : {}),
      ...(line.exact === undefined ? {} : { exactCase: line.exact }),
      ...(line.lang === 'any' ? {} : { lang: spellsOutEndings(line) ? NO_LANGUAGE : line.lang }),
    }),
  );
}
