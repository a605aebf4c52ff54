/** JavaScript that both drivers run inside documents. */

/** The middle of the first visible element that matches, in CSS pixels of the viewport; null when there is none. */
export const middleOf = (selector: string, text?: string): string => `(() => {
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
