import { expect, test } from 'vitest';
import { pageLanguage } from '#core/match/page-language.ts';

test('the given tag is believed', () => {
  expect(pageLanguage('pt-BR', 'The text is English.')).toBe('pt');
});

test.each([
  ['ru', 'Международный союз электросвязи'],
  ['ar', 'الاتحاد الدولي للاتصالات'],
  ['zh', '国际电信联盟'],
  ['ja', '国際電気通信連合はジュネーブにある'],
  ['ko', '국제전기통신연합'],
])('without a tag the script tells: %s', (lang, text) => {
  expect(pageLanguage(undefined, text)).toBe(lang);
});

test('without a tag or a script of its own, function words tell', () => {
  const text =
    'Buku yang dibaca oleh anak itu tidak ada di rumah dan tidak untuk dijual dengan harga yang murah dari toko ini.';
  expect(pageLanguage(undefined, text)).toBe('id');
});

test('a short Latin text tells nothing', () => {
  expect(pageLanguage(undefined, 'ITU')).toBeUndefined();
});
