import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/model/settings.ts';
import { pauseSite } from '#ui/pause-reading.ts';

const paused = (...pausedSites: string[]) => ({ ...DEFAULT_SETTINGS, pausedSites });

test('a site is paused once', () => {
  expect(pauseSite(paused('example.org'), 'example.org', true)).toEqual({ pausedSites: ['example.org'] });
  expect(pauseSite(paused('other.net'), 'example.org', true)).toEqual({
    pausedSites: ['other.net', 'example.org'],
  });
});

test('resuming on a subdomain resumes the domain that paused it', () => {
  expect(pauseSite(paused('example.org', 'other.net'), 'www.example.org', false)).toEqual({
    pausedSites: ['other.net'],
  });
});
