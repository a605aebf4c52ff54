import { MARK_HIGHLIGHT } from '#core/model/mark-highlight.ts';

/** Whether the page's browser can mark text without changing the document. */
export const canMark = (): boolean =>
  typeof CSS !== 'undefined' && CSS.highlights !== undefined && typeof Highlight === 'function';

/** Marks these ranges and no others, with the CSS Custom Highlight API: no node of the page is changed. */
export function paintMarks(ranges: readonly Range[]): void {
  if (!canMark()) return;
  if (ranges.length === 0) CSS.highlights.delete(MARK_HIGHLIGHT);
  else CSS.highlights.set(MARK_HIGHLIGHT, new Highlight(...ranges));
}
