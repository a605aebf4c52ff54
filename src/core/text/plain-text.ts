import type { Inline } from '#core/model/rich-text.ts';

/** The words of a block without marks and footnotes. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return inline.type === 'cite' ? '' : plainText(inline.children);
    })
    .join('');
}
