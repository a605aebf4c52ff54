import { parseHTML } from 'linkedom';
import type { PageText } from '#core/model/page-text.ts';
import { readHeadings } from '#page/read-headings.ts';
import { readPage } from '#page/read-page.ts';
import type { TextOf } from '#page/visible-text.ts';

/** Elements whose text no browser shows. */
const UNSEEN = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'SVG',
  'TITLE',
]);

/** Elements that stand in a line of text; all others start a line of their own. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** What a reader would see of a page, from its HTML alone: without styles, hidden is what the markup says is hidden. */
export function readHtml(html: string, url: string): PageText {
  // The parser, unlike a browser, does not add the elements that a fragment of a page leaves out.
  const whole = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html);
  const { document } = parseHTML(
    whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  ) as unknown as { document: Document };
  const page = readPage(document, url, markupText);
  return {
    ...page,
    title: page.title || (document.querySelector('title')?.textContent ?? '').trim(),
    headings: readHeadings(document, markupText),
  };
}

/** The text below an element, in lines as blocks break it. A loop, not recursion: pages nest as deep as they like. */
const markupText: TextOf = (root) => {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1 && !isUnseen(node as Element)) {
      const name = (node as Element).tagName.toUpperCase();
      if (name === 'BR') parts.push('\n');
      const edge = INLINE.has(name) ? '' : '\n';
      if (edge) stack.push(edge);
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
      if (edge) stack.push(edge);
    }
  }
  return parts
    .join('')
    .replace(/ ?\n[\n ]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
};

const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.tagName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
