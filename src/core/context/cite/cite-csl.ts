import { type Citation, dateParts } from './citation.ts';

/** CSL-JSON: a list with one item, as citation processors and Zotero read it. */
export function citeCsl({ key, source, said, accessed }: Citation): string {
  const { title, publisher, date, url, lang, kind, archive } = source;
  const item = {
    id: key,
    type: kind === 'press' ? 'article-newspaper' : 'webpage',
    title,
    ...(kind === 'press' ? { 'container-title': publisher } : { publisher }),
    ...(date !== undefined && { issued: dated(date) }),
    accessed: dated(accessed),
    URL: url,
    language: lang,
    ...(archive !== undefined && { archive_location: archive }),
    ...(said !== undefined && { note: said }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const dated = (date: string) => ({ 'date-parts': [dateParts(date).map(Number)] });
