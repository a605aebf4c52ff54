import { describe, expect, test } from 'vitest';
import { createTranslate } from '#ui/text/create-translate.ts';
import type { MessageCatalog } from '#ui/text/message-catalog.ts';

const english: MessageCatalog = {
  'app.tryAgain': 'Try again',
  'allow.site': 'Always read on {host}',
  'act.daysLeft': { one: '{count} day left', other: '{count} days left' },
};

describe('a text', () => {
  const t = createTranslate('en', english, english);

  test('has its placeholders filled', () => {
    expect(t('app.tryAgain')).toBe('Try again');
    expect(t('allow.site', { host: 'example.org' })).toBe('Always read on example.org');
  });

  test('takes the plural form of its count, with numbers as the language writes them', () => {
    expect(t('act.daysLeft', { count: 1 })).toBe('1 day left');
    expect(t('act.daysLeft', { count: 1200 })).toBe('1,200 days left');
  });

  test('takes every plural form that a language has', () => {
    const arabic: MessageCatalog = {
      'act.daysLeft': { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' },
    };
    const count = createTranslate('ar', arabic, english);
    expect([0, 1, 2, 3, 11, 100].map((value) => count('act.daysLeft', { count: value })).join('')).toBe(
      'zotfmx',
    );
  });

  test('is English where a catalog lacks it', () => {
    expect(createTranslate('fr', {}, english)('app.tryAgain')).toBe('Try again');
  });

  test('keeps a placeholder that nobody filled, so that it is noticed', () => {
    expect(t('allow.site')).toBe('Always read on {host}');
  });

  test('fences its arguments off in a right-to-left language', () => {
    const arabic: MessageCatalog = { 'allow.site': 'اقرأ دائمًا على {host}' };
    expect(createTranslate('ar', arabic, english, true)('allow.site', { host: 'example.org' })).toContain(
      '\u2068example.org\u2069',
    );
  });
});
