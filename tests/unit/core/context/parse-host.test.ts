import { expect, test } from 'vitest';
import { parseHost } from '#core/context/parse-host.ts';

test.each([
  ['example.org', 'example.org'],
  [' Example.ORG ', 'example.org'],
  ['https://www.example.org/page?q=1', 'www.example.org'],
  ['example.org:8080/page', 'example.org'],
  ['münchen.example', 'münchen.example'],
  ['org', undefined],
  ['*', undefined],
  ['*.example.org', undefined],
  ['two words.org', undefined],
  ['', undefined],
  ['about:blank', undefined],
])('%j gives %j', (typed, host) => {
  expect(parseHost(typed)).toBe(host);
});
