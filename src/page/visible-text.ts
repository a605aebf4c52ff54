import { cutText } from './cut-text.ts';
import { EDITABLE } from './editable.ts';
import { unclobbered } from './unclobbered.ts';

/** How the text of one element that holds nothing editable is taken. In a browser `innerText`: what is visible. */
export type TextOf = (element: Element) => string;

export const renderedText: TextOf = (element) =>
  isRendered(element) || isContents(element) ? (unclobbered(element as HTMLElement, 'innerText') ?? '') : '';

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
  const editable = new Set<Node>(root.querySelectorAll(EDITABLE));
  const onTheWay = ancestorsOf(editable, root);
  if (!onTheWay.has(root)) return cutText(textOf(root), cap);
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length + 1;
  };
  // A stack, not recursion: a hostile page may nest elements a hundred thousand deep.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node && length < cap; node = stack.pop()) {
    const type = unclobbered(node, 'nodeType');
    if (type === 3) add((node.nodeValue ?? '').trim());
    if (type !== 1 || editable.has(node)) continue;
    if (!onTheWay.has(node as Element)) add(textOf(node as Element));
    else if (isRendered(node as Element) || isContents(node as Element))
      for (let child = unclobbered(node, 'lastChild'); child; child = unclobbered(child, 'previousSibling'))
        stack.push(child);
  }
  return cutText(parts.filter(Boolean).join('\n'), cap);
}

function ancestorsOf(nodes: Iterable<Node>, root: Element): Set<Node> {
  const ancestors = new Set<Node>();
  for (const node of nodes) {
    let up = unclobbered(node, 'parentElement');
    for (; up && !ancestors.has(up); up = unclobbered(up, 'parentElement')) {
      ancestors.add(up);
      if (up === root) break;
    }
  }
  return ancestors;
}

const isEditable = (root: Element): boolean =>
  root.closest(EDITABLE) !== null ||
  (root as HTMLElement).isContentEditable === true ||
  unclobbered(root.ownerDocument, 'designMode') === 'on';

/** An element without a box answers `innerText` with all its text, scripts included; so it is asked first. */
function isRendered(element: Element): boolean {
  const check = unclobbered(element, 'checkVisibility');
  return typeof check !== 'function' || check();
}

/** An element that has no box of its own, while what it holds has: many pages wrap all they show in one. */
const isContents = (element: Element): boolean =>
  unclobbered(unclobbered(element, 'ownerDocument'), 'defaultView')?.getComputedStyle(element).display ===
  'contents';
