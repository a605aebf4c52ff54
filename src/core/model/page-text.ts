/** What was read from a page: visible text only, cut at `MAX_TEXT_CHARS`. Offsets elsewhere are UTF-16 units into these strings. */
export interface PageText {
  url: string;
  title: string;
  /** Like `published`, looked for only when a page is reported. */
  headings: string[];
  text: string;
  /** BCP 47 tag: detected from the text, or the page's `lang` attribute. */
  lang?: string;
  /** The day on which the page says it was published, as `2012-12-15`. */
  published?: string;
}

export const MAX_TEXT_CHARS = 300_000;
