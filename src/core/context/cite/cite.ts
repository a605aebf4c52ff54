import type { Citation } from './citation.ts';
import { citeBibtex } from './cite-bibtex.ts';
import { citeCsl } from './cite-csl.ts';
import { citePlain, type PlainWords } from './cite-plain.ts';
import { citeRis } from './cite-ris.ts';

export const CITATION_FORMATS = ['plain', 'bibtex', 'ris', 'csl'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A citation in one of the formats, ready to be pasted. */
export function cite(citation: Citation, format: CitationFormat, words: PlainWords): string {
  switch (format) {
    case 'plain':
      return citePlain(citation, words);
    case 'bibtex':
      return citeBibtex(citation);
    case 'ris':
      return citeRis(citation);
    case 'csl':
      return citeCsl(citation);
  }
}
