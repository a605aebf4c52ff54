import { MAX_TEXT_CHARS, type PageText } from '#core/model/page-text.ts';
import { EDITABLE } from './editable.ts';
import { renderedText, type TextOf, visibleText } from './visible-text.ts';

const MAX_TITLE_CHARS = 1000;
const MAX_HEADINGS = 40;
const MAX_HEADING_CHARS = 300;

/** Takes what can be read from a document. A document without a body has no text; nothing here throws for it. */
export function readPage(document: Document, url: string, textOf: TextOf = renderedText): PageText {
  const lang = document.documentElement?.getAttribute('lang')?.trim();
  return {
    url,
    title: (document.title ?? '').slice(0, MAX_TITLE_CHARS),
    headings: headingsOf(document),
    text: document.body ? visibleText(document.body, MAX_TEXT_CHARS, textOf) : '',
    ...(lang ? { lang: lang.slice(0, 35) } : {}),
  };
}

function headingsOf(document: Document): string[] {
  const headings: string[] = [];
  for (const heading of document.querySelectorAll('h1, h2')) {
    if (headings.length >= MAX_HEADINGS) break;
    if (heading.closest(EDITABLE)) continue;
    const text = (heading.textContent ?? '').trim().slice(0, MAX_HEADING_CHARS);
    if (text) headings.push(text);
  }
  return headings;
}
