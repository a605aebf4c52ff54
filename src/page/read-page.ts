import { MAX_TEXT_CHARS, type PageText } from '#core/model/page-text.ts';
import { cutText } from './cut-text.ts';
import { unclobbered } from './unclobbered.ts';
import { renderedText, type TextOf, visibleText } from './visible-text.ts';

const MAX_TITLE_CHARS = 1000;

/** Takes what the gate looks at from a document. One without a body has no text; nothing here throws for it. */
export function readPage(
  document: Document,
  url: string,
  textOf: TextOf = renderedText,
): Omit<PageText, 'headings'> {
  const lang = unclobbered(document, 'documentElement')?.getAttribute('lang')?.trim();
  const body = unclobbered(document, 'body');
  return {
    url,
    title: cutText(unclobbered(document, 'title') ?? '', MAX_TITLE_CHARS),
    text: body ? visibleText(body, MAX_TEXT_CHARS, textOf) : '',
    ...(lang ? { lang: lang.slice(0, 35) } : {}),
  };
}
