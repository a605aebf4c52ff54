import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { badgeFace } from '#core/context/badge-face.ts';
import type { PageContext } from '#core/model/page-context.ts';

const settings = { mode: 'everywhere', showBadge: true } as const;
const finding = (level: 'about' | 'mentions') => ({
  topic: level,
  level,
  salience: 1,
  evidence: [],
  ledger: [],
});
const found = (...levels: ('about' | 'mentions')[]): PageContext => ({
  state: 'found',
  url: 'https://example.org/',
  title: '',
  topics: levels.map(finding),
});

describe('the badge', () => {
  test('counts the topics that the page is about, not those it mentions', () => {
    expect(badgeFace(found('about', 'mentions', 'about'), settings)).toMatchObject({
      text: '2',
      titleKey: 'badgeFound',
      count: 2,
    });
    expect(badgeFace(found('mentions'), settings)).toMatchObject({
      text: '',
      titleKey: 'badgeMentions',
      count: 1,
    });
  });

  test('has a face of its own for nothing, not allowed, paused and failed', () => {
    const faces = [
      badgeFace({ state: 'nothing' }, settings),
      badgeFace({ state: 'not-allowed' }, settings),
      badgeFace({ state: 'paused', by: 'site' }, settings),
      badgeFace({ state: 'failed', reason: 'It broke.' }, settings),
      badgeFace({ state: 'looking' }, settings),
    ];
    expect(new Set(faces.map(({ text }) => text)).size).toBe(faces.length);
    expect(new Set(faces.map(({ titleKey }) => titleKey)).size).toBe(faces.length);
  });

  test('is silent while a page waits for the reader to click', () => {
    expect(badgeFace({ state: 'not-allowed' }, { ...settings, mode: 'on-click' })).toMatchObject({
      text: '',
      titleKey: 'badgeClickToRead',
    });
  });

  test('is empty when switched off, and keeps its title', () => {
    expect(badgeFace(found('about'), { ...settings, showBadge: false })).toMatchObject({
      text: '',
      titleKey: 'badgeFound',
    });
  });
});

describe('the texts that the browser itself shows', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const english = read('assets/public/_locales/en/messages.json');

  test.each(globSync('assets/public/_locales/*/messages.json').map((file) => [file]))(
    'are whole in %s',
    (file) => {
      const messages = read(file);
      expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
      // The stores' limit.
      expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
    },
  );

  test('name every face of the badge', () => {
    const states: PageContext[] = [
      found('about'),
      found('mentions'),
      { state: 'nothing' },
      { state: 'looking' },
      { state: 'not-allowed' },
      { state: 'paused', by: 'site' },
      { state: 'restricted' },
      { state: 'failed', reason: '' },
    ];
    const titles = states.flatMap((state) => [
      badgeFace(state, settings).titleKey,
      badgeFace(state, { ...settings, mode: 'on-click' }).titleKey,
    ]);
    expect(titles.filter((key) => !english[key])).toEqual([]);
  });
});
