import { expect, test } from 'vitest';
import { hiddenTopics, selectTopics } from '#core/context/select-topics.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';

const finding = (topic: string, level: 'about' | 'mentions', salience: number): TopicFinding => ({
  topic,
  level,
  salience,
  evidence: [],
  ledger: [],
});
const found = [
  finding('dpi', 'mentions', 9),
  finding('itu', 'about', 3),
  finding('wcit', 'about', 7),
  finding('igf', 'about', 3),
];

test('what a page is about comes first, then the most salient, then by name', () => {
  expect(selectTopics(found, DEFAULT_SETTINGS).map(({ topic }) => topic)).toEqual([
    'wcit',
    'igf',
    'itu',
    'dpi',
  ]);
});

test('topics that are switched off are left out', () => {
  expect(
    selectTopics(found, { ...DEFAULT_SETTINGS, topicsOff: ['wcit', 'igf'] }).map(({ topic }) => topic),
  ).toEqual(['itu', 'dpi']);
});

test('the findings themselves are left as they were', () => {
  const before = structuredClone(found);
  selectTopics(found, DEFAULT_SETTINGS);
  expect(found).toEqual(before);
});

const at = { host: 'www.news.example', states: { itu: 'now' } };
const names = (settings: Partial<Settings>) => ({
  shown: selectTopics(found, { ...DEFAULT_SETTINGS, ...settings }, at).map(({ topic }) => topic),
  hidden: hiddenTopics(found, { ...DEFAULT_SETTINGS, ...settings }, at),
});

test('a topic that is muted on the site, or on its domain, is hidden there and nowhere else', () => {
  expect(names({ muted: [{ topic: 'wcit', site: 'news.example' }] })).toEqual({
    shown: ['igf', 'itu', 'dpi'],
    hidden: [{ topic: 'wcit', by: 'muted' }],
  });
  expect(names({ muted: [{ topic: 'wcit', site: 'other.example' }] }).hidden).toEqual([]);
});

test('a snoozed topic is hidden until its state is another', () => {
  expect(names({ snoozed: [{ topic: 'itu', state: 'now' }] })).toEqual({
    shown: ['wcit', 'igf', 'dpi'],
    hidden: [{ topic: 'itu', by: 'snoozed' }],
  });
  expect(names({ snoozed: [{ topic: 'itu', state: 'before' }] }).hidden).toEqual([]);
  expect(names({ snoozed: [{ topic: 'gone', state: 'before' }] }).hidden).toEqual([]);
});

test('a topic that is switched off is not offered again', () => {
  const wish = { topicsOff: ['wcit'], muted: [{ topic: 'wcit', site: 'news.example' }] };
  expect(names(wish).hidden).toEqual([]);
});
