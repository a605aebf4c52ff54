import type { Form } from '#core/model/form.ts';

const KEY_LETTERS = 6;

/**
 * Cues of one key count once: `telecom` and `telecommunications`, `internet` and `internet governance` are one piece of
 * evidence, not two.
 */
export function cueKey(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const word = /[\p{L}\p{N}]+/u.exec(plain)?.[0] ?? plain;
  return word.slice(0, KEY_LETTERS);
}

interface CueEntry {
  form: Form;
  refs: Set<number>;
}

/**
 * The scan names the longest cue at a place only. So that `internet governance`, a cue of one sense, does not hide
 * `internet`, a cue of another, every cue takes over what the cues inside it speak for.
 */
export function impliedCues(cues: Map<string, CueEntry>): void {
  const whole = new Map<string, Set<number>[]>();
  const prefixes = new Map<string, Set<number>[]>();
  for (const { form, refs } of cues.values()) {
    const map = form.prefix ? prefixes : whole;
    const key = form.text.toLowerCase();
    map.set(key, [...(map.get(key) ?? []), new Set(refs)]);
  }
  for (const { form, refs } of cues.values()) {
    for (const part of partsOf(form.text.toLowerCase())) {
      for (const found of whole.get(part) ?? []) for (const ref of found) refs.add(ref);
      for (let length = 4; length <= part.length; length++) {
        for (const found of prefixes.get(part.slice(0, length)) ?? []) for (const ref of found) refs.add(ref);
      }
    }
  }
}

/** Runs of whole words, and in scripts without spaces runs of characters. */
function partsOf(text: string): string[] {
  const words = text.split(/[\s'’-]+/);
  const parts: string[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) parts.push(words.slice(from, to).join(' '));
  }
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) {
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 2; to <= text.length; to++) parts.push(text.slice(from, to));
    }
  }
  return parts;
}
