import type { Form } from '#core/model/form.ts';
import type { Gate } from '#core/model/gate.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { foldText } from '#core/text/fold-text.ts';
import { isAcronym } from '#core/text/form-variants.ts';
import {
  type AliasLine,
  type AuthoredSenses,
  aliasLines,
  cueLines,
  labelOf,
  noticeLines,
  pairLines,
} from './authored-senses.ts';
import { compileGate } from './compile-gate.ts';
import { cueKey, impliedCues } from './cue-forms.ts';
import { expandForm } from './expand-form.ts';
import {
  ALIAS_FLAGS,
  CUE_KINDS,
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  HEADER_WORDS,
  PAIR_FLAGS,
  SECTIONS,
  type Section,
  type SenseRecord,
} from './gazetteer-layout.ts';
import { lineForms } from './line-forms.ts';

/** A form with whatever it stands for: numbers of aliases, or references of cues. */
interface FormEntry {
  form: Form;
  refs: Set<number>;
}

/**
 * All senses as one buffer for `readGazetteer`, and the gate that every page with one of our names passes: the buffer
 * holds it too, so that nothing counts on a page that would never be read. The same senses give the same bytes. Throws
 * RangeError for a form that cannot be one, and for an alias that misses the gate.
 */
export function compileGazetteer(senses: AuthoredSenses): { buffer: ArrayBuffer; gate: Gate } {
  const records: SenseRecord[] = [];
  const aliases: { line: AliasLine; sense: number; name: string }[] = [];
  const forms = new Map<string, FormEntry>();
  const cues = new Map<string, FormEntry>();
  const pairs: number[] = [];
  const anchors = [...senses.values()].flatMap((sense) =>
    sense.anchors.flatMap((line) => expandForm(line).map(({ text }) => text)),
  );
  for (const [id, sense] of senses) {
    const number = records.length;
    const record: SenseRecord = {
      id,
      label: labelOf(sense),
      ...(sense.topic === undefined ? {} : { topic: sense.topic }),
      broad: sense.broad,
      hostsFor: sense.hosts.for,
      hostsAgainst: sense.hosts.against,
      related: sense.related,
      notIn: {},
    };
    records.push(record);
    for (const line of aliasLines(sense)) {
      if (line.notIn.length > 0) record.notIn[aliases.length] = [...line.notIn];
      for (const form of lineForms(line)) addForm(forms, form, aliases.length);
      aliases.push({ line, sense: number, name: expandForm(line.text)[0]?.text ?? line.text });
    }
    for (const { text } of cueLines(sense, 'cues')) addCue(cues, text, (number << 2) | CUE_KINDS.for);
    for (const { text } of cueLines(sense, 'against')) addCue(cues, text, (number << 2) | CUE_KINDS.against);
    for (const pair of pairLines(sense)) {
      const index = pairs.length / 3;
      const third = pair.and.length > 0;
      pairs.push(
        number,
        pair.within,
        (pair.weak ? PAIR_FLAGS.weak : 0) | (third ? PAIR_FLAGS.needsThird : 0),
      );
      for (const text of pair.of) addCue(cues, text, (index << 2) | CUE_KINDS.pairOf);
      for (const text of pair.with) addCue(cues, text, (index << 2) | CUE_KINDS.pairWith);
      if (third) pairs.push(number, 0, PAIR_FLAGS.third);
      for (const text of pair.and) addCue(cues, text, ((index + 1) << 2) | CUE_KINDS.pairOf);
    }
    for (const [key, flag] of NOTICES) {
      const notices = noticeLines(sense, key);
      if (notices.length === 0) continue;
      const index = pairs.length / 3;
      pairs.push(number, 0, flag);
      for (const { text } of notices) addCue(cues, text, (index << 2) | CUE_KINDS.pairOf);
      for (const { text } of noticeLines(sense, 'voice'))
        addCue(cues, text, (index << 2) | CUE_KINDS.pairWith);
    }
  }
  shareForms(forms);
  impliedCues(cues);

  const keys = new Map<string, number>();
  const keyOf = wholeFirst(cues).map(({ form }) => {
    const key = cueKey(form.text);
    if (!keys.has(key)) keys.set(key, keys.size);
    return keys.get(key) ?? 0;
  });
  const texts = [...aliases.map(({ name }) => name), ...wholeFirst(cues).map(({ form }) => form.text)];
  const { pool, places } = poolOf(texts);
  const formTable = tableOf(forms);
  const cueTable = tableOf(cues);
  const gate = compileGate(ourForms(forms, aliases, records), anchors);
  const buffer = joinSections({
    forms: new Uint8Array(compileAutomaton(formTable.forms)),
    cues: new Uint8Array(compileAutomaton(cueTable.forms)),
    formStarts: bytesOf(formTable.starts),
    formAliases: bytesOf(formTable.refs),
    aliases: bytesOf(
      aliases.flatMap(({ line, sense, name }, index) => [(sense << 8) | flagsOf(line, name), index]),
    ),
    cueStarts: bytesOf(cueTable.starts),
    cueRefs: bytesOf(cueTable.refs),
    cueKeys: bytesOf(keyOf),
    pairs: bytesOf(pairs),
    texts: bytesOf(places),
    textPool: pool,
    senses: new TextEncoder().encode(JSON.stringify(records)),
    gate: new TextEncoder().encode(JSON.stringify(gate)),
  });
  return { buffer, gate };
}

const NOTICES = [
  ['names', PAIR_FLAGS.notice],
  ['banner', PAIR_FLAGS.banner],
] as const;

function addForm(forms: Map<string, FormEntry>, form: Form, ref: number): void {
  const key = `${form.exactCase ? `=${form.text}` : foldText(form.text)}${form.prefix ? '*' : ''}`;
  const entry = forms.get(key);
  if (entry) entry.refs.add(ref);
  else forms.set(key, { form, refs: new Set([ref]) });
}

/** Acronyms in Latin capitals keep their case: `ISP`, never `isp`. Answers the forms that the line stands for. */
function addCue(cues: Map<string, FormEntry>, line: string, ref: number): Form[] {
  return expandForm(line).map(({ text, prefix }) => {
    const exact = isAcronym(text) && /^[A-Z]/.test(text);
    const form: Form = { text, ...(exact ? { exactCase: true } : {}), ...(prefix ? { prefix } : {}) };
    addForm(cues, form, ref);
    return form;
  });
}

function flagsOf(line: AliasLine, name: string): number {
  const acronym = line.exact ?? isAcronym(name);
  return (
    (line.strong ? ALIAS_FLAGS.strong : 0) |
    (line.numberLeft ? ALIAS_FLAGS.numberLeft : 0) |
    (acronym ? ALIAS_FLAGS.acronym : 0) |
    (line.alone ? ALIAS_FLAGS.alone : 0)
  );
}

/** The names that raise a topic, and the acronyms that do so where others are known by their vocabulary. */
function ourForms(
  forms: ReadonlyMap<string, FormEntry>,
  aliases: readonly { sense: number; line: AliasLine }[],
  records: readonly SenseRecord[],
): Form[] {
  const isOurs = (alias: number): boolean => {
    const record = records[aliases[alias]?.sense ?? -1];
    const line = aliases[alias]?.line;
    if (record?.topic === undefined || line === undefined) return false;
    return !record.broad || (line.strong && /^[A-Z]{3,}$/.test(line.text));
  };
  return [...forms.values()].filter(({ refs }) => [...refs].some(isOurs)).map(({ form }) => form);
}

/** Of two forms that equal a span the first is named: a whole word before one that may begin it. */
function wholeFirst(entries: ReadonlyMap<string, FormEntry>): FormEntry[] {
  return [...entries.values()].sort(
    (a, b) => Number(a.form.prefix ?? false) - Number(b.form.prefix ?? false),
  );
}

/**
 * The scan names one form for a span, so that a whole word stands for whatever its twins stand for: `ICANN` for the
 * aliases of `ICANN*`, and, where it is exact, for those of a form that does not mind its case.
 */
function shareForms(forms: ReadonlyMap<string, FormEntry>): void {
  const twins = new Map<string, FormEntry[]>();
  for (const entry of forms.values()) {
    const key = foldText(entry.form.text);
    twins.set(key, [...(twins.get(key) ?? []), entry]);
  }
  for (const group of twins.values()) {
    for (const one of group) {
      if (one.form.prefix) continue;
      for (const other of group) {
        const equal =
          !other.form.exactCase || (one.form.exactCase === true && one.form.text === other.form.text);
        if (equal) for (const ref of other.refs) one.refs.add(ref);
      }
    }
  }
}

function tableOf(entries: ReadonlyMap<string, FormEntry>): {
  forms: Form[];
  starts: number[];
  refs: number[];
} {
  const starts = [0];
  const refs: number[] = [];
  const ordered = wholeFirst(entries);
  for (const entry of ordered) {
    refs.push(...entry.refs);
    starts.push(refs.length);
  }
  return { forms: ordered.map(({ form }) => form), starts, refs };
}

function poolOf(texts: readonly string[]): { pool: Uint8Array; places: number[] } {
  const encoder = new TextEncoder();
  const pieces = texts.map((text) => encoder.encode(text));
  const places = [0];
  for (const piece of pieces) places.push((places.at(-1) ?? 0) + piece.length);
  const pool = new Uint8Array(places.at(-1) ?? 0);
  for (const [index, piece] of pieces.entries()) pool.set(piece, places[index]);
  return { pool, places };
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

function joinSections(sections: Record<Section, Uint8Array>): ArrayBuffer {
  const padded = (size: number): number => Math.ceil(size / 4) * 4;
  const sizes = SECTIONS.map((name) => sections[name].length);
  const buffer = new ArrayBuffer(HEADER_WORDS * 4 + sizes.reduce((sum, size) => sum + padded(size), 0));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([GAZETTEER_MAGIC, GAZETTEER_VERSION, ...sizes]);
  const bytes = new Uint8Array(buffer);
  let at = HEADER_WORDS * 4;
  for (const name of SECTIONS) {
    bytes.set(sections[name], at);
    at += padded(sections[name].length);
  }
  return buffer;
}
