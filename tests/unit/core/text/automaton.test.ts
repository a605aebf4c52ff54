import { expect, test } from 'vitest';
import { HEADER, readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';

const forms = [{ text: 'ITU', exactCase: true }, { text: 'deep packet inspection' }];

test('a compiled buffer is read as views, without a copy', () => {
  const buffer = compileAutomaton(forms);
  const automaton = readAutomaton(buffer);
  expect(automaton?.formCount).toBe(2);
  expect(automaton?.pool.buffer).toBe(buffer);
  expect(automaton?.entries.buffer).toBe(buffer);
});

test('a buffer of another version is refused', () => {
  const buffer = compileAutomaton(forms);
  new Uint32Array(buffer)[HEADER.version] = 99;
  expect(readAutomaton(buffer)).toBeUndefined();
});

test('an empty buffer, one of other things and one with bytes to spare are refused', () => {
  const buffer = compileAutomaton(forms);
  const longer = new Uint8Array(buffer.byteLength + 4);
  longer.set(new Uint8Array(buffer));
  expect(readAutomaton(new ArrayBuffer(0))).toBeUndefined();
  expect(readAutomaton(new ArrayBuffer(4096))).toBeUndefined();
  expect(readAutomaton(longer.buffer)).toBeUndefined();
});
