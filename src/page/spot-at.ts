import { unclobbered } from './unclobbered.ts';

/** How far from the characters of a mark the pointer still counts as on it, in CSS pixels. */
const SLACK = 2;

interface CaretAsker {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The first of some ranges whose characters are under a point of the viewport. */
export function spotAtPoint<T extends { range: Range }>(
  document: Document,
  spots: readonly T[],
  x: number,
  y: number,
): T | undefined {
  const caret = caretAt(document, x, y);
  // The browser answers with the nearest caret, however far away: so the boxes are asked too.
  return (
    caret &&
    spots.find(({ range }) => range.isPointInRange(caret.node, caret.offset) && isInside(range, x, y))
  );
}

/** The first of some ranges in which the caret stands, or with which a selection begins. */
export function spotAtCaret<T extends { range: Range }>(
  document: Document,
  spots: readonly T[],
): T | undefined {
  const selection = unclobbered(document, 'getSelection')();
  const node = selection?.anchorNode;
  return node ? spots.find(({ range }) => range.isPointInRange(node, selection.anchorOffset)) : undefined;
}

/** The boxes of a range that are seen, one a line. */
export const boxesOf = (range: Range): DOMRect[] =>
  [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);

function isInside(range: Range, x: number, y: number): boolean {
  return boxesOf(range).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const asker = document as CaretAsker;
  const position = asker.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = asker.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
