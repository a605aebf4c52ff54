import { expect, test } from 'vitest';
import { isSameExpansion, spelledOut } from '#core/match/other-expansion.ts';

function spelled(text: string, acronym: string): string | undefined {
  const start = text.indexOf(acronym);
  return spelledOut(text, start, start + acronym.length);
}

test.each([
  ['the Insulin-like Growth Factor (IGF) of', 'IGF', 'Insulin-like Growth Factor'],
  ['World Congress on Information Technology (WCIT)', 'WCIT', 'World Congress on Information Technology'],
  ['DPI (Digital Public Infrastructure) is', 'DPI', 'Digital Public Infrastructure'],
  ['GDC stands for the General Dental Council', 'GDC', 'General Dental Council'],
  ['медико-социальная экспертиза (МСЭ)', 'МСЭ', 'медико-социальная экспертиза'],
  ['l’Inspection générale des finances (IGF)', 'IGF', 'Inspection générale des finances'],
])('initials of all words spell the acronym: %s', (text, acronym, expansion) => {
  expect(spelled(text, acronym)).toBe(expansion);
});

test.each([
  ['the agency in Geneva (ITU) said', 'ITU'],
  ['printers and DPI and more', 'DPI'],
  ['(DPI)', 'DPI'],
])('words that do not spell it are no expansion: %s', (text, acronym) => {
  expect(spelled(text, acronym)).toBeUndefined();
});

test('two expansions are the same only if all their words are, but for endings and small words', () => {
  expect(
    isSameExpansion('International Telecommunications Union', 'International Telecommunication Union'),
  ).toBe(true);
  expect(isSameExpansion('International Triathlon Union', 'International Telecommunication Union')).toBe(
    false,
  );
  expect(isSameExpansion('World Conference on IT', 'World Conference')).toBe(false);
});
