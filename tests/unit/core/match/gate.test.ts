import { expect, test } from 'vitest';
import { passesGate } from '#core/match/gate.ts';

const gate = { version: '1', source: 'deep packet', exact: '\\bITU\\b' };

test.each([
  ['text', { title: '', text: 'The ITU.', url: '' }],
  ['title', { title: 'Deep packet boxes', text: '', url: '' }],
  ['address', { title: '', text: '', url: 'https://example.org/ITU' }],
])('an anchor in the %s lets a page pass', (_field, page) => {
  expect(passesGate(gate, page)).toBe(true);
});

test('a page without an anchor does not pass', () => {
  expect(passesGate(gate, { title: 'Itu', text: 'anak itu', url: '' })).toBe(false);
});
