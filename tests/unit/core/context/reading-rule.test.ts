import { expect, test } from 'vitest';
import { isOn, readingRule } from '#core/context/reading-rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';

const rule = (settings: Partial<Settings>, host = 'news.example.org') =>
  readingRule({ ...DEFAULT_SETTINGS, ...settings }, host);

test('nothing is read unasked until the reader chooses so', () => {
  expect(rule({})).toBe('click');
});

test('everywhere means everywhere', () => {
  expect(rule({ mode: 'everywhere' })).toBe('auto');
});

test('on chosen sites, those sites and their subdomains are read', () => {
  const chosen: Partial<Settings> = { mode: 'on-sites', sites: ['example.org'] };
  expect(rule(chosen)).toBe('auto');
  expect(rule(chosen, 'example.org')).toBe('auto');
  expect(rule(chosen, 'badexample.org')).toBe('click');
  expect(rule(chosen, 'example.org.evil.example')).toBe('click');
});

test('chosen sites do not count in another mode', () => {
  expect(rule({ mode: 'on-click', sites: ['example.org'] })).toBe('click');
});

test('a paused site is not read in any mode, and a pause of everything goes before all', () => {
  for (const mode of ['on-click', 'on-sites', 'everywhere'] as const) {
    const settings = { mode, sites: ['example.org'], pausedSites: ['example.org'] };
    expect(rule(settings)).toBe('paused-site');
    expect(rule({ ...settings, paused: true })).toBe('paused-everything');
  }
});

test('a host is on a site when it is the site or below it', () => {
  expect(isOn('a.b.example', 'b.example')).toBe(true);
  expect(isOn('b.example', 'a.b.example')).toBe(false);
  expect(isOn('', 'b.example')).toBe(false);
});
