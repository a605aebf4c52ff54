import { unclobbered } from './unclobbered.ts';
import { renderedText, type TextOf, visibleText } from './visible-text.ts';

const MAX_HEADINGS = 40;
const MAX_HEADING_CHARS = 300;
/** A page of nothing but empty headings is not walked to its end. */
const MAX_HEADINGS_TRIED = 200;

/** The main headings of a document. Only the matcher needs them: a page that passes no gate is not asked for its own. */
export function readHeadings(document: Document, textOf: TextOf = renderedText): string[] {
  const headings: string[] = [];
  const found = [...unclobbered(document, 'querySelectorAll')('h1, h2')].slice(0, MAX_HEADINGS_TRIED);
  for (const heading of found) {
    if (headings.length >= MAX_HEADINGS) break;
    const text = visibleText(heading, MAX_HEADING_CHARS, textOf).trim();
    if (text) headings.push(text);
  }
  return headings;
}
