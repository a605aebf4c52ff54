import type { FormMatch } from '#core/model/form.ts';
import { isProcliticLetter, procliticsOf, SHORTEST_REST } from './arabic-proclitics.ts';
import {
  type Automaton,
  EXACT_CASE,
  LAST_RECORD,
  MORE_PREFIX,
  MORE_WORDS,
  PUNCTUATED,
  RECORD_MASK,
  slotOf,
} from './automaton.ts';
import { equalCodes } from './code-bytes.ts';
import { equalsExactly } from './exact-key.ts';
import { foldTable, INVISIBLE, SEPARATOR, SOLO, SOLO_FROM, SPECIAL } from './fold-table.ts';
import { BETWEEN_WORDS, PREFIX_CODE, PREFIX_LENGTH, SEED, STEP, step } from './word-hash.ts';
import { BROKEN, FAR, WordReader } from './word-reader.ts';

/**
 * All forms in a text: leftmost first, the longest at each place, none overlapping, word-bounded in every script. Offsets
 * are UTF-16 units of `text`; a match may start inside an Arabic word, after its proclitics, and a prefix form may end
 * inside a word. Where several forms equal the same span the exact-case one is named, else the first.
 *
 *     const automaton = readAutomaton(compileAutomaton([{ text: 'ITU', exactCase: true }]));
 *     findForms(automaton, 'itu and the ＩＴＵ') // [{ start: 12, end: 15, form: 0 }]
 */
export function findForms(automaton: Automaton, text: string): FormMatch[] {
  const fold = foldTable();
  const { filter, filterShift } = automaton;
  const hasPrefixes = automaton.prefixFilter.length > 0;
  const walk = new Walk(automaton, text);
  const matches: FormMatch[] = [];
  const size = text.length;
  let at = 0;
  while (at < size) {
    const start = at;
    const unit = text.charCodeAt(at++);
    let code = fold[unit] as number;
    if (code < SOLO_FROM) {
      const first = code;
      let hash = Math.imul(SEED ^ code, STEP);
      code = SEPARATOR;
      for (; at < size; at++) {
        code = fold[text.charCodeAt(at)] as number;
        if (code >= SOLO_FROM) break;
        hash = Math.imul(hash ^ code, STEP);
      }
      // Invisible characters, marks and expansions go the careful way; else the word ends here.
      if (code < SPECIAL || code === SEPARATOR) {
        const bit = hash >>> filterShift;
        if (
          ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 || walk.isIdle(hash, at)) &&
          !(hasPrefixes && at - start >= PREFIX_LENGTH && walk.mayBePrefix(start)) &&
          !(isProcliticLetter(first) && walk.mayFollowProclitics(start, at))
        ) {
          if (code === SEPARATOR) at++;
          continue;
        }
      }
    } else if (code > SPECIAL) {
      continue;
    } else if (code < SPECIAL) {
      const bit = Math.imul(SEED ^ (code === SOLO ? unit : code), STEP) >>> filterShift;
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
    }
    if (walk.from(start)) matches.push({ start: walk.start, end: walk.end, form: walk.form });
    at = walk.next;
  }
  return matches;
}

/** The careful way: reads words from one place on and follows them through the table. */
class Walk {
  /** The match found, if `form` is not -1. */
  start = 0;
  end = 0;
  form = -1;
  /** Where to go on: after the match, or after the first word. */
  next = 0;
  readonly #automaton: Automaton;
  readonly #text: string;
  readonly #fold = foldTable();
  readonly #reader = new WordReader();
  #exact = false;

  constructor(automaton: Automaton, text: string) {
    this.#automaton = automaton;
    this.#text = text;
  }

  /** Whether the plain word at `start` begins as a prefix form does. */
  mayBePrefix(start: number): boolean {
    let hash = SEED;
    for (let at = start; at < start + PREFIX_LENGTH; at++) {
      hash = step(hash, this.#fold[this.#text.charCodeAt(at)] ?? 0);
    }
    return this.#isPrefixStart(hash);
  }

  /** Whether the plain word `text[start, end)` without its proclitics, read in some way, begins a form. */
  mayFollowProclitics(start: number, end: number): boolean {
    const text = this.#text;
    const fold = this.#fold;
    const { filter, filterShift } = this.#automaton;
    const codeAt = (index: number): number =>
      start + index < end ? (fold[text.charCodeAt(start + index)] ?? 0) : 0;
    for (const { skip, before } of procliticsOf(codeAt)) {
      const from = start + skip;
      if (end - from < SHORTEST_REST) continue;
      let hash = SEED;
      for (const code of before) hash = step(hash, code);
      for (let at = from; at < end; at++) {
        hash = Math.imul(hash ^ (fold[text.charCodeAt(at)] as number), STEP);
        if (at - from + before.length === PREFIX_LENGTH - 1 && this.#isPrefixStart(hash)) return true;
      }
      const bit = hash >>> filterShift;
      if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) return true;
    }
    return false;
  }

  #isPrefixStart(hash: number): boolean {
    const bit = hash >>> this.#automaton.prefixShift;
    return (((this.#automaton.prefixFilter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /**
   * Whether nothing can begin with the plain word of this hash that ends at `at`: it is no form, and the next word goes on
   * with none. A cheap look ahead, since the first words of forms are often common words.
   */
  isIdle(hash: number, at: number): boolean {
    const payload = this.#payload(hash);
    if ((payload & (RECORD_MASK | MORE_PREFIX)) !== 0) return false;
    if (payload === 0) return true;
    const text = this.#text;
    const fold = this.#fold;
    const size = text.length;
    let code = SEPARATOR;
    let index = at;
    for (; index < size; index++) {
      code = fold[text.charCodeAt(index)] ?? SEPARATOR;
      if (code !== SEPARATOR) break;
    }
    if (code >= SOLO_FROM) return code === SEPARATOR;
    let next = step(hash, BETWEEN_WORDS);
    for (; index < size; index++) {
      code = fold[text.charCodeAt(index)] ?? SEPARATOR;
      if (code >= SOLO_FROM) break;
      next = Math.imul(next ^ code, STEP);
    }
    if (index < size && code >= SPECIAL && code !== SEPARATOR) return false;
    const { filter, filterShift } = this.#automaton;
    const bit = next >>> filterShift;
    return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0;
  }

  /** Finds the longest form at the word that begins at `start`, or else after its Arabic proclitics. */
  from(start: number): boolean {
    const reader = this.#reader;
    const origin = WordReader.ORIGIN;
    this.form = -1;
    reader.reset();
    if (!reader.read(this.#text, start)) {
      this.next = this.#text.length;
      return false;
    }
    this.next = reader.next;
    const wordStart = reader.start;
    this.#follow(origin, wordStart);
    if (this.form === -1 && isProcliticLetter(reader.codes[origin] ?? 0)) this.#afterProclitics(wordStart);
    return this.form !== -1;
  }

  #afterProclitics(start: number): void {
    const reader = this.#reader;
    const { codes, ends } = reader;
    const origin = WordReader.ORIGIN;
    reader.reset();
    if (!reader.read(this.#text, start) || reader.cut) return;
    const { length, next, end } = reader;
    const swallowed = codes.slice(origin, origin + 2);
    let taken = Number.POSITIVE_INFINITY;
    for (const { skip, before } of procliticsOf((index) =>
      origin + index < length ? (codes[origin + index] ?? 0) : 0,
    )) {
      if (length - origin - skip < SHORTEST_REST) continue;
      if (skip > taken) return;
      reader.backTo(length, next, end);
      const from = origin + skip - before.length;
      codes.set(before, from);
      this.#follow(from, this.#visible(ends[origin + skip - 1] ?? start));
      codes.set(swallowed, origin);
      if (this.form !== -1) taken = skip;
    }
  }

  /** The first character at or after `at` that is not invisible: a match does not begin with a tatweel. */
  #visible(at: number): number {
    while (this.#fold[this.#text.charCodeAt(at)] === INVISIBLE) at++;
    return at;
  }

  /** Follows the words from code `from` on, which stands at offset `start`, as far as the table knows them. */
  #follow(from: number, start: number): void {
    const reader = this.#reader;
    const { codes, ends } = reader;
    let hash = SEED;
    let wordFrom = from;
    let prefixes = this.#automaton.prefixFilter.length > 0;
    let broken = false;
    for (;;) {
      const to = reader.length;
      for (let index = wordFrom; index < to; index++) {
        hash = Math.imul(hash ^ (codes[index] as number), STEP);
        if (!prefixes || index - wordFrom < PREFIX_LENGTH - 1) continue;
        if (wordFrom === from && index - wordFrom === PREFIX_LENGTH - 1) prefixes = this.#isPrefixStart(hash);
        const end = ends[index] ?? -1;
        const payload = prefixes && end !== -1 ? this.#payload(step(hash, PREFIX_CODE)) : 0;
        if ((payload & RECORD_MASK) !== 0) this.#take(payload, from, index + 1, start, end, broken);
      }
      if (reader.cut) return;
      const payload = this.#payload(hash);
      if ((payload & RECORD_MASK) !== 0) this.#take(payload, from, to, start, reader.end, broken);
      if ((payload & (MORE_WORDS | MORE_PREFIX)) === 0) return;
      prefixes = (payload & MORE_PREFIX) !== 0;
      if (!reader.readSolo(this.#text)) {
        if (!reader.read(this.#text, reader.next, true) || reader.gap === FAR) return;
        if (reader.gap === BROKEN) {
          if (!this.#automaton.punctuated) return;
          broken = true;
        }
      }
      hash = Math.imul(hash ^ BETWEEN_WORDS, STEP);
      wordFrom = reader.wordFrom;
    }
  }

  /** Takes the first form of a payload that truly stands there, if it is longer than the last. */
  #take(payload: number, from: number, to: number, start: number, end: number, broken: boolean): void {
    const { records } = this.#automaton;
    for (let record = (payload & RECORD_MASK) - 1; ; record++) {
      const meta = records[2 * record + 1] ?? LAST_RECORD;
      const form = meta >>> 3;
      const exact = (meta & EXACT_CASE) !== 0;
      if (
        (!broken || (meta & PUNCTUATED) !== 0) &&
        this.#isBetter(end, exact, form) &&
        this.#stands(record, exact, from, to, start, end)
      ) {
        this.start = start;
        this.end = end;
        this.form = form;
        this.#exact = exact;
        this.next = this.#reader.next;
      }
      if ((meta & LAST_RECORD) !== 0) return;
    }
  }

  /** What the table has for a hash; 0 is nothing. */
  #payload(hash: number): number {
    const { entries } = this.#automaton;
    const slots = entries.length >> 1;
    let slot = slotOf(hash, slots);
    let payload = entries[2 * slot + 1] ?? 0;
    while (payload !== 0 && entries[2 * slot] !== hash) {
      slot = slot + 1 === slots ? 0 : slot + 1;
      payload = entries[2 * slot + 1] ?? 0;
    }
    return payload;
  }

  #isBetter(end: number, exact: boolean, form: number): boolean {
    if (this.form === -1 || end > this.end) return true;
    if (end < this.end) return false;
    return exact === this.#exact ? form < this.form : exact;
  }

  #stands(record: number, exact: boolean, from: number, to: number, start: number, end: number): boolean {
    const { pool, records } = this.#automaton;
    const poolFrom = records[2 * record] ?? 0;
    const poolTo = 2 * record + 2 < records.length ? (records[2 * record + 2] ?? 0) : pool.length;
    return exact
      ? equalsExactly(pool, poolFrom, poolTo, this.#text, start, end)
      : equalCodes(pool, poolFrom, poolTo, this.#reader.codes, from, to);
  }
}
