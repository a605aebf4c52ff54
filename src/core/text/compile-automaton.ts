import type { Form } from '#core/model/form.ts';
import {
  AUTOMATON_VERSION,
  checksum,
  EXACT_CASE,
  HEADER,
  LAST_RECORD,
  MAGIC,
  MORE_PREFIX,
  MORE_WORDS,
  PUNCTUATED,
  slotOf,
} from './automaton.ts';
import { pushCode } from './code-bytes.ts';
import { exactKey } from './exact-key.ts';
import { type FormWords, readFormWords } from './form-words.ts';
import { BETWEEN_WORDS, PREFIX_CODE, PREFIX_LENGTH, SEED, step } from './word-hash.ts';
import { WordReader } from './word-reader.ts';

const SLOTS_PER_ENTRY = 1.35;
const FILTER_BITS_PER_WORD = 16;

interface Record {
  form: number;
  flags: number;
  /** Where its bytes stand in the pool of `Tables`. */
  from: number;
  to: number;
}

interface Tables {
  /** Hash of a word prefix to the flags of its entry. */
  entries: Map<number, number>;
  records: Map<number, Record[]>;
  /** Hashes of the first word and of the first two words of each form. */
  beginnings: Set<number>;
  firstPrefixes: Set<number>;
  pool: number[];
}

/**
 * All forms as a buffer for `readAutomaton`; a match names a form by its index in this list. Where several forms equal a
 * span, an exact-case one comes before the others, then the first in the list: merge equal forms before.
 * Throws RangeError for a form that `formProblem` has words for.
 */
export function compileAutomaton(forms: readonly Form[]): ArrayBuffer {
  const tables: Tables = {
    entries: new Map(),
    records: new Map(),
    beginnings: new Set(),
    firstPrefixes: new Set(),
    pool: [],
  };
  const reader = new WordReader();
  for (const [index, form] of forms.entries()) {
    const words = readFormWords(reader, form.text);
    if (typeof words === 'string') throw new RangeError(`The form '${form.text.slice(0, 80)}' ${words}`);
    addForm(tables, reader.codes, words, form, index);
  }
  return encode(tables, forms.length);
}

function addForm(tables: Tables, codes: Uint16Array, words: FormWords, form: Form, index: number): void {
  const { spans } = words;
  const { entries, pool } = tables;
  const [first = 0] = spans;
  const last = spans.length - 2;
  const lastFrom = spans[last] ?? 0;
  const end = spans[last + 1] ?? 0;
  const prefix = form.prefix === true && !words.lastSolo && end - lastFrom >= PREFIX_LENGTH;
  let hash = SEED;
  for (let word = 0; word <= last; word += 2) {
    if (word > 0) {
      const isPrefix = prefix && word === last;
      entries.set(hash, (entries.get(hash) ?? 0) | (isPrefix ? MORE_PREFIX : MORE_WORDS));
      hash = step(hash, BETWEEN_WORDS);
    }
    const from = spans[word] ?? 0;
    const to = spans[word + 1] ?? 0;
    for (let at = from; at < to; at++) {
      hash = step(hash, codes[at] ?? 0);
      if (prefix && last === 0 && at - from === PREFIX_LENGTH - 1) tables.firstPrefixes.add(hash);
    }
    if (word <= 2 && !(prefix && word === last)) tables.beginnings.add(hash);
    if (word === last && prefix) hash = step(hash, PREFIX_CODE);
    if (!entries.has(hash)) entries.set(hash, 0);
  }
  const exact = form.exactCase === true ? exactKey(form.text) : '';
  const flags = (exact === '' ? 0 : EXACT_CASE) | (words.punctuated ? PUNCTUATED : 0);
  const record: Record = { form: index, flags, from: pool.length, to: 0 };
  if (exact === '') for (let at = first; at < end; at++) pushCode(pool, codes[at] ?? 0);
  else for (let at = 0; at < exact.length; at++) pushCode(pool, exact.charCodeAt(at));
  record.to = pool.length;
  const records = tables.records.get(hash);
  if (records === undefined) tables.records.set(hash, [record]);
  else records.push(record);
}

function encode(
  { entries, records, beginnings, firstPrefixes, pool }: Tables,
  formCount: number,
): ArrayBuffer {
  const slots = Math.ceil(entries.size * SLOTS_PER_ENTRY) + 1;
  const filterBits = filterBitsFor(beginnings.size);
  const prefixBits = firstPrefixes.size === 0 ? 0 : filterBitsFor(firstPrefixes.size);
  const filterFrom = HEADER.words;
  const prefixFrom = filterFrom + 2 ** (filterBits - 5);
  const entriesFrom = prefixFrom + (prefixBits === 0 ? 0 : 2 ** (prefixBits - 5));
  const recordsFrom = entriesFrom + 2 * slots;
  const poolFrom = recordsFrom + 2 * formCount;
  const words = new Uint32Array(poolFrom + Math.ceil(pool.length / 4));
  setBits(words.subarray(filterFrom, prefixFrom), beginnings, 32 - filterBits);
  setBits(words.subarray(prefixFrom, entriesFrom), firstPrefixes, 32 - prefixBits);
  const bytes = new Uint8Array(words.buffer, poolFrom * 4);
  let poolSize = 0;
  let punctuated = 0;
  let recordCount = 0;
  for (const [hash, flags] of entries) {
    const group = records.get(hash) ?? [];
    let slot = slotOf(hash, slots);
    while (words[entriesFrom + 2 * slot + 1] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    words[entriesFrom + 2 * slot] = hash;
    words[entriesFrom + 2 * slot + 1] = flags | (group.length > 0 ? recordCount + 1 : 0);
    group.sort((a, b) => (b.flags & EXACT_CASE) - (a.flags & EXACT_CASE) || a.form - b.form);
    for (const [at, record] of group.entries()) {
      const isLast = at === group.length - 1;
      words[recordsFrom + 2 * recordCount] = poolSize;
      words[recordsFrom + 2 * recordCount + 1] =
        (record.form << 3) | record.flags | (isLast ? LAST_RECORD : 0);
      for (let byte = record.from; byte < record.to; byte++) bytes[poolSize++] = pool[byte] ?? 0;
      punctuated |= record.flags & PUNCTUATED;
      recordCount++;
    }
  }
  const header: [keyof typeof HEADER, number][] = [
    ['magic', MAGIC],
    ['version', AUTOMATON_VERSION],
    ['bytes', words.byteLength],
    ['forms', formCount],
    ['filterBits', filterBits],
    ['prefixBits', prefixBits],
    ['slots', slots],
    ['records', recordCount],
    ['pool', pool.length],
    ['punctuated', punctuated],
  ];
  for (const [field, value] of header) words[HEADER[field]] = value;
  words[HEADER.checksum] = checksum(words);
  return words.buffer;
}

function filterBitsFor(count: number): number {
  return Math.min(21, Math.max(10, Math.ceil(Math.log2(Math.max(1, count) * FILTER_BITS_PER_WORD))));
}

function setBits(filter: Uint32Array, hashes: Iterable<number>, shift: number): void {
  for (const hash of hashes) {
    const bit = hash >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}
