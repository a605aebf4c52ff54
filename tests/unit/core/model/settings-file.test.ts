import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';
import { readSettingsFile, writeSettingsFile } from '#core/model/settings-file.ts';

const file = (settings: unknown, own: object = {}) =>
  JSON.stringify({ format: 'backgrounder-settings', version: 1, settings, ...own });

test('settings come out of a file as they went in', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    mode: 'on-sites',
    sites: ['news.example'],
    topicsOff: ['itu'],
    muted: [{ topic: 'dpi', site: 'shop.example' }],
    snoozed: [{ topic: 'wsis', state: 'abc' }],
    showMarks: true,
    theme: 'dark',
  };
  const { version, ...named } = settings;
  expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings: named, refused: [] });
});

test('a setting that the file does not name is not changed', () => {
  expect(readSettingsFile(file({ theme: 'dark' }))).toEqual({
    ok: true,
    settings: { theme: 'dark' },
    refused: [],
  });
});

test('what cannot be taken over is named one by one, and the rest is taken', () => {
  expect(
    readSettingsFile(
      file({
        mode: 'always',
        paused: 'yes',
        sites: ['news.example', '*', 7],
        muted: [{ topic: 'itu', site: 'a.example' }, { topic: 'itu' }],
        topicsOff: 'itu',
        colour: 'red',
        constructor: 1,
        showCalls: false,
      }),
    ),
  ).toEqual({
    ok: true,
    settings: {
      sites: ['news.example'],
      muted: [{ topic: 'itu', site: 'a.example' }],
      showCalls: false,
    },
    refused: [
      { field: 'mode', value: '"always"', why: 'value' },
      { field: 'paused', value: '"yes"', why: 'value' },
      { field: 'sites', value: '"*"', why: 'value' },
      { field: 'sites', value: '7', why: 'value' },
      { field: 'muted', value: '{"topic":"itu"}', why: 'value' },
      { field: 'topicsOff', value: '"itu"', why: 'value' },
      { field: 'colour', value: '"red"', why: 'unknown' },
      { field: 'constructor', value: '1', why: 'unknown' },
    ],
  });
});

test('what is refused is shown at a readable length', () => {
  const read = readSettingsFile(file({ theme: 'x'.repeat(500) }));
  expect(read.ok && read.refused[0]?.value.length).toBeLessThan(100);
});

describe('a file that holds no settings says why', () => {
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['{"settings":{}}', 'not-settings'],
    [file(null), 'not-settings'],
    [file([]), 'not-settings'],
    [file({}, { version: 2 }), 'newer'],
    [file({}, { version: undefined }), 'newer'],
  ])('%s', (text, why) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, why });
  });
});
