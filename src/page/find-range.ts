import { EDITABLE } from './editable.ts';
import { unclobbered } from './unclobbered.ts';

const SKIPPED = `script, style, noscript, template, ${EDITABLE}`;

/** What is looked for: the characters of a mention and the words around them, as they stood in the text that was read. */
export interface Target {
  before: string;
  surface: string;
  after: string;
}

/**
 * Finds a mention in the page again. The text that was read differs from the text nodes in white space and, where the
 * page's style changes case, in case; so both are compared without either. The first place with the same words around
 * wins, then the first place with the same characters; none when the page has changed.
 */
export const findRange = (root: Element, target: Target): Range | undefined => findRanges(root, [target])[0];

/**
 * Finds many mentions with one look at the page's text, of which the first `cap` characters count. Mentions that stand
 * among the same words are given the places where these stand, one after the other.
 */
export function findRanges(
  root: Element,
  targets: readonly Target[],
  cap = Number.POSITIVE_INFINITY,
): (Range | undefined)[] {
  const index = indexText(root, cap);
  const looked = new Map<string, number>();
  /** The next place of these characters; the last one again when there are no more. */
  const next = (needle: string): number => {
    const last = looked.get(needle);
    const at = index.text.indexOf(needle, last === undefined ? 0 : last + 1);
    if (at < 0) return last ?? -1;
    looked.set(needle, at);
    return at;
  };
  return targets.map((target) => {
    const surface = squash(target.surface);
    if (!surface) return undefined;
    const before = squash(target.before);
    const inContext = next(before + surface + squash(target.after));
    const start = inContext >= 0 ? inContext + before.length : next(surface);
    return start < 0 ? undefined : rangeOf(root, index.place(start), index.place(start + surface.length - 1));
  });
}

interface Place {
  node: Text;
  offset: number;
}

function rangeOf(root: Element, first: Place, last: Place): Range {
  const range = unclobbered(root.ownerDocument, 'createRange')();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/**
 * All text below `root` squashed into one string, with the way back: `starts[i]` is where node `i` begins in it, and
 * `offsets[n]` is the place of squashed character `n` in its node.
 */
function indexText(root: Element, cap: number): { text: string; place: (at: number) => Place } {
  const isText = (node: Node) => unclobbered(node, 'nodeType') === 3;
  // Skipping a subtree at its root looks at each node once, however deep a page nests them.
  const accept = (node: Node) =>
    !isText(node) && unclobbered(node as Element, 'matches')(SKIPPED)
      ? 2 /* NodeFilter.FILTER_REJECT */
      : 1; /* NodeFilter.FILTER_ACCEPT */
  const walker = unclobbered(root.ownerDocument, 'createTreeWalker')(
    root,
    5 /* NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT */,
    accept,
  );
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  while (offsets.length < cap && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!isText(node)) continue;
    nodes.push(node);
    starts.push(offsets.length);
    for (let offset = 0; offset < node.data.length; offset++) {
      const kept = squash(node.data.charAt(offset));
      if (!kept) continue;
      parts.push(kept);
      offsets.push(offset);
    }
  }
  const place = (at: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { node: nodes[low] as Text, offset: offsets[at] as number };
  };
  return { text: parts.join(''), place };
}

/** One unit stays one unit, so that offsets hold: characters whose lower case is longer keep their case. */
function squash(text: string): string {
  let squashed = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/\s/.test(unit)) continue;
    const lower = unit.toLowerCase();
    squashed += lower.length === 1 ? lower : unit;
  }
  return squashed;
}
