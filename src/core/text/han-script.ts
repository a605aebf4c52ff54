import { HAN_PAIRS } from './han-pairs.ts';

/** Writes into the fold that each traditional character counts as its simplified one. */
export function foldHan(table: Uint16Array): void {
  for (let at = 0; at < HAN_PAIRS.length; at += 2) {
    const simplified = HAN_PAIRS.charCodeAt(at + 1);
    table[HAN_PAIRS.charCodeAt(at)] = simplified;
  }
}

/**
 * The Han characters of a text that one script has and the other has not, but `HAN_PAIRS` does not know: an alias with one
 * of them would be missed in the other script. For the lint: reads the national character sets from the engine (some
 * milliseconds). A character of neither set, a rare name's, cannot be told and is not listed.
 */
export function uncoveredHan(text: string): string[] {
  const found = new Set<string>();
  for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
    if (HAN_PAIRS.includes(character)) continue;
    const isSimplified = nationalSet('gbk', 0xb0, 0xf7, 0xa1).has(character);
    const isTraditional = nationalSet('big5', 0xa4, 0xf9, 0x40).has(character);
    if (isSimplified !== isTraditional) found.add(character);
  }
  return [...found];
}

const sets = new Map<string, Set<string>>();

/** GB 2312 is the corner of GBK with both bytes above A0; Big5 begins its second bytes at 40. */
function nationalSet(label: string, fromLead: number, toLead: number, fromTrail: number): Set<string> {
  const known = sets.get(label);
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let lead = fromLead; lead <= toLead; lead++) {
    for (let trail = fromTrail; trail <= 0xfe; trail++)
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  const made = new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)));
  sets.set(label, made);
  return made;
}
