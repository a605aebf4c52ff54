import { describe, test } from 'vitest';
import { sections } from '#tests/fixtures/knowledge-builder.ts';
import { type Broken, base, expectFinding } from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
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
  ])('%s', expectFinding);
});
