import { describe, test } from 'vitest';
import { type Broken, base, expectFinding, expectNone, type Sound } from '#tests/fixtures/lint-cases.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('lint finds', () => {
  test.each<Broken>([
    [
      'prose that the parser refuses',
      base().set('topics/ferry', 'sections.0.text.en', 'It **crosses.[^report]'),
      ['prose', 'topics/ferry.yaml', 'sections.0.text.en', "'**' is opened and never closed"],
    ],
    [
      'a paragraph without a source',
      base().set('topics/ferry', 'sections.0.text.en', 'It crosses.[^report]\n\nIt is loved.'),
      [
        'claim-without-source',
        'topics/ferry.yaml',
        'sections.0.text.en',
        'a paragraph has no source: "It is loved."',
      ],
    ],
    [
      'strong words in a text that is shown as it stands',
      base().set('topics/bridge', 'facts.1.text.en', 'It is **long**.'),
      ['prose-mark', 'topics/bridge.yaml', 'facts.1.text.en', "'**' would be shown as it stands"],
    ],
    [
      'a footnote in a text that is shown as it stands',
      base().set('statements/council-2020', 'summary.en', 'It wants the bridge.[^minutes]'),
      [
        'prose-mark',
        'statements/council-2020.yaml',
        'summary.en',
        "'[^minutes]' would be shown as it stands",
      ],
    ],
    [
      'a link in a translation that is shown as it stands',
      base()
        .set('glossary/span', 'term.fr', 'travée')
        .set('glossary/span', 'definition.fr', 'Entre deux [piles](term:pier).')
        .set('glossary/span', 'translations.fr', { by: 'hand', of: '2020-03-01' }),
      ['prose-mark', 'glossary/span.yaml', 'definition.fr', "'](term:pier)' would be shown as it stands"],
    ],
    [
      'a sentence of 36 words',
      base().set('actors/council', 'line.en', `It governs. Its ${words(35)}.`),
      ['readability', 'actors/council.yaml', 'line.en', 'a sentence of 36 words'],
    ],
    [
      'a quotation of 26 words',
      base().set('statements/council-2020', 'summary.en', `It said “${words(26)}”.`),
      ['quotation', 'statements/council-2020.yaml', 'summary.en', 'a quotation of 26 words'],
    ],
  ])('%s', expectFinding);
});

describe('lint accepts', () => {
  test.each<Sound>([
    [
      'a single star or bracket in plain words',
      base().set('actors/council', 'line.en', 'It * governs [all] (mostly).'),
    ],
    ['a sentence of 35 words', base().set('actors/council', 'line.en', `${words(35)}.`)],
    [
      'short sentences that together are long',
      base().set('actors/council', 'line.en', `${words(30)}. Then (see No. 10): ${words(30)}`),
    ],
  ])('%s', expectNone);
});
