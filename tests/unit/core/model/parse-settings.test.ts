import { expect, test } from 'vitest';
import { parseSettings } from '#core/model/parse-settings.ts';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';

test.each([undefined, null, 'on-click', 7, [], {}, { version: 99 }])('%j gives the defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test('what the reader chose is kept', () => {
  const chosen = {
    version: 1,
    mode: 'on-sites',
    sites: ['example.org', 'xn--bcher-kva.example', 'localhost', '127.0.0.1'],
    pausedSites: ['news.example'],
    paused: true,
    topicsOff: ['itu'],
    marksOff: ['dpi'],
    callsOff: ['wcit'],
    muted: [{ topic: 'igf', site: 'news.example' }],
    snoozed: [{ topic: 'wsis', state: '0123456789abcdef' }],
    showBadge: false,
    showMarks: true,
    showCalls: false,
    theme: 'dark',
    density: 'compact',
    language: 'zh',
  };
  expect(parseSettings(chosen)).toEqual(chosen);
});

test('each damaged field takes its default, the others are kept', () => {
  expect(
    parseSettings({
      mode: 'always',
      sites: 'example.org',
      paused: 'yes',
      topicsOff: ['itu', 3, null, 'itu'],
      showBadge: 0,
      theme: 'dark',
      language: 'tlh',
    }),
  ).toEqual({ ...DEFAULT_SETTINGS, topicsOff: ['itu'], theme: 'dark' });
});

test('settings kept by an earlier version keep their meaning, and what is new takes its default', () => {
  const { marksOff, callsOff, muted, snoozed, showMarks, density, ...earlier } = DEFAULT_SETTINGS;
  expect(parseSettings({ ...earlier, topicsOff: ['itu'] })).toEqual({
    ...DEFAULT_SETTINGS,
    topicsOff: ['itu'],
  });
});

test('of muted and snoozed topics only whole ones are kept', () => {
  expect(
    parseSettings({
      muted: [
        { topic: 'itu', site: '*' },
        { topic: 'itu' },
        null,
        'itu',
        { topic: 'itu', site: 'a.example' },
      ],
      snoozed: [{ topic: 'itu' }, { topic: 3, state: 'a' }, { topic: 'dpi', state: 'a', more: 1 }],
    }),
  ).toMatchObject({
    muted: [{ topic: 'itu', site: 'a.example' }],
    snoozed: [{ topic: 'dpi', state: 'a' }],
  });
});

test.each([
  '*',
  '*.example.org',
  'https://example.org',
  'example.org/a',
  'EXAMPLE.org',
  '..',
  'a..b',
  '.',
  '',
  'é.example',
])("'%s' is no host that a page could be allowed on", (host) => {
  expect(parseSettings({ sites: [host, 'example.org'], pausedSites: [host] })).toMatchObject({
    sites: ['example.org'],
    pausedSites: [],
  });
});

test('the defaults cannot be changed through what was read', () => {
  parseSettings(undefined).sites.push('example.org');
  expect(DEFAULT_SETTINGS.sites).toEqual([]);
});
