import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeSource } from '#core/context/cite/citation.ts';
import { cite } from '#core/context/cite/cite.ts';

/** Words as titles have them, with every character that means something to a format. */
const title = fc
  .array(fc.stringMatching(/^[A-Za-z0-9\\{}$&%#_^~"',:;@()[\]-]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

test.each(['bibtex', 'ris', 'csl'] as const)('no title breaks a citation as %s', (format) => {
  fc.assert(
    fc.property(title, (words) => {
      const text = cite(
        citeSource(
          { id: 'a-1', url: 'https://a.example/', title: words, publisher: 'P', lang: 'en', kind: 'primary' },
          '2026-11-24',
        ),
        format,
        { archived: '', accessed: '' },
      );
      const { data } = new Cite(text);
      expect(data).toHaveLength(1);
      expect(letters(data[0]?.title ?? '')).toBe(letters(words));
    }),
    { numRuns: 150 },
  );
});

/** Parsers make typographic quotation marks and dashes of plain ones; all else must be the same. */
const letters = (text: string): string => text.replace(/["'“”‘’`–—-]/g, '');
