import { expect, test } from 'vitest';
import type { Inline } from '#core/model/rich-text.ts';
import { plainText } from '#core/text/plain-text.ts';

test('the words are left without marks and footnotes', () => {
  const link: Inline = {
    type: 'link',
    to: 'event:vote',
    children: ['the ', { type: 'emphasis', children: ['vote'] }],
  };
  const inlines: Inline[] = [
    'See ',
    { type: 'strong', children: [link] },
    { type: 'cite', source: 'report' },
    '.',
  ];
  expect(plainText(inlines)).toBe('See the vote.');
});
