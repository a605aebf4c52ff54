import { expect, test } from 'vitest';
import { cueKey, impliedCues } from '#core/kb/cue-forms.ts';

test('cues of one stem share a key', () => {
  expect(cueKey('telecommunications')).toBe(cueKey('telecom operators').slice(0, 6));
  expect(cueKey('Télécoms')).toBe('teleco');
  expect(cueKey('Geneva')).not.toBe(cueKey('treaty'));
});

test('a longer cue takes over what the cues inside it speak for', () => {
  const cues = new Map([
    ['internet', { form: { text: 'internet' }, refs: new Set([1]) }],
    ['internet governance', { form: { text: 'internet governance' }, refs: new Set([2]) }],
    ['govern*', { form: { text: 'govern', prefix: true }, refs: new Set([3]) }],
    ['审查', { form: { text: '审查' }, refs: new Set([4]) }],
    ['网络审查', { form: { text: '网络审查' }, refs: new Set([5]) }],
  ]);
  impliedCues(cues);
  expect([...(cues.get('internet governance')?.refs ?? [])].sort()).toEqual([1, 2, 3]);
  expect([...(cues.get('网络审查')?.refs ?? [])].sort()).toEqual([4, 5]);
  expect([...(cues.get('internet')?.refs ?? [])]).toEqual([1]);
});
