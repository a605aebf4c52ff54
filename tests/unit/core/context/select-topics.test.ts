import { expect, test } from 'vitest';
import { selectTopics } from '#core/context/select-topics.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';

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
