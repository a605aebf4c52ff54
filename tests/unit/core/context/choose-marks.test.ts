import { expect, test } from 'vitest';
import { chooseMarks } from '#core/context/choose-marks.ts';
import type { PageContext, Passage } from '#core/model/page-context.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';

const passage = (surface: string, field: Passage['field'] = 'text'): Passage => ({
  field,
  start: 0,
  end: surface.length,
  surface,
  alias: surface,
  sense: 's',
  cues: [],
  before: 'the ',
  after: ' met',
});
const finding = (topic: string, evidence: Passage[]) => ({
  topic,
  level: 'about' as const,
  salience: 5,
  ledger: [],
  evidence,
});
const page: PageContext = {
  state: 'found',
  url: 'https://news.example/a',
  title: 'A page',
  topics: [
    finding('itu', [passage('ITU'), passage('ITU', 'title')]),
    finding('dpi', [passage('DPI')]),
    finding('igf', [passage('IGF', 'url')]),
    finding('unnamed', [passage('X')]),
  ],
};
const summaries = ['itu', 'dpi', 'igf'].map((id) => ({
  id,
  lang: 'en' as const,
  title: id.toUpperCase(),
  summary: 'It is a thing. It is old.',
  asOf: '2026',
}));
const choose = (settings: Partial<Settings>, context: PageContext = page) =>
  chooseMarks(context, { ...DEFAULT_SETTINGS, ...settings }, summaries);

test('nothing is marked until the reader wants marks', () => {
  expect(choose({})).toBeUndefined();
});

test('the passages in the text of known topics are marked, with a title and one sentence', () => {
  expect(choose({ showMarks: true })).toEqual({
    url: 'https://news.example/a',
    theme: 'system',
    topics: ['ITU', 'DPI'].map((surface) => ({
      topic: surface.toLowerCase(),
      level: 'about',
      title: surface,
      line: 'It is a thing.',
      lang: 'en',
      passages: [{ before: 'the ', surface, after: ' met' }],
    })),
  });
});

test('a topic of which the reader wants no marks has none', () => {
  expect(choose({ showMarks: true, marksOff: ['itu'] })?.topics.map(({ topic }) => topic)).toEqual(['dpi']);
  expect(choose({ showMarks: true, marksOff: ['itu', 'dpi'] })).toBeUndefined();
});

test('a page on which nothing was found has no marks', () => {
  expect(choose({ showMarks: true }, { state: 'nothing' })).toBeUndefined();
});
