import { describe, expect, test } from 'vitest';
import { lintKnowledge } from '#core/kb/lint/lint-knowledge.ts';
import type { LintContext } from '#core/kb/lint/rule.ts';
import { parseKnowledge } from '#core/kb/parse-knowledge.ts';
import { CONTEXT, KnowledgeBuilder, sections } from '#tests/fixtures/knowledge-builder.ts';

/** The findings in a base, whose files must all pass their schemas. */
function lint(builder: KnowledgeBuilder, context: Partial<LintContext> = {}) {
  const { knowledge, diagnostics } = parseKnowledge(builder.files());
  expect(diagnostics).toEqual([]);
  return lintKnowledge(knowledge, { ...CONTEXT, ...context });
}

const base = () => new KnowledgeBuilder();
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const checked = (...urls: string[]) => ({ register: new Set([...CONTEXT.register, ...urls]) });

test('a sound knowledge base has no finding', () => {
  expect(lint(base())).toEqual([]);
});

/** What is broken, the base with it broken, and the one finding: rule, file, path, and a part of the message. */
type Case = [
  what: string,
  builder: KnowledgeBuilder,
  finding: [rule: string, file: string, path: string, message: string],
  context?: Partial<LintContext>,
];

const CASES: Case[] = [
  [
    'a related topic that does not exist',
    base().set('topics/bridge', 'related', ['ferry', 'tunnel']),
    ['dangling-id', 'topics/bridge.yaml', 'related.1', 'there is no topics/tunnel.yaml'],
  ],
  [
    'a term that does not exist',
    base().set('topics/bridge', 'terms', ['pier', 'cable']),
    ['dangling-id', 'topics/bridge.yaml', 'terms.1', 'there is no glossary/cable.yaml'],
  ],
  [
    'a table that does not exist',
    base().set('topics/bridge', 'datasets', ['votes', 'tolls']),
    ['dangling-id', 'topics/bridge.yaml', 'datasets.1', 'there is no datasets/tolls.yaml'],
  ],
  [
    "a fact's source that does not exist",
    base().set('topics/bridge', 'facts.2.sources', ['survey']),
    ['dangling-id', 'topics/bridge.yaml', 'facts.2.sources', 'there is no sources/survey.yaml'],
  ],
  [
    'a footnote that leads nowhere',
    base().set('topics/ferry', 'sections.0.text.en', 'It crosses.[^survey]'),
    ['dangling-id', 'topics/ferry.yaml', 'sections.0.text', 'there is no sources/survey.yaml'],
  ],
  [
    'a link in prose that leads nowhere',
    base().set('topics/ferry', 'sections.0.text.en', 'It [crosses](event:first-trip).[^report]'),
    ['dangling-id', 'topics/ferry.yaml', 'sections.0.text', 'there is no events/first-trip.yaml'],
  ],
  [
    "a statement's actor that does not exist",
    base()
      .copy('statements/boatmen-2020', 'statements/walkers-2020')
      .set('statements/walkers-2020', 'actor', 'walkers'),
    ['dangling-id', 'statements/walkers-2020.yaml', 'actor', 'there is no actors/walkers.yaml'],
  ],
  [
    "a statement's topic that does not exist",
    base().set('statements/boatmen-2020', 'topics', ['bridge', 'ferry', 'tunnel']),
    ['dangling-id', 'statements/boatmen-2020.yaml', 'topics.2', 'there is no topics/tunnel.yaml'],
  ],
  [
    "a statement's further source that does not exist",
    base().set('statements/boatmen-2020', 'also', ['survey']),
    ['dangling-id', 'statements/boatmen-2020.yaml', 'also', 'there is no sources/survey.yaml'],
  ],
  [
    'a proposition that no topic has',
    base()
      .copy('statements/boatmen-2020', 'statements/walkers-2020')
      .set('statements/walkers-2020', 'proposition', 'build-tunnel'),
    ['dangling-id', 'statements/walkers-2020.yaml', 'proposition', 'no topic has the proposition'],
  ],
  [
    'a proposition of a topic that the statement is not filed under',
    base()
      .copy('statements/boatmen-2020', 'statements/walkers-2020')
      .set('statements/walkers-2020', 'topics', ['ferry']),
    ['dangling-id', 'statements/walkers-2020.yaml', 'proposition', "belongs to topic 'bridge'"],
  ],
  [
    'a call superseded by one that does not exist',
    base().set('actions/petition', 'supersededBy', 'appeal'),
    ['dangling-id', 'actions/petition.yaml', 'supersededBy', 'there is no actions/appeal.yaml'],
  ],
  [
    "an outcome's source that does not exist",
    base().set('actions/petition', 'outcome', {
      result: 'won',
      summary: { en: 'It runs.' },
      source: 'survey',
    }),
    ['dangling-id', 'actions/petition.yaml', 'outcome.source', 'there is no sources/survey.yaml'],
  ],
  [
    "a table's source that does not exist",
    base().set('datasets/votes', 'sources', ['survey']),
    ['dangling-id', 'datasets/votes.yaml', 'sources', 'there is no sources/survey.yaml'],
  ],
  [
    "a term's source that does not exist",
    base().set('glossary/span', 'sources', ['survey']),
    ['dangling-id', 'glossary/span.yaml', 'sources', 'there is no sources/survey.yaml'],
  ],
  [
    'a source that nothing cites',
    base()
      .copy('sources/report', 'sources/survey')
      .set('sources/survey', 'url', 'https://town.example/survey'),
    ['unused-id', 'sources/survey.yaml', '', 'no entry uses this file'],
    checked('https://town.example/survey'),
  ],
  [
    'an actor who says nothing',
    base().copy('actors/boatmen', 'actors/walkers'),
    ['unused-id', 'actors/walkers.yaml', '', 'no entry uses this file'],
  ],
  [
    'a table that no topic names',
    base().copy('datasets/votes', 'datasets/tolls'),
    ['unused-id', 'datasets/tolls.yaml', '', 'no entry uses this file'],
  ],
  [
    'a term that no topic names and no prose links to',
    base().copy('glossary/pier', 'glossary/cable'),
    ['unused-id', 'glossary/cable.yaml', '', 'no entry uses this file'],
  ],
  [
    'a proposition whose id another topic has',
    base().set('topics/ferry', 'propositions', [{ id: 'build-bridge', text: { en: 'Build it elsewhere' } }]),
    ['duplicate-id', 'topics/ferry.yaml', 'propositions.0.id', 'stands in topics/bridge.yaml already'],
  ],
  [
    'two facts of one id',
    base().set('topics/ferry', 'facts.3.id', 'boat'),
    ['duplicate-id', 'topics/ferry.yaml', 'facts.3.id', 'stands in topics/ferry.yaml already'],
  ],
  [
    'an event that ends before it begins',
    base().set('events/vote', 'endDate', '2020-02-09'),
    ['date-order', 'events/vote.yaml', 'endDate', 'ends before it begins: 2020-02-10, 2020-02-09'],
  ],
  [
    'a statement of tomorrow',
    base().set('statements/council-2020', 'date', '2020-06-02'),
    ['date-order', 'statements/council-2020.yaml', 'date', 'lies in the future'],
  ],
  [
    'a source of next year',
    base().set('sources/report', 'date', '2021'),
    ['date-order', 'sources/report.yaml', 'date', 'lies in the future'],
  ],
  [
    'a topic read tomorrow',
    base().set('topics/ferry', 'asOf', '2020-06-02'),
    ['date-order', 'topics/ferry.yaml', 'asOf', 'lies in the future'],
  ],
  [
    'a call checked tomorrow',
    base().set('actions/petition', 'checked.date', '2020-06-02'),
    ['date-order', 'actions/petition.yaml', 'checked.date', 'lies in the future'],
  ],
  [
    'an outcome of tomorrow',
    base().set('actions/petition', 'outcome', {
      result: 'won',
      summary: { en: 'It runs.' },
      date: '2020-07',
    }),
    ['date-order', 'actions/petition.yaml', 'outcome.date', 'lies in the future'],
  ],
  [
    'a call that closes before it opens',
    base()
      .set('actions/petition', 'openEnded', false)
      .set('actions/petition', 'opens', '2020-08-02')
      .set('actions/petition', 'closes', '2020-08-01'),
    ['date-order', 'actions/petition.yaml', 'closes', 'closes before it opens'],
  ],
  [
    'a call with a closing date and none',
    base().set('actions/petition', 'closes', '2020-08-01'),
    ['call-deadline', 'actions/petition.yaml', 'openEnded', 'is not open-ended'],
  ],
  [
    'a call that says nothing of its end',
    base().set('actions/petition', 'openEnded', false),
    ['call-deadline', 'actions/petition.yaml', '', 'has no closing date'],
  ],
  [
    'a call that closed and says no outcome',
    base().set('actions/petition', 'openEnded', false).set('actions/petition', 'closes', '2020-05-31'),
    ['call-deadline', 'actions/petition.yaml', 'closes', 'the call closed on 2020-05-31'],
  ],
  [
    'a closed call with an address to sign at',
    base()
      .set('actions/petition', 'openEnded', false)
      .set('actions/petition', 'closes', '2020-05-31')
      .set('actions/petition', 'outcome', { result: 'lost', summary: { en: 'It stopped.' } }),
    ['call-deadline', 'actions/petition.yaml', 'url', 'a closed call leads nowhere'],
  ],
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
    ['prose-mark', 'statements/council-2020.yaml', 'summary.en', "'[^minutes]' would be shown as it stands"],
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
    'a summary of three sentences',
    base().set('topics/ferry', 'summary.en', 'The ferry runs. Some would end it. Others not.'),
    ['topic-shape', 'topics/ferry.yaml', 'summary.en', 'the summary has 3 sentences'],
  ],
  [
    'a summary of one sentence',
    base().set('topics/ferry', 'summary.en', 'The ferry of route No. 10 runs.'),
    ['topic-shape', 'topics/ferry.yaml', 'summary.en', 'the summary has 1 sentence'],
  ],
  [
    'nine quick facts',
    base().set(
      'topics/ferry',
      'facts',
      [...'abcdefghi'].map((id) => ({ id, text: { en: 'A fact.' }, sources: ['report'] })),
    ),
    ['topic-shape', 'topics/ferry.yaml', 'facts', 'there are 9 quick facts'],
  ],
  [
    'a section that is missing',
    base().set('topics/ferry', 'sections', sections('It crosses.[^report]').slice(1)),
    ['topic-shape', 'topics/ferry.yaml', 'sections', 'what-happened, why-disputed, where-it-stands'],
  ],
  [
    'sections out of their order',
    base().set('topics/ferry', 'sections', sections('It crosses.[^report]').reverse()),
    ['topic-shape', 'topics/ferry.yaml', 'sections', 'where-it-stands, why-disputed'],
  ],
  [
    'a section that stands twice',
    base().set('topics/ferry', 'sections', [
      ...sections('It crosses.[^report]'),
      ...sections('It crosses.[^report]').slice(3),
    ]),
    ['topic-shape', 'topics/ferry.yaml', 'sections', 'where-it-stands, where-it-stands'],
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
  [
    'a source at a host that is never linked',
    base().set('sources/report', 'url', 'https://www.devdiscourse.com/article/1'),
    ['forbidden-source', 'sources/report.yaml', 'url', 'devdiscourse must not be linked'],
    checked('https://www.devdiscourse.com/article/1'),
  ],
  [
    'a copy that readers are not told of',
    base().set('sources/report', 'url', 'https://www.scribd.com/document/1'),
    ['unmarked-copy', 'sources/report.yaml', 'url', 'the address holds a copy'],
    checked('https://www.scribd.com/document/1'),
  ],
  [
    'two sources at one address',
    base().set('sources/report', 'url', 'http://www.town.example/minutes/'),
    ['duplicate-url', 'sources/report.yaml', 'url', 'the same address as sources/minutes.yaml'],
    checked('http://www.town.example/minutes/'),
  ],
  [
    'a source whose address nobody checked',
    base().set('sources/report', 'url', 'https://town.example/elsewhere'),
    ['unregistered-url', 'sources/report.yaml', 'url', 'not in sources/register.txt'],
  ],
  [
    'an archived copy whose address nobody checked',
    base().set('sources/report', 'archive', 'https://archive.example/report'),
    ['unregistered-url', 'sources/report.yaml', 'archive', 'not in sources/register.txt'],
  ],
  [
    'a call at an address that nobody checked',
    base().set('actions/petition', 'url', 'https://boatmen.example/other'),
    ['unregistered-url', 'actions/petition.yaml', 'url', 'not in sources/register.txt'],
  ],
  [
    'an organiser at an address that nobody checked',
    base().set('actions/petition', 'organiser.url', 'https://boatmen.example/other'),
    ['unregistered-url', 'actions/petition.yaml', 'organiser.url', 'not in sources/register.txt'],
  ],
  [
    'a topic that shows one side only',
    base()
      .add('topics/tunnel', tunnel())
      .set('statements/council-2020', 'topics', ['bridge', 'ferry', 'tunnel'])
      .set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel']),
    ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 1 statements show one side only'],
  ],
  [
    'a topic with two stances that are on different propositions',
    base()
      .add('topics/tunnel', { ...tunnel(), propositions: [{ id: 'dig', text: { en: 'Dig' } }] })
      .set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel'])
      .set('statements/council-2020', 'topics', ['bridge', 'ferry', 'tunnel'])
      .copy('statements/council-2020', 'statements/council-on-tunnel')
      .set('statements/council-on-tunnel', 'proposition', 'dig')
      .set('statements/council-on-tunnel', 'stance', 'opposes'),
    ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 2 statements show one side only'],
  ],
  [
    'a topic on which nobody has said anything',
    base().add('topics/tunnel', tunnel()).set('actions/petition', 'topics', ['bridge', 'ferry', 'tunnel']),
    ['one-sided', 'topics/tunnel.yaml', 'propositions', 'its 0 statements show no side'],
  ],
  [
    'a topic without a call',
    base().set('actions/petition', 'topics', ['bridge']),
    ['no-call', 'topics/ferry.yaml', '', 'no call to action'],
  ],
  [
    'a translation that is not declared',
    base().set('actors/council', 'name.fr', 'Conseil').set('actors/council', 'line.fr', 'Il gouverne.'),
    ['undeclared-translation', 'actors/council.yaml', 'translations', "texts in 'fr' are not declared"],
  ],
  [
    'a translation older than its English',
    base()
      .set('actors/council', 'name.fr', 'Conseil')
      .set('actors/council', 'line.fr', 'Il gouverne.')
      .set('actors/council', 'translations.fr', { by: 'hand', of: '2020-02-28' }),
    ['stale-translation', 'actors/council.yaml', 'translations.fr', 'which changed on 2020-03-01'],
  ],
  [
    'half a translation',
    base()
      .set('actors/council', 'name.fr', 'Conseil')
      .set('actors/council', 'translations.fr', { by: 'machine', of: '2020-03-01' }),
    ['half-translated', 'actors/council.yaml', 'line', "no 'fr' text"],
  ],
];

function tunnel() {
  return {
    changed: '2020-03-01',
    title: { en: 'The tunnel' },
    summary: { en: 'A tunnel. Or not.' },
    asOf: '2020-03-01',
    facts: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: { en: 'A fact.' }, sources: ['report'] })),
    sections: sections('A tunnel.[^report]'),
  };
}

describe('lint finds', () => {
  test.each(CASES)('%s', (_what, builder, [rule, file, path, message], context) => {
    const found = lint(builder, context);
    expect(found.map((one) => ({ rule: one.rule, file: one.file, path: one.path }))).toEqual([
      { rule, file, path },
    ]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.hint).toMatch(/\S+ \S+/);
  });
});

describe('lint accepts', () => {
  test.each<[string, KnowledgeBuilder, Partial<LintContext>?]>([
    [
      'dates as partial as their sources, compared by what both say',
      base().set('sources/report', 'date', '2020-06'),
    ],
    [
      'a call that closes in the month of today',
      base().set('actions/petition', 'openEnded', false).set('actions/petition', 'closes', '2020-06'),
    ],
    ['a planned event', base().set('events/vote', 'date', '2021-01-01')],
    [
      'a copy that is marked as one',
      base()
        .set('sources/report', 'url', 'https://scribd.com/document/1')
        .set('sources/report', 'copy', true),
      checked('https://scribd.com/document/1'),
    ],
    [
      'a single star or bracket in plain words',
      base().set('actors/council', 'line.en', 'It * governs [all] (mostly).'),
    ],
    ['a sentence of 35 words', base().set('actors/council', 'line.en', `${words(35)}.`)],
    [
      'short sentences that together are long',
      base().set('actors/council', 'line.en', `${words(30)}. Then (see No. 10): ${words(30)}`),
    ],
    [
      'a whole translation, its sections still waiting for theirs',
      base()
        .set('topics/ferry', 'title.fr', 'Le bac')
        .set('topics/ferry', 'summary.fr', 'Le bac. Il traverse.')
        .set('topics/ferry', 'facts.0.text.fr', 'Un.')
        .set('topics/ferry', 'facts.1.text.fr', 'Deux.')
        .set('topics/ferry', 'facts.2.text.fr', 'Trois.')
        .set('topics/ferry', 'facts.3.text.fr', 'Quatre.')
        .set('topics/ferry', 'facts.4.text.fr', 'Cinq.')
        .set('topics/ferry', 'translations.fr', { by: 'hand', of: '2020-03-01' }),
    ],
  ])('%s', (_what, builder, context) => {
    expect(lint(builder, context)).toEqual([]);
  });
});

test('a wrong id is answered with the id that was probably meant', () => {
  const [found] = lint(base().set('topics/ferry', 'facts.0.sources', ['minutes-2']));
  expect(found?.hint).toContain("did you mean 'minutes'?");
});

test('where a file could not be read, nothing is said of what the others lack', () => {
  const broken = base()
    .remove('sources/report')
    .remove('statements/boatmen-2020')
    .set('topics/ferry', 'asOf', '2099-01-01');
  expect(lint(broken, { isWhole: false }).map(({ rule }) => rule)).toEqual(['date-order']);
});
