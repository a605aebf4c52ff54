import { expect, test } from 'vitest';
import { exactKey } from '#core/text/exact-key.ts';

test.each([
  ['ITU', 'ITU'],
  ['ＩＴＵ', 'ITU'],
  ['I\u00adT\u200bU', 'ITU'],
  ['I.T.U.', 'ITU'],
  ['WCIT-12', 'WCIT12'],
  ['I\u0307TU', 'İTU'],
  ['𝐈𝐓𝐔 😀', 'ITU'],
  ['国际电联', ''],
  ['12', ''],
])('the exact key of %s is %s', (text, key) => {
  expect(exactKey(text)).toBe(key);
});
