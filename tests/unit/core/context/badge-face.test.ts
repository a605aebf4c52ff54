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
