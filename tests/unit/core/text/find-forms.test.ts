import { expect, test } from 'vitest';
import type { Form } from '#core/model/form.ts';
import { readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { findForms } from '#core/text/find-forms.ts';

function find(forms: Form[], text: string): [surface: string, form: string][] {
  const automaton = readAutomaton(compileAutomaton(forms));
  if (automaton === undefined) throw new Error('not readable');
  return findForms(automaton, text).map(({ start, end, form }) => [
    text.slice(start, end),
    forms[form]?.text ?? '',
  ]);
}
const named = (...texts: string[]): Form[] => texts.map((text) => ({ text }));

test('offsets are those of the text as it was given', () => {
  const automaton = readAutomaton(compileAutomaton(named('itu')));
  expect(automaton && findForms(automaton, 'e\u0301\u00ad 😀 ＩＴＵ.')).toEqual([
    { start: 7, end: 10, form: 0 },
  ]);
});

test('the longest of several forms at one place is taken', () => {
  const forms = named('internet', 'internet governance', 'internet governance forum', 'governance');
  expect(find(forms, 'the Internet Governance Forum and internet governance')).toEqual([
    ['Internet Governance Forum', 'internet governance forum'],
    ['internet governance', 'internet governance'],
  ]);
});

test('a longer form that breaks off gives way to the shorter one', () => {
  expect(find(named('internet', 'internet governance forum'), 'internet governance')).toEqual([
    ['internet', 'internet'],
  ]);
});

test('a form that starts earlier is taken before a longer one', () => {
  expect(find(named('open internet', 'internet governance forum'), 'open internet governance forum')).toEqual(
    [['open internet', 'open internet']],
  );
});

test('forms that differ in their flags alone are told apart', () => {
  const forms: Form[] = [{ text: 'itu' }, { text: 'ITU', exactCase: true }, { text: 'Itu', exactCase: true }];
  expect(find(forms, 'ITU Itu itu iTU')).toEqual([
    ['ITU', 'ITU'],
    ['Itu', 'Itu'],
    ['itu', 'itu'],
    ['iTU', 'itu'],
  ]);
});

test('of equal forms the first is named', () => {
  expect(find(named('Réseau', 'reseau'), 'reseau')).toEqual([['reseau', 'Réseau']]);
});

test('a prefix form ends where it ends, and the rest of the word is not read as a word', () => {
  const forms: Form[] = [{ text: 'Netzneutralität', prefix: true }, { text: 'gesetz' }];
  expect(find(forms, 'Netzneutralitätsgesetz, Gesetz')).toEqual([
    ['Netzneutralität', 'Netzneutralität'],
    ['Gesetz', 'gesetz'],
  ]);
});

test('a prefix form of several words may go on in its last word alone', () => {
  const forms: Form[] = [{ text: 'freies Netz', prefix: true }];
  expect(find(forms, 'freies Netzwerk, freie Netze, freiesxx Netz')).toEqual([
    ['freies Netz', 'freies Netz'],
  ]);
});

test('a prefix of fewer than four letters is no prefix', () => {
  expect(find([{ text: 'net', prefix: true }], 'network net')).toEqual([['net', 'net']]);
});

test('punctuation inside a form is looked for as any separator', () => {
  expect(find(named('Verizon v. FCC'), 'Verizon v. FCC, Verizon v FCC')).toHaveLength(2);
});

test('a mark after the last letter belongs to the surface, an invisible character does not', () => {
  expect(find(named('cafe'), 'cafe\u0301\u200f!')).toEqual([['cafe\u0301', 'cafe']]);
});

test('an Arabic match begins after its proclitics', () => {
  expect(find(named('الإنترنت'), 'وبالإنترنت')).toEqual([['الإنترنت', 'الإنترنت']]);
  expect(find(named('الاتحاد'), 'للاتحاد')).toEqual([['لاتحاد', 'الاتحاد']]);
  expect(find(named('حوكمة'), 'وَالـحوكمة')).toEqual([['حوكمة', 'حوكمة']]);
});

test('an Arabic word that is a form as a whole is not cut', () => {
  expect(find(named('والد', 'لدي'), 'والد')).toEqual([['والد', 'والد']]);
});

test('an endless word and an endless gap are read through', () => {
  expect(find(named('itu'), `${'x'.repeat(50_000)} itu${' '.repeat(50_000)}itu`)).toHaveLength(2);
});

test('an empty text and an empty list give nothing', () => {
  expect(find(named('itu'), '')).toEqual([]);
  expect(find([], 'itu')).toEqual([]);
});
