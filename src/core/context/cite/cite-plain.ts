import type { Citation } from './citation.ts';

/** Words of the reader's language around the parts. */
export interface PlainWords {
  archived: string;
  accessed: string;
}

/** A citation to be read: who said what, then title, publisher, date and addresses. Dates are ISO, the same in any language. */
export function citePlain({ source, said, accessed }: Citation, words: PlainWords): string {
  const { title, publisher, date, url, archive } = source;
  return [
    said,
    closed(title),
    `${[publisher, date].filter(Boolean).join(', ')}.`,
    `${url} (${words.accessed} ${accessed}).`,
    archive && `${words.archived} ${archive}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A title that ends a sentence by itself gets no second full stop. */
const closed = (title: string): string => (/[.!?…。！？؟]$/u.test(title) ? title : `${title}.`);
