// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { find, show } from '#tests/fixtures/views/show.tsx';
import { OutLink } from '#ui/components/OutLink.tsx';

test('a link out opens a new tab, says so, and tells the other side nothing', () => {
  const link = find(show(<OutLink href="https://example.org/">Example</OutLink>), 'a');
  expect(link.getAttribute('href')).toBe('https://example.org/');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.textContent).toContain('opens in a new tab');
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)', 'chrome://settings'])(
  'an address that is not the web’s leads nowhere: %s',
  (href) => {
    expect(find(show(<OutLink href={href}>Example</OutLink>), 'a').hasAttribute('href')).toBe(false);
  },
);
