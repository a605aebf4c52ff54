import { PASSAGE_HIGHLIGHT } from '#core/model/passage-highlight.ts';
import { unclobbered } from './unclobbered.ts';

/**
 * Scrolls to a range and points it out with the CSS Custom Highlight API: no node of the page is changed.
 * Where the API is missing, the page only scrolls.
 */
export function pointOut(range: Range): void {
  const { parentElement: element, ownerDocument: document } = range.startContainer;
  const view = document && unclobbered(document, 'defaultView');
  if (!element || !view) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  unclobbered(element, 'scrollIntoView')({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  if (typeof CSS !== 'undefined' && CSS.highlights)
    CSS.highlights.set(PASSAGE_HIGHLIGHT, new Highlight(range));
}
