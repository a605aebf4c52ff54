import { expect, test } from 'vitest';
import { hostOf, isReadable } from '#core/context/page-address.ts';

test.each([
  ['https://Example.org/a?b#c', 'example.org'],
  ['http://example.org:8080', 'example.org'],
  ['https://user:pass@example.org/@x', 'example.org'],
  ['https://example.org?x=@evil.example', 'example.org'],
  ['https://example.org#@evil.example', 'example.org'],
  ['http://[::1]:3000/a', '[::1]'],
  ['http://127.0.0.1/', '127.0.0.1'],
  ['chrome://settings/', ''],
  ['about:blank', ''],
  ['file:///tmp/a.html', ''],
  ['', ''],
])("the host of '%s' is '%s'", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  ['https://example.org/', true],
  ['http://localhost:3000/', true],
  ['https://chrome.google.com/', true],
  ['https://chrome.google.com/webstore/detail/x', false],
  ['https://chromewebstore.google.com/', false],
  ['https://addons.mozilla.org/en-US/firefox/', false],
  ['chrome://newtab/', false],
  ['moz-extension://x/popup.html', false],
  ['view-source:https://example.org/', false],
  ['javascript:alert(1)', false],
  ['', false],
])("'%s' may be read: %s", (url, readable) => {
  expect(isReadable(url)).toBe(readable);
});
