import { expect, test } from 'vitest';
import { hostOf, isOnSite } from '#core/match/host-of.ts';

test.each([
  ['https://www.ITU.int/en', 'www.itu.int'],
  ['http://user@example.org:8080/x', 'example.org'],
  ['about:blank', ''],
  ['', ''],
])('the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test('a site stands for its subdomains, not for names that end like it', () => {
  expect(isOnSite('www.itu.int', ['itu.int'])).toBe(true);
  expect(isOnSite('notitu.int', ['itu.int'])).toBe(false);
});
