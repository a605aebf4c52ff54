import {
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  HEADER_WORDS,
  SECTIONS,
  type Section,
  type SenseRecord,
} from '#core/kb/gazetteer-layout.ts';
import type { Gate } from '#core/model/gate.ts';
import { type Automaton, readAutomaton } from '#core/text/automaton.ts';

/** Views on a compiled gazetteer; see core/kb/gazetteer-layout.ts for what each table holds. */
export interface Gazetteer {
  readonly forms: Automaton;
  readonly cues: Automaton;
  readonly formStarts: Uint32Array;
  readonly formAliases: Uint32Array;
  readonly aliases: Uint32Array;
  readonly cueStarts: Uint32Array;
  readonly cueRefs: Uint32Array;
  readonly cueKeys: Uint32Array;
  readonly pairs: Uint32Array;
  readonly senses: readonly SenseRecord[];
  readonly gate: Gate;
  /** The alias as the knowledge base writes it: its first expansion. */
  aliasText(alias: number): string;
  /** The cue as the knowledge base writes it. */
  cueText(cue: number): string;
}

/**
 * Reads a buffer of `compileGazetteer`, without a build step. Throws RangeError where it is of another version or damaged:
 * compile it again.
 */
export function readGazetteer(buffer: ArrayBuffer): Gazetteer {
  const damaged = (): RangeError =>
    new RangeError('the gazetteer is damaged or of another version: compile it again');
  if (buffer.byteLength < HEADER_WORDS * 4) throw damaged();
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== GAZETTEER_MAGIC || header[1] !== GAZETTEER_VERSION) throw damaged();
  const places = new Map<Section, { from: number; size: number }>();
  let at = HEADER_WORDS * 4;
  for (const [index, name] of SECTIONS.entries()) {
    const size = header[2 + index] ?? 0;
    places.set(name, { from: at, size });
    at += Math.ceil(size / 4) * 4;
  }
  if (at !== buffer.byteLength) throw damaged();
  const bytes = (name: Section): Uint8Array => {
    const { from, size } = places.get(name) ?? { from: 0, size: 0 };
    return new Uint8Array(buffer, from, size);
  };
  const numbers = (name: Section): Uint32Array => {
    const { from, size } = places.get(name) ?? { from: 0, size: 0 };
    return new Uint32Array(buffer, from, size >> 2);
  };
  const forms = readAutomaton(bytes('forms').slice().buffer);
  const cues = readAutomaton(bytes('cues').slice().buffer);
  if (!forms || !cues) throw damaged();
  const decoder = new TextDecoder();
  const texts = numbers('texts');
  const pool = bytes('textPool');
  const aliases = numbers('aliases');
  const textAt = (index: number): string => decoder.decode(pool.subarray(texts[index], texts[index + 1]));
  return {
    forms,
    cues,
    formStarts: numbers('formStarts'),
    formAliases: numbers('formAliases'),
    aliases,
    cueStarts: numbers('cueStarts'),
    cueRefs: numbers('cueRefs'),
    cueKeys: numbers('cueKeys'),
    pairs: numbers('pairs'),
    senses: JSON.parse(decoder.decode(bytes('senses'))) as SenseRecord[],
    gate: JSON.parse(decoder.decode(bytes('gate'))) as Gate,
    aliasText: (alias) => textAt(aliases[2 * alias + 1] ?? 0),
    cueText: (cue) => textAt(aliases.length / 2 + cue),
  };
}
