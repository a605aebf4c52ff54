import { describe, test } from 'vitest';
import { type Broken, base, expectFinding, expectNone, type Sound } from '#tests/fixtures/lint-cases.ts';

describe('lint finds', () => {
  test.each<Broken>([
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
  ])('%s', expectFinding);
});

describe('lint accepts', () => {
  test.each<Sound>([
    [
      'dates as partial as their sources, compared by what both say',
      base().set('sources/report', 'date', '2020-06'),
    ],
    [
      'a call that closes in the month of today',
      base().set('actions/petition', 'openEnded', false).set('actions/petition', 'closes', '2020-06'),
    ],
    ['a planned event', base().set('events/vote', 'date', '2021-01-01')],
  ])('%s', expectNone);
});
