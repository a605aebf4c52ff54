import { equalCodes } from './code-bytes.ts';
import { foldTable, INVISIBLE, SEPARATOR, SPECIAL, specialUnit } from './fold-table.ts';

/**
 * What must be equal where case counts: the characters as written, without separators and invisible ones, wide and styled
 * letters made plain. `ＩＴＵ` and `I\u00adTU` give `ITU`; `İTÜ` and `itu` do not. Empty if the text has no case at all.
 */
export function exactKey(text: string): string {
  const fold = foldTable();
  let kept = '';
  for (let index = 0; index < text.length; index++) {
    const code = fold[text.charCodeAt(index)] ?? SEPARATOR;
    if (code === SPECIAL) {
      const special = specialUnit(text, index);
      if (special.kind === 'word' || special.kind === 'solo')
        kept += text.slice(index, index + special.units);
      index += special.units - 1;
    } else if (code !== SEPARATOR && code !== INVISIBLE) kept += text[index];
  }
  const plain = kept.normalize('NFKC');
  return plain.toLowerCase() === plain.toUpperCase() ? '' : plain;
}

/** Whether `text[start, end)` has the exact key that `pool[from, to)` holds as UTF-8. */
export function equalsExactly(
  pool: Uint8Array,
  from: number,
  to: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const fold = foldTable();
  let at = from;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) return equalsSlowly(pool, from, to, text.slice(start, end));
    if (fold[unit] === SEPARATOR) continue;
    if (at < to && pool[at++] === unit) continue;
    // A combining mark may follow that makes it equal after all.
    return text.charCodeAt(index + 1) >= 0x80 && equalsSlowly(pool, from, to, text.slice(start, end));
  }
  return at === to;
}

function equalsSlowly(pool: Uint8Array, from: number, to: number, surface: string): boolean {
  const key = exactKey(surface);
  const units = Uint16Array.from({ length: key.length }, (_, index) => key.charCodeAt(index));
  return equalCodes(pool, from, to, units, 0, units.length);
}
