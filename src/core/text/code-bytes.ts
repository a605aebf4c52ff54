/** Codes of the fold as UTF-8, each by itself: half a surrogate pair keeps its own three bytes. */
export function pushCode(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
}

/** Whether `bytes[from, to)` are the codes `codes[codeFrom, codeTo)`. */
export function equalCodes(
  bytes: Uint8Array,
  from: number,
  to: number,
  codes: Uint16Array,
  codeFrom: number,
  codeTo: number,
): boolean {
  let at = from;
  for (let index = codeFrom; index < codeTo; index++) {
    const code = codes[index] ?? 0;
    if (code < 0x80) {
      if (bytes[at++] !== code) return false;
    } else if (code < 0x800) {
      if (bytes[at++] !== (0xc0 | (code >> 6)) || bytes[at++] !== (0x80 | (code & 63))) return false;
    } else if (
      bytes[at++] !== (0xe0 | (code >> 12)) ||
      bytes[at++] !== (0x80 | ((code >> 6) & 63)) ||
      bytes[at++] !== (0x80 | (code & 63))
    ) {
      return false;
    }
  }
  return at === to;
}
