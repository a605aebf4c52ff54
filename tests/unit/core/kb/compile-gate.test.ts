import { expect, test } from 'vitest';
import { compileGate, MAX_GATE_BYTES } from '#core/kb/compile-gate.ts';
import type { Gate } from '#core/model/gate.ts';
import { gatePatterns, matchesOne } from '#core/text/gate-patterns.ts';

const passes = (gate: Gate, text: string): boolean => matchesOne(gatePatterns(gate), text);

test('every form passes, in its own case and as a heading writes it', () => {
  const forms = [
    { text: 'deep packet inspection' },
    { text: 'ITU', exactCase: true },
    { text: '深度包检测' },
  ];
  const gate = compileGate(forms);
  for (const { text } of forms) expect(passes(gate, `x ${text} y`)).toBe(true);
  expect(passes(gate, 'Deep Packet Inspection')).toBe(true);
});

test('an acronym passes with its numbers, and a longer or a small one does not', () => {
  const gate = compileGate([{ text: 'WCIT', exactCase: true }]);
  expect(passes(gate, 'WCIT-12')).toBe(true);
  expect(passes(gate, 'WCIT12')).toBe(true);
  expect(passes(gate, 'WCITY')).toBe(false);
  expect(passes(gate, 'wcit')).toBe(false);
});

test('common words are no anchors', () => {
  const gate = compileGate([{ text: 'world telecommunication conference' }]);
  expect(passes(gate, 'a world conference on water')).toBe(false);
});

test('an authored anchor is used where it is in the form', () => {
  const gate = compileGate([{ text: 'censorship' }, { text: 'censored' }], ['censor']);
  expect(gate.source).toContain('censor');
  expect(passes(gate, 'to censor')).toBe(true);
});

test('an acronym with dots passes, and others with dots do not', () => {
  const gate = compileGate([
    { text: 'ITU', exactCase: true },
    { text: 'I.T.U.', exactCase: true },
  ]);
  expect(passes(gate, 'the I.T.U. met')).toBe(true);
  expect(passes(gate, 'the U.S.A. met')).toBe(false);
});

test('what stands at the foot of every page does not open the gate', () => {
  const gate = compileGate([{ text: 'privacy' }], ['privacy', 'privaci']);
  expect(passes(gate, 'Privacy on the net')).toBe(true);
  expect(passes(gate, 'Terms · Privacy Policy')).toBe(false);
  expect(passes(gate, 'la privacidad en la red')).toBe(true);
  expect(passes(gate, 'Aviso legal · Política de privacidad')).toBe(false);
});

test('a line that only names a network does not open the gate, and a sentence with it does', () => {
  const gate = compileGate([{ text: 'blocked Telegram' }], ['telegram']);
  for (const line of ['Telegram', 'Share\nTelegram\nMore', 'Telegram \n'])
    expect(passes(gate, line), line).toBe(false);
  for (const line of ['blocked Telegram', 'Telegram is blocked', 'News\nTelegram was cut off'])
    expect(passes(gate, line), line).toBe(true);
});

test('a name of many words passes in capitals, whatever else stands on the page', () => {
  const gate = compileGate([{ text: 'Pact for the Future of All' }], ['pact for the future of all']);
  for (const sign of ['', '’', 'ж', '中', '😀']) {
    for (const text of [
      'Pact for the Future of All',
      'PACT FOR THE FUTURE OF ALL',
      'pact for the future of all',
    ])
      expect(passes(gate, `${sign} ${text}`), sign + text).toBe(true);
  }
});

test.each([
  ['an apostrophe is straight or curly', "droit d'auteur", ['droit d’auteur']],
  ['Han stands in either script, whichever is authored', '著作权保护', ['著作權保護', '著作权保護']],
  ['Han authored in the traditional script, too', '數位落差', ['数位落差']],
  ['Arabic stands with and without hamza and dots', 'الأبواب الخلفية', ['الابواب الخلفيه']],
])('%s', (_, name, spellings) => {
  const gate = compileGate([{ text: name }], [name]);
  for (const text of [name, ...spellings]) expect(passes(gate, `x ${text}`), text).toBe(true);
});

test('signs of an expression in a form are plain signs', () => {
  const gate = compileGate([{ text: 'Y.2770' }, { text: 'A/RES/68/167', exactCase: true }]);
  expect(passes(gate, 'Y.2770')).toBe(true);
  expect(passes(gate, 'Yx2770')).toBe(false);
});

test('what begins alike is written once', () => {
  const texts = ['censorship', 'censure', 'centaur'];
  const { source } = compileGate(
    texts.map((text) => ({ text })),
    ['censor', 'censur', 'centau'],
  );
  expect(source).toContain('cen(?:sor|sur|tau)');
});

test('the version changes with the source alone', () => {
  expect(compileGate([{ text: 'encryption' }]).version).toBe(compileGate([{ text: 'encryption' }]).version);
  expect(compileGate([{ text: 'encryption' }]).version).not.toBe(
    compileGate([{ text: 'censorship' }]).version,
  );
});

test('a gate too long for a content script is refused', () => {
  const forms = Array.from({ length: MAX_GATE_BYTES / 4 }, (_, index) => ({
    text: `${index}zxqvbn${index}`,
  }));
  expect(() => compileGate(forms)).toThrow('bytes');
});

test('case is folded by flags of whole expressions: engines err on groups with flags of their own', () => {
  const forms = [{ text: 'ITU', exactCase: true }, { text: 'I.T.U.', exactCase: true }, { text: 'цензура' }];
  const gate = compileGate([...forms, { text: 'deep packet inspection' }]);
  expect(`${gate.source}${gate.exact}`).not.toMatch(/\(\?[a-z-]+:/);
  expect(gatePatterns(gate).map(({ flags }) => flags)).toEqual(['u', 'i']);
});

test('signs of two units are signs like others', () => {
  const names = ['a😀', 'ab', '𠮷野家事件', '𠮸野家事件'];
  const gate = compileGate(names.map((text) => ({ text })));
  for (const name of names) expect(passes(gate, `x ${name}`), name).toBe(true);
});
