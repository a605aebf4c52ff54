import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedSources, linkedEntries, parseProse } from '#core/kb/parse-prose.ts';
import type { Block, Inline } from '#core/model/rich-text.ts';
import { plainText } from '#core/text/plain-text.ts';

const wordsOf = (blocks: readonly Block[]) =>
  blocks
    .map((block) =>
      block.type === 'paragraph' ? plainText(block.children) : block.items.map(plainText).join(' '),
    )
    .join(' ');

const squeezed = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

/** Text made mostly of marks: what a parser trips over. */
const marks = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '[',
        '](',
        ')',
        '[^',
        ']',
        '\\',
        '- ',
        '\n',
        '\n\n',
        ' ',
        ':',
        'topic:a',
        'é',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('any text is read or refused with a message, never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const prose = parseProse(text);
      if (!prose.ok) expect(prose.message).toMatch(/\S/);
      else for (const link of linkedEntries(prose.blocks)) expect(link).toMatch(/^[a-z]+:[a-z0-9-]+$/);
      if (prose.ok) for (const source of citedSources(prose.blocks)) expect(source).toMatch(/^[a-z0-9-]+$/);
    }),
  );
});

test('plain text comes out as it went in, but for white space', () => {
  const plain = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .filter((text) => !/[*[\\]|^- |\n\s*- /.test(text.trim()));
  fc.assert(
    fc.property(plain, (text) => {
      const prose = parseProse(text);
      expect(prose.ok && squeezed(wordsOf(prose.blocks))).toBe(squeezed(text));
    }),
  );
});

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.stringMatching(/^[a-zé中 .<>&*[\]\\()]{1,8}$/),
    fc.record({ type: fc.constant('cite' as const), source: fc.stringMatching(/^[a-z0-9]{1,6}$/) }),
    fc.record({
      type: fc.constantFrom('strong' as const, 'emphasis' as const),
      children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).inline;

const written = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => {
      if (typeof one === 'string') return one.replace(/[*[\\]/g, '\\$&');
      if (one.type === 'cite') return `[^${one.source}]`;
      return one.type === 'link' ? '' : `**x${written(one.children)}**`;
    })
    .join('');

test('escaped and marked words come out with every word and every footnote', () => {
  const withX = (inlines: readonly Inline[]): string =>
    inlines
      .map((one) => (typeof one === 'string' ? one : one.type === 'cite' ? '' : `x${withX(one.children)}`))
      .join('');
  // Strong inside strong closes it, so nesting is kept one deep.
  const flat = fc
    .array(inline, { maxLength: 5 })
    .filter((list) =>
      list.every(
        (one) =>
          typeof one === 'string' ||
          one.type === 'cite' ||
          one.children.every((child) => typeof child === 'string' || child.type === 'cite'),
      ),
    );
  fc.assert(
    fc.property(flat, (inlines) => {
      const prose = parseProse(`w${written(inlines)}`);
      expect(prose.ok && squeezed(wordsOf(prose.blocks))).toBe(squeezed(`w${withX(inlines)}`));
    }),
  );
});
