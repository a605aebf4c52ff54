import { describe, expect, test } from 'vitest';
import { citedSources, linkedEntries, parseProse } from '#core/kb/parse-prose.ts';
import type { Inline } from '#core/model/rich-text.ts';

/** The inlines of a text that is one paragraph. */
function inlines(text: string): Inline[] {
  const prose = parseProse(text);
  if (!prose.ok) throw new Error(prose.message);
  const [block, ...more] = prose.blocks;
  if (block?.type !== 'paragraph' || more.length > 0) throw new Error('not one paragraph');
  return block.children;
}

const blocks = (text: string) => {
  const prose = parseProse(text);
  return prose.ok ? prose.blocks : prose.message;
};

describe('prose', () => {
  test('is a paragraph of plain text where no mark stands', () => {
    expect(inlines('The vote was close.')).toEqual(['The vote was close.']);
  });

  test('joins the lines of a paragraph and parts paragraphs at an empty line', () => {
    expect(blocks('one\ntwo\n\n  three\r\n \r\nfour')).toEqual([
      { type: 'paragraph', children: ['one two'] },
      { type: 'paragraph', children: ['three'] },
      { type: 'paragraph', children: ['four'] },
    ]);
  });

  test('reads a list, an item going on in the next line', () => {
    expect(blocks('- one\n- two\n  goes on\n- **three**')).toEqual([
      { type: 'list', items: [['one'], ['two goes on'], [{ type: 'strong', children: ['three'] }]] },
    ]);
  });

  test('reads a list that follows its paragraph without an empty line', () => {
    expect(blocks('Three things:\n- one\n- two')).toEqual([
      { type: 'paragraph', children: ['Three things:'] },
      { type: 'list', items: [['one'], ['two']] },
    ]);
  });

  test.each<[string, Inline[]]>([
    ['**close**', [{ type: 'strong', children: ['close'] }]],
    ['so *very* close', ['so ', { type: 'emphasis', children: ['very'] }, ' close']],
    ['***both***', [{ type: 'strong', children: [{ type: 'emphasis', children: ['both'] }] }]],
    ['**a *b***', [{ type: 'strong', children: ['a ', { type: 'emphasis', children: ['b'] }] }]],
    ['*a **b** c*', [{ type: 'emphasis', children: ['a ', { type: 'strong', children: ['b'] }, ' c'] }]],
    ['*a **b***', [{ type: 'emphasis', children: ['a ', { type: 'strong', children: ['b'] }] }]],
    ['[vote](event:vote-2012)', [{ type: 'link', to: 'event:vote-2012', children: ['vote'] }]],
    [
      '[a **b**](term:dpi)',
      [{ type: 'link', to: 'term:dpi', children: ['a ', { type: 'strong', children: ['b'] }] }],
    ],
    ['It failed.[^itu-news]', ['It failed.', { type: 'cite', source: 'itu-news' }]],
    [String.raw`a \*b\* \[c\] \\`, ['a *b* [c] \\']],
    ['ends in \\', ['ends in \\']],
    ['a ] b ) c _d_ `e` # f', ['a ] b ) c _d_ `e` # f']],
  ])('reads %j', (text, expected) => {
    expect(inlines(text)).toEqual(expected);
  });

  test.each(['topic', 'term', 'statement', 'event', 'action', 'actor', 'dataset'])(
    'links to entries of the kind %s',
    (kind) => {
      expect(inlines(`[x](${kind}:some-id)`)).toEqual([
        { type: 'link', to: `${kind}:some-id`, children: ['x'] },
      ]);
    },
  );

  test('knows no HTML: markup is text', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;';
    expect(inlines(hostile)).toEqual([hostile]);
  });
});

describe('prose is refused with a message', () => {
  test.each<[string, string]>([
    ['a **b', "'**' is opened and never closed"],
    ['a *b', "'*' is opened and never closed"],
    ['a *b', String.raw`a plain star is written '\*'`],
    ['he said [sic] it', String.raw`a plain bracket is written '\['`],
    ['[x](https://example.org/)', 'is not a link to an entry'],
    ['[x](javascript:alert)', 'is not a link to an entry'],
    ['[x](source:itu)', 'is not a link to an entry'],
    ['[x](topic:wcit', 'is not a link to an entry'],
    ['[x](topic:)', 'is not a link to an entry'],
    ['[x](topic:wcit:more)', 'is not a link to an entry'],
    ['[x](topic:Not An Id)', 'is not a link to an entry'],
    ['[a [b](topic:itu)](topic:wcit)', 'a link stands inside the words of the link'],
    ['x[^itu', 'a footnote is not closed'],
    ['x[^]', 'does not name a source id'],
    ['x[^https://example.org]', 'does not name a source id'],
  ])('%j', (text, message) => {
    expect(blocks(text)).toContain(message);
  });

  test('in short words, however long the text is', () => {
    for (const text of [`[x](${'y'.repeat(10_000)}`, `x[^${'Y'.repeat(10_000)}]`, `*${'z'.repeat(10_000)}`])
      expect(String(blocks(text)).length).toBeLessThan(200);
  });

  test('when a hostile file nests marks without end', () => {
    for (const text of ['['.repeat(100_000), '*['.repeat(100_000), '**['.repeat(100_000)])
      expect(parseProse(text).ok).toBe(false);
  });
});

describe('of prose', () => {
  const prose = parseProse('See **[the *vote*](event:vote)**[^a].\n\n- one[^b]\n- [ITU](topic:itu)[^a]');
  const read = prose.ok ? prose.blocks : [];

  test('every footnote is listed in order, repeats included', () => {
    expect(citedSources(read)).toEqual(['a', 'b', 'a']);
  });

  test('every link is listed, also inside other marks', () => {
    expect(linkedEntries(read)).toEqual(['event:vote', 'topic:itu']);
  });
});
