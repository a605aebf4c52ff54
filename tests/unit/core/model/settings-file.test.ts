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
  const calls = { 'sign-it': { done: '2026-11-24', reminded: '2026-11-20' } };
  expect(readSettingsFile(writeSettingsFile(settings, calls))).toEqual({
    ok: true,
    settings: named,
    calls,
    refused: [],
  });
});

test('a setting that the file does not name is not changed', () => {
  expect(readSettingsFile(file({ theme: 'dark' }))).toEqual({
    ok: true,
    settings: { theme: 'dark' },
    calls: {},
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
    calls: {},
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

test('of what was noted about calls, only what can be true is taken, and the rest is named', () => {
  const calls = {
    one: { done: '2026-11-24', hidden: 'soon', signed: true },
    two: { reminded: '2026-13-77' },
    three: 'done',
    'No Id': { done: '2026-11-24' },
    '0123456789abcdef/four': { hidden: '2026-11-01' },
  };
  expect(readSettingsFile(file({}, { calls }))).toEqual({
    ok: true,
    settings: {},
    calls: { one: { done: '2026-11-24' }, '0123456789abcdef/four': { hidden: '2026-11-01' } },
    refused: [
      { field: 'calls.one.hidden', value: '"soon"', why: 'value' },
      { field: 'calls.one.signed', value: 'true', why: 'unknown' },
      { field: 'calls.two.reminded', value: '"2026-13-77"', why: 'value' },
      { field: 'calls.three', value: '"done"', why: 'value' },
      { field: 'calls.No Id', value: '{"done":"2026-11-24"}', why: 'value' },
    ],
  });
  expect(readSettingsFile(file({}, { calls: [] }))).toMatchObject({
    calls: {},
    refused: [{ field: 'calls', value: '[]' }],
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
