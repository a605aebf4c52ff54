import { build } from 'vite';
import type { CardText } from '#page/mark-card.ts';

const TEXT: CardText = {
  level: 'This page is about',
  title: 'Deep packet inspection',
  line: 'Deep packet inspection lets equipment inside a network look past the address on internet traffic.',
  lang: 'en',
  direction: 'ltr',
  open: 'Open in the sidebar',
  close: 'Close',
};

/**
 * JavaScript that shows the card of a mark in the document it is run in, with its shadow root open: in a page nobody can
 * look into the real one.
 */
export async function cardInPage(theme: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/page/mark-card.ts', formats: ['iife'], name: 'made' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('the card could not be bundled');
  return `(() => {
    ${first.output[0].code}
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
    const handlers = { onOpen() {}, onClose() {} };
    const text = ${JSON.stringify({ ...TEXT, direction })};
    new made.MarkCard(document).show(text, new DOMRect(20, 20, 60, 16), ${JSON.stringify(theme)}, handlers);
    Element.prototype.attachShadow = attach;
    return null;
  })()`;
}
