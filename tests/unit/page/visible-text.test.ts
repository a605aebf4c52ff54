// @vitest-environment happy-dom
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderedText, type TextOf, visibleText } from '#page/visible-text.ts';

/** Stands for innerText, which a test browser without a layout only imitates. */
const textOf: TextOf = (element) => (element.textContent ?? '').trim();

const read = (html: string, cap = 1000) => {
  document.body.innerHTML = html;
  return visibleText(document.body, cap, textOf);
};

beforeEach(() => {
  document.body.innerHTML = '';
  document.body.removeAttribute('contenteditable');
  document.designMode = 'off';
});

describe('visible text', () => {
  test('of a page without fields is asked of the browser once', () => {
    document.body.innerHTML = '<p>one</p><p>two</p>';
    const once = vi.fn(textOf);
    expect(visibleText(document.body, 1000, once)).toBe('onetwo');
    expect(once).toHaveBeenCalledTimes(1);
  });

  test('is taken from everything beside the fields, in the order of the page', () => {
    expect(
      read(
        '<header>head</header><form>before<div><p>label</p><textarea>secret</textarea></div>after</form><main>main</main>',
      ),
    ).toBe('head\nbefore\nlabel\nafter\nmain');
  });

  test.each([
    ['a text area', '<textarea>secret</textarea>'],
    ['a choice', '<select><option>secret</option></select>'],
    ['editable text', '<div contenteditable>secret <b>secret</b></div>'],
    ['editable plain text', '<div contenteditable="plaintext-only">secret</div>'],
    ['an element that says it is a text box', '<div role="textbox"><p>secret</p></div>'],
    [
      'an element that says so among other things, in capitals',
      '<div role="Textbox presentation">secret</div>',
    ],
    ['an element that says it is a search box', '<div role="searchbox">secret</div>'],
    ['an element that says it is a combo box', '<div role="combobox"><span>secret</span></div>'],
    [
      'a read-only island in editable text',
      '<div contenteditable="true"><p contenteditable="false">secret</p></div>',
    ],
    ['a deep field', '<section><div><div><span><textarea>secret</textarea></span></div></div></section>'],
  ])('never holds %s', (_what, html) => {
    expect(read(`<p>before</p>${html}<p>after</p>`)).toBe('before\nafter');
  });

  test('is nothing where the whole page can be edited', () => {
    document.body.setAttribute('contenteditable', 'true');
    expect(read('<p>secret</p>')).toBe('');
  });

  test('is nothing in design mode', () => {
    document.designMode = 'on';
    expect(read('<p>secret</p>')).toBe('');
  });

  test('is nothing of an element that stands in editable text', () => {
    document.body.innerHTML = '<div contenteditable><h1>secret</h1></div>';
    expect(visibleText(document.querySelector('h1') as Element, 1000, textOf)).toBe('');
  });

  test('holds text that is explicitly not editable', () => {
    expect(read('<div contenteditable="false">shown</div><textarea></textarea>')).toBe('shown');
  });

  test('ends at its cap, with fields or without, and never inside a character', () => {
    expect(read('<p>abcdef</p>', 4)).toBe('abcd');
    expect(read('<p>abc😀</p>', 4)).toBe('abc');
    expect(read('<p>abcd</p><textarea></textarea><p>efgh</p>', 7)).toBe('abcd\nef');
    expect(read('<p>ab😀</p><textarea></textarea>', 3)).toBe('ab');
  });

  test('asks for no more once the cap is reached', () => {
    document.body.innerHTML = `<textarea></textarea>${'<p>ten chars.</p>'.repeat(1000)}`;
    const counted = vi.fn(textOf);
    visibleText(document.body, 50, counted);
    expect(counted.mock.calls.length).toBeLessThan(10);
  });

  test('of elements nested a hundred thousand deep is read without recursion', () => {
    const { document: deep } = parseHTML('<html><body></body></html>');
    let deepest: Element = deep.body;
    // A parser would stop nesting; a script need not.
    for (let depth = 0; depth < 100_000; depth++)
      deepest = deepest.appendChild(deep.createElement('div') as unknown as Element);
    deepest.textContent = 'deep';
    deepest.append(deep.createElement('textarea'));
    expect(visibleText(deep.body, 1000, textOf)).toBe('deep');
  });
});

describe('on a page that names its fields to deceive', () => {
  const clobber = (element: Element, answers: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(answers))
      Object.defineProperty(element, key, { value, configurable: true });
  };

  test('the walk neither breaks nor runs in a circle', () => {
    const { document } = parseHTML(
      '<html><body><p>before</p><form><p>label</p><textarea>secret</textarea><input></form><p>after</p></body></html>',
    );
    const form = document.querySelector('form') as Element;
    const input = document.querySelector('input') as Element;
    clobber(form, {
      parentElement: input,
      lastChild: input,
      previousSibling: document.body.lastChild,
      matches: input,
      checkVisibility: input,
    });
    expect(visibleText(document.body, 1000, textOf)).toBe('before\nlabel\nafter');
  });

  test('the text of a form is its text', () => {
    document.body.innerHTML = '<form>words</form>';
    const form = document.querySelector('form') as Element;
    clobber(form, { innerText: document.body });
    expect(renderedText(form)).toBe('words');
  });
});

describe('the text that a browser renders', () => {
  const element = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild as HTMLElement;
  };

  test('of an element without a box is nothing', () => {
    const hidden = element('<div style="display:none">hidden</div>');
    vi.spyOn(Object.getPrototypeOf(hidden), 'checkVisibility').mockReturnValue(false);
    expect(renderedText(hidden)).toBe('');
  });

  test('of an element whose contents alone have boxes is that of its contents', () => {
    const contents = element('<div style="display:contents">shown</div>');
    const spy = vi.spyOn(Object.getPrototypeOf(contents), 'checkVisibility').mockReturnValue(false);
    expect(renderedText(contents)).toBe('shown');
    spy.mockRestore();
  });
});
