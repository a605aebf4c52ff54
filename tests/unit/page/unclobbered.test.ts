// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { unclobbered } from '#page/unclobbered.ts';

test("a form's own answer is not taken for that of its class", () => {
  document.body.innerHTML = '<form><input name="lastChild"><b>last</b></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  Object.defineProperty(form, 'lastChild', { value: form.firstChild, configurable: true });
  expect(unclobbered(form, 'lastChild')?.nodeName).toBe('B');
});

test('a method is given bound to its node', () => {
  document.body.innerHTML = '<p id="a"></p>';
  expect(unclobbered(document, 'getElementById')('a')?.nodeName).toBe('P');
});

test('a property that only the node itself has is given as it is', () => {
  expect(unclobbered({ own: 7 }, 'own')).toBe(7);
});

test('what a class answers with null stays null', () => {
  const element = document.createElement('p');
  Object.defineProperty(element, 'parentElement', { value: element });
  expect(unclobbered(element, 'parentElement')).toBeNull();
});
