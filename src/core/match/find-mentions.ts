import { ALIAS_FLAGS } from '#core/kb/gazetteer-layout.ts';
import type { PageText } from '#core/model/page-text.ts';
import type { PageField } from '#core/model/topic-hit.ts';
import { findForms } from '#core/text/find-forms.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isAllCaps, isQuantity } from './surroundings.ts';

export interface Span {
  field: PageField;
  start: number;
  end: number;
}

/** Where one alias stands on a page. */
export interface AliasFound {
  alias: number;
  sense: number;
  strong: boolean;
  acronym: boolean;
  /** Means its subject and nothing else. */
  alone: boolean;
  /** How often in title and text together. */
  count: number;
  /** The first of them, title before text. */
  spans: Span[];
  /** It stands in the title or in a heading. */
  inTitle: boolean;
  /** Number of its form: two senses whose aliases share it compete for it. */
  form: number;
}

const MAX_SPANS = 24;
/** An acronym found so often, each time in a quantity or a shouted line, is not looked at again. */
const MAX_LOOKS = 400;
const MAX_HEADINGS = 60;
const MAX_HEADING_CHARS = 300;

/** All aliases on the page, ours and other people's, by number of alias. Quantities and shouted lines are left out. */
export function findMentions(gazetteer: Gazetteer, page: PageText): Map<number, AliasFound> {
  const found = new Map<number, AliasFound>();
  const rejected = new Map<number, number>();
  const add = (field: PageField, text: string): void => {
    for (const { start, end, form } of findForms(gazetteer.forms, text)) {
      const last = gazetteer.formStarts[form + 1] ?? 0;
      for (let index = gazetteer.formStarts[form] ?? 0; index < last; index++) {
        const alias = gazetteer.formAliases[index] ?? 0;
        const packed = gazetteer.aliases[2 * alias] ?? 0;
        const strong = (packed & ALIAS_FLAGS.strong) !== 0;
        if (field === 'url' && !strong) continue;
        const acronym = (packed & ALIAS_FLAGS.acronym) !== 0;
        const checked = (packed & ALIAS_FLAGS.numberLeft) !== 0 || (!strong && acronym && field === 'text');
        let entry = found.get(alias);
        if (checked && !entry) {
          const looks = (rejected.get(alias) ?? 0) + 1;
          if (looks > MAX_LOOKS) continue;
          rejected.set(alias, looks);
        }
        if (checked && (entry?.spans.length ?? 0) < MAX_SPANS) {
          if ((packed & ALIAS_FLAGS.numberLeft) !== 0 && isQuantity(text, start)) continue;
          if (!strong && acronym && field === 'text' && isAllCaps(text, start, end)) continue;
        }
        if (!entry) {
          const alone = (packed & ALIAS_FLAGS.alone) !== 0;
          const sense = packed >>> 8;
          entry = { alias, sense, strong, acronym, alone, count: 0, spans: [], inTitle: false, form };
          found.set(alias, entry);
        }
        if (field !== 'url') entry.count++;
        if (field === 'title') entry.inTitle = true;
        if (entry.spans.length < MAX_SPANS) entry.spans.push({ field, start, end });
      }
    }
  };
  add('title', page.title);
  add('text', page.text);
  if (found.size === 0 && page.url === '') return found;
  add('url', page.url);
  for (const heading of page.headings.slice(0, MAX_HEADINGS)) {
    for (const { form } of findForms(gazetteer.forms, heading.slice(0, MAX_HEADING_CHARS))) {
      const last = gazetteer.formStarts[form + 1] ?? 0;
      for (let index = gazetteer.formStarts[form] ?? 0; index < last; index++) {
        const entry = found.get(gazetteer.formAliases[index] ?? 0);
        if (entry) entry.inTitle = true;
      }
    }
  }
  return found;
}
