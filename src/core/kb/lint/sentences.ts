/**
 * The sentences of an English text, split at full stops that end something: not in `Y.2770`, `U.S. view` or `No. 10`.
 * Footnotes are left out; paragraphs and list items end a sentence too.
 */
export function sentences(text: string): string[] {
  return text
    .replace(/\[\^[^\]]+\]/g, '')
    .split(/(?<=[a-z0-9)”"'][.!?:;])\s+(?=[A-Z“"(])|\n\s*\n|\n- /)
    .filter(Boolean);
}
