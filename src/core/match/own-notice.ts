import { CUE_KINDS, PAIR_FLAGS } from '#core/kb/gazetteer-layout.ts';
import type { PageText } from '#core/model/page-text.ts';
import { findForms } from '#core/text/find-forms.ts';
import type { CueSpan, CuesFound } from './find-cues.ts';
import type { Gazetteer } from './gazetteer.ts';

/** The parts of a title: `Privacy policy | Example`. */
const PART = /[^|–—·•»:\n]+/gu;
const LONGEST_FIRST_LINE = 90;
/** A name that is all of a title's part: what follows needs to address its reader only once or twice. */
const WHOLE = 0.9;
const FEWEST_WORDS = 2;
/** One that is half of it stands beside the name of a product, or in a headline. */
const HALF = 0.5;
/** Han says a name in fewer signs. */
const HALF_IN_HAN = 0.35;
const HAN = /\p{sc=Han}/u;
/** Whoever gives notice says `we` and `you` all the way; who reports on one quotes it here and there. */
const CHARS_PER_WORD = 150;
const MOST_ASKED = 40;

/**
 * The name by which the page says that it is a site's own notice or terms (`Privacy policy`), as it writes it: in its title,
 * its first line or at the end of its address, where the text addresses its reader. Such a page is full of words of privacy
 * or of copyright, and tells of none of our topics.
 */
export function ownNotice(gazetteer: Gazetteer, page: PageText, cues: CuesFound): string | undefined {
  for (const [pair, { of: names, with: voice }] of cues.pairs) {
    if (((gazetteer.pairs[3 * pair + 2] ?? 0) & PAIR_FLAGS.notice) === 0) continue;
    const words = voice.filter(({ field }) => field === 'text').length;
    if (words < FEWEST_WORDS) continue;
    const throughout = words >= Math.min(MOST_ASKED, page.text.length / CHARS_PER_WORD);
    const isCalled = (part: string, name: string): boolean =>
      name.length >= part.length * (!throughout ? WHOLE : HAN.test(name) ? HALF_IN_HAN : HALF);
    const name = names.find((span) => isCalled(partAround(page, span), textOf(page, span)));
    if (name) return textOf(page, name).replace(/\s+/g, ' ');
    const last = lastOfPath(page.url);
    const inUrl = findForms(gazetteer.cues, last).find(
      ({ form, start, end }) => isNameOf(gazetteer, form, pair) && isCalled(last, last.slice(start, end)),
    );
    if (inUrl) return last.slice(inUrl.start, inUrl.end);
  }
  return undefined;
}

const textOf = (page: PageText, { field, start, end }: CueSpan): string => page[field].slice(start, end);

/** The part of the title, or of a short first line, in which a span stands; else the whole text. */
function partAround({ title, text }: PageText, { field, start, end }: CueSpan): string {
  const first = /^\s*[^\n]*/.exec(text)?.[0] ?? '';
  const line = field === 'title' ? title : first.length <= LONGEST_FIRST_LINE ? first : '';
  for (const { index, 0: part } of line.matchAll(PART)) {
    if (index <= start && end <= index + part.length) return part.trim();
  }
  return text;
}

/** `privacy-policy` of `https://example.org/en/privacy-policy.html?a=b`. */
const lastOfPath = (url: string): string =>
  /^[a-z]+:\/\/[^/?#]*\/(?:[^?#]*\/)?([^/?#]+?)(?:\.\w+)?\/?(?:[?#]|$)/i.exec(url)?.[1] ?? '';

function isNameOf(gazetteer: Gazetteer, form: number, pair: number): boolean {
  const to = gazetteer.cueStarts[form + 1] ?? 0;
  for (let index = gazetteer.cueStarts[form] ?? 0; index < to; index++) {
    if (gazetteer.cueRefs[index] === ((pair << 2) | CUE_KINDS.pairOf)) return true;
  }
  return false;
}
