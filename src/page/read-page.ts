import { MAX_TEXT_CHARS, type PageText } from '#core/model/page-text.ts';
import { cutText } from './cut-text.ts';
import { unclobbered } from './unclobbered.ts';
import { renderedText, type TextOf, visibleText } from './visible-text.ts';

const MAX_TITLE_CHARS = 1000;
const MAX_HEADINGS = 40;
const MAX_HEADING_CHARS = 300;
/** A page of nothing but empty headings is not walked to its end. */
const MAX_HEADINGS_TRIED = 200;

/** Takes what can be read from a document. A document without a body has no text; nothing here throws for it. */
export function readPage(document: Document, url: string, textOf: TextOf = renderedText): PageText {
  const lang = unclobbered(document, 'documentElement')?.getAttribute('lang')?.trim();
  const body = unclobbered(document, 'body');
  return {
    url,
    title: cutText(unclobbered(document, 'title') ?? '', MAX_TITLE_CHARS),
    headings: headingsOf(document, textOf),
    text: body ? visibleText(body, MAX_TEXT_CHARS, textOf) : '',
    ...(lang ? { lang: lang.slice(0, 35) } : {}),
  };
}

function headingsOf(document: Document, textOf: TextOf): string[] {
  const headings: string[] = [];
  const found = [...unclobbered(document, 'querySelectorAll')('h1, h2')].slice(0, MAX_HEADINGS_TRIED);
  for (const heading of found) {
    if (headings.length >= MAX_HEADINGS) break;
    const text = visibleText(heading, MAX_HEADING_CHARS, textOf).trim();
    if (text) headings.push(text);
  }
  return headings;
}
