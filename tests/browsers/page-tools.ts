import type { View } from './reader.ts';
import { waitFor } from './wait-for.ts';

/** JavaScript that both drivers run inside documents. */

/** The middle of the first visible element that matches, in CSS pixels of the viewport; null when there is none. */
const middleOf = (selector: string, text?: string): string => `(() => {
  const wanted = ${JSON.stringify(text ?? null)};
  const element = [...document.querySelectorAll(${JSON.stringify(selector)})].find((candidate) => {
    const box = candidate.getBoundingClientRect();
    const words = (candidate.innerText || candidate.getAttribute('aria-label') || candidate.value || '').replace(/\\s+/g, ' ').trim();
    return box.width > 0 && box.height > 0 && (wanted === null || words.includes(wanted));
  });
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.x + Math.min(box.width, 400) / 2, y: box.y + box.height / 2 };
})()`;

/** Starts to watch where the next click goes; `HAS_MISSED` tells whether it went to anything but what was meant. */
const watchClick = (selector: string, text?: string): string => `(() => {
  const wanted = ${JSON.stringify(text ?? null)};
  const words = (each) => (each.innerText || each.getAttribute('aria-label') || each.value || '').replace(/\\s+/g, ' ').trim();
  window.missed = false;
  window.addEventListener('click', ({ target }) => {
    const at = target instanceof window.Element ? target.closest(${JSON.stringify(selector)}) : null;
    window.missed = at === null || (wanted !== null && !words(at).includes(wanted));
  }, { capture: true, once: true });
})()`;
const HAS_MISSED = 'window.missed === true';

/**
 * Clicks where an element rests; again where the view has moved it away from under the pointer at that moment. A view
 * that the click has closed was hit.
 */
export async function clickAtRest(
  view: Pick<View, 'evaluate'>,
  selector: string,
  text: string | undefined,
  clickAt: (at: Point) => Promise<void>,
): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const at = await restingMiddle(view, selector, text);
    await view.evaluate(watchClick(selector, text));
    await clickAt(at);
    if (!(await view.evaluate<boolean>(HAS_MISSED).catch(() => false))) return;
  }
}

interface Point {
  x: number;
  y: number;
}

/** The middle of an element once it has come to rest: a view that is still loading moves its buttons. */
async function restingMiddle(view: Pick<View, 'evaluate'>, selector: string, text?: string): Promise<Point> {
  let last: Point | null = null;
  return waitFor(`${selector} ${text ?? ''}`, async () => {
    const now = await view.evaluate<Point | null>(middleOf(selector, text));
    const rests = now !== null && last !== null && now.x === last.x && now.y === last.y;
    last = now;
    return rests ? now : undefined;
  });
}

/**
 * Clicks the popup's button for the sidebar until that is there: it works once the popup knows its window, and a popup
 * that is still growing moves it away from under the pointer.
 */
export async function clickOpenSidebar(
  popup: Pick<View, 'click' | 'evaluate'>,
  isOpen: () => Promise<boolean>,
) {
  await waitFor('the popup', () =>
    popup.evaluate<boolean>(
      `!!document.querySelector('main') && !document.querySelector('.state-message-dots')`,
    ),
  );
  await waitFor('the sidebar', async () => {
    await popup.click('.popup-open button');
    for (let tries = 0; tries < 20 && !(await isOpen()); tries++)
      await new Promise((done) => setTimeout(done, 100));
    return isOpen();
  });
}

/** Loads axe into an extension page that holds it and runs it; ids with the elements that break them. */
export const RUN_AXE = `(async () => {
  if (!window.axe) await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'axe.min.js';
    script.onload = resolve;
    script.onerror = () => reject(new Error('no axe'));
    document.head.append(script);
  });
  const { violations } = await window.axe.run(document);
  return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | '));
})()`;
