import { EDITABLE } from './editable.ts';

/** How the text of one element that holds nothing editable is taken. In a browser `innerText`: what is visible. */
export type TextOf = (element: Element) => string;

export const renderedText: TextOf = (element) =>
  isRendered(element) ? ((element as HTMLElement).innerText ?? '') : '';

/**
 * The visible text below `root`, without fields and editable text, cut at `cap` UTF-16 units.
 *
 * `innerText` is by far the cheapest way to the visible text, but cannot leave anything out. So it is asked of the
 * largest subtrees that hold nothing editable; only the elements on the way to something editable are walked:
 *
 *     body ─┬─ header ········· innerText
 *           ├─ form ─┬─ p ····· innerText
 *           │        └─ input   left out
 *           └─ main ··········· innerText
 */
export function visibleText(root: Element, cap: number, textOf: TextOf = renderedText): string {
  if (isEditable(root)) return '';
  const onTheWay = ancestorsOf(root.querySelectorAll(EDITABLE), root);
  if (!onTheWay.has(root)) return cut(textOf(root), cap);
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length + 1;
  };
  // A stack, not recursion: a hostile page may nest elements a hundred thousand deep.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node && length < cap; node = stack.pop()) {
    if (node.nodeType === 3) add((node.nodeValue ?? '').trim());
    if (node.nodeType !== 1 || (node as Element).matches(EDITABLE)) continue;
    if (!onTheWay.has(node as Element)) add(textOf(node as Element));
    else if (isRendered(node as Element) || isContents(node as Element))
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return cut(parts.filter(Boolean).join('\n'), cap);
}

function ancestorsOf(elements: Iterable<Element>, root: Element): Set<Element> {
  const ancestors = new Set<Element>();
  for (const element of elements) {
    for (let up = element.parentElement; up && !ancestors.has(up); up = up.parentElement) {
      ancestors.add(up);
      if (up === root) break;
    }
  }
  return ancestors;
}

const isEditable = (root: Element): boolean =>
  root.matches(EDITABLE) ||
  (root as HTMLElement).isContentEditable === true ||
  root.ownerDocument.designMode === 'on';

/** An element without a box answers `innerText` with all its text, scripts included; so it is asked first. */
const isRendered = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();

const isContents = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';

const cut = (text: string, cap: number): string =>
  text.length <= cap ? text : text.slice(0, cap).replace(/[\uD800-\uDBFF]$/, '');
