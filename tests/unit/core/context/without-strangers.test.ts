import { expect, test } from 'vitest';
import {
  callsWithoutStrangers,
  isOfKnown,
  newsWithoutStrangers,
  settingsWithoutStrangers,
} from '#core/context/without-strangers.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';

const [here, gone] = ['a'.repeat(16), 'b'.repeat(16)];
const known = new Set([here]);

test('the package’s own and those that are there are known', () => {
  expect(['dpi', `${here}/dpi`, `${gone}/dpi`].map((id) => isOfKnown(id, known))).toEqual([
    true,
    true,
    false,
  ]);
});

test('settings forget the topics of publishers that are gone, and nothing else', () => {
  const topics = ['dpi', `${here}/dpi`, `${gone}/dpi`];
  const settings = {
    ...DEFAULT_SETTINGS,
    topicsOff: topics,
    marksOff: topics,
    callsOff: topics,
    muted: topics.map((topic) => ({ topic, site: 'a.example' })),
    snoozed: topics.map((topic) => ({ topic, state: 'x' })),
  };
  expect(settingsWithoutStrangers(settings, known)).toEqual({
    topicsOff: topics.slice(0, 2),
    marksOff: topics.slice(0, 2),
    callsOff: topics.slice(0, 2),
    muted: settings.muted.slice(0, 2),
    snoozed: settings.snoozed.slice(0, 2),
  });
});

test('settings that know of nobody who is gone need no change', () => {
  expect(settingsWithoutStrangers(DEFAULT_SETTINGS, known)).toBeUndefined();
  expect(
    settingsWithoutStrangers({ ...DEFAULT_SETTINGS, topicsOff: [`${here}/dpi`] }, known),
  ).toBeUndefined();
});

test('so do the state of calls, and the news', () => {
  expect(
    callsWithoutStrangers({ a: { done: '2030-01-01' }, [`${gone}/a`]: { done: '2030-01-01' } }, known),
  ).toEqual({
    a: { done: '2030-01-01' },
  });
  const news = (topic: string) => ({ topic, action: 'a', title: '', lang: 'en', change: 'won' as const });
  expect(newsWithoutStrangers([news('dpi'), news(`${gone}/dpi`), news(`${here}/dpi`)], known)).toEqual([
    news('dpi'),
    news(`${here}/dpi`),
  ]);
});
