/**
 * All forms as one flat buffer, made by `compileAutomaton`, read by `readAutomaton` without a build step, run by
 * `findForms`. It is a hash table of word prefixes. `deep packet inspection` is three entries, keyed by the rolling hash
 * of `deep`, `deep packet` and `deep packet inspection`; the first two say that more words may follow, the last names the
 * first of its records. A record says which form it is and where its characters stand in the pool, against which each
 * candidate is compared, so that a collision of hashes costs time and no error.
 *
 *   header        12 words: see `HEADER`
 *   filter        bit set of the hashes of all first words, and first two words: most words of a text end here
 *   prefixFilter  the same for the first four codes of the prefix forms of one word
 *   entries       pairs (hash, payload), open addressing; payload 0 is an empty slot
 *   records       pairs (pool start, form << 3 | flags), those of one entry side by side
 *   pool          folded words as UTF-8; of exact-case forms the unfolded characters
 */
export interface Automaton {
  readonly formCount: number;
  /** Whether any form has the flag `PUNCTUATED`. */
  readonly punctuated: boolean;
  readonly filter: Uint32Array;
  readonly filterShift: number;
  /** Empty where no form of one word is a prefix form. */
  readonly prefixFilter: Uint32Array;
  readonly prefixShift: number;
  readonly entries: Int32Array;
  readonly records: Uint32Array;
  readonly pool: Uint8Array;
}

export const HEADER = {
  magic: 0,
  version: 1,
  checksum: 2,
  bytes: 3,
  forms: 4,
  filterBits: 5,
  prefixBits: 6,
  slots: 7,
  records: 8,
  pool: 9,
  punctuated: 10,
  words: 12,
} as const;
/** `BGAF` */
export const MAGIC = 0x46414742;
/** Raised whenever the layout, the hash or the fold changes. */
export const AUTOMATON_VERSION = 1;

/** Payload of an entry: two flags and the index of its first record plus one. */
export const MORE_WORDS = 0x8000_0000 | 0;
export const MORE_PREFIX = 0x4000_0000;
export const RECORD_MASK = 0x3fff_ffff;
/** Flags of a record. */
export const LAST_RECORD = 1;
export const EXACT_CASE = 2;
/** The form itself has punctuation inside that otherwise ends a name (`v. United States`). */
export const PUNCTUATED = 4;

/**
 * Views on a buffer of `compileAutomaton`. Undefined where the buffer is of another version, cut short or damaged in any
 * bit: compile it again.
 */
export function readAutomaton(buffer: ArrayBuffer): Automaton | undefined {
  if (buffer.byteLength < HEADER.words * 4 || buffer.byteLength % 4 !== 0) return undefined;
  const words = new Uint32Array(buffer);
  const field = (index: number): number => words[index] ?? 0;
  if (field(HEADER.magic) !== MAGIC || field(HEADER.version) !== AUTOMATON_VERSION) return undefined;
  if (field(HEADER.bytes) !== buffer.byteLength || field(HEADER.checksum) !== checksum(words))
    return undefined;
  const filterWords = 2 ** (field(HEADER.filterBits) - 5);
  const prefixWords = field(HEADER.prefixBits) === 0 ? 0 : 2 ** (field(HEADER.prefixBits) - 5);
  const prefixFrom = HEADER.words + filterWords;
  const entriesFrom = prefixFrom + prefixWords;
  const recordsFrom = entriesFrom + 2 * field(HEADER.slots);
  const poolFrom = recordsFrom + 2 * field(HEADER.records);
  return {
    formCount: field(HEADER.forms),
    punctuated: field(HEADER.punctuated) !== 0,
    filter: words.subarray(HEADER.words, prefixFrom),
    filterShift: 32 - field(HEADER.filterBits),
    prefixFilter: words.subarray(prefixFrom, entriesFrom),
    prefixShift: 32 - field(HEADER.prefixBits),
    entries: new Int32Array(buffer, entriesFrom * 4, 2 * field(HEADER.slots)),
    records: words.subarray(recordsFrom, poolFrom),
    pool: new Uint8Array(buffer, poolFrom * 4, field(HEADER.pool)),
  };
}

/** Over all words but its own place. Four lanes, since one multiplication would wait for the other. */
export function checksum(words: Uint32Array): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  const size = words.length;
  let at = HEADER.checksum + 1;
  for (const index of [HEADER.magic, HEADER.version]) a = Math.imul(a ^ (words[index] ?? 0), 0x01000193);
  for (; at + 3 < size; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x01000193);
  }
  for (; at < size; at++) a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
  return (Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ Math.imul(d, 11)) >>> 0;
}

/** The slot at which the search for a hash begins. */
export function slotOf(hash: number, slots: number): number {
  return ((hash >>> 0) * slots * 2 ** -32) | 0;
}
