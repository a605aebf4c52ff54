// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { EDITABLE } from '#page/editable.ts';

const matches = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild?.matches(EDITABLE);
};

test('what a reader writes in is editable', () => {
  for (const html of [
    '<textarea></textarea>',
    '<select></select>',
    '<p contenteditable></p>',
    '<p role="textbox"></p>',
  ])
    expect(matches(html), html).toBe(true);
});

test('what a reader only reads or presses is not', () => {
  for (const html of [
    '<p></p>',
    '<button></button>',
    '<p contenteditable="false"></p>',
    '<p role="button"></p>',
  ])
    expect(matches(html), html).toBe(false);
});
