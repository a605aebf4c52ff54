// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { MAX_TEXT_CHARS } from '#core/model/page-text.ts';
import { readHeadings } from '#page/read-headings.ts';
import { readPage } from '#page/read-page.ts';
import type { TextOf } from '#page/visible-text.ts';

const URL = 'https://example.org/a';
const textOf: TextOf = (element) => element.textContent ?? '';
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const readDocument = (document: Document) => ({
  ...readPage(document, URL, textOf),
  headings: readHeadings(document, textOf),
});
const read = (html: string) => readDocument(page(html));

beforeEach(() => {
  document.designMode = 'off';
});

describe('of a page', () => {
  test('address, title, headings, text and language are taken', () => {
    expect(
      read(
        '<html lang=" fr-CA "><head><title>A title</title></head><body><h1>One</h1><p>Text.</p><h2> Two </h2><h3>Three</h3>',
      ),
    ).toEqual({
      url: URL,
      title: 'A title',
      headings: ['One', 'Two'],
      text: 'OneText. Two Three',
      lang: 'fr-CA',
    });
  });

  test('no language is made up', () => {
    expect(read('<p>Text.</p>')).not.toHaveProperty('lang');
    expect(readPage(page('<html lang="  "><p>x'), URL, textOf)).not.toHaveProperty('lang');
  });

  test('markup in the title is text', () => {
    const title = '<img src=x onerror=alert(1)>"\'</title>';
    const document = page('<p>x</p>');
    document.title = title;
    expect(readDocument(document).title).toBe(title);
  });

  test('what is too long is cut: title, headings and their number, language, text', () => {
    const long = read(
      `<html lang="${'x'.repeat(100)}"><title>${'t'.repeat(5000)}</title><h1>${'h'.repeat(1000)}</h1>${'<h2>h</h2>'.repeat(100)}<p>${'p'.repeat(MAX_TEXT_CHARS)}</p>`,
    );
    expect(long.title).toHaveLength(1000);
    expect(long.headings[0]).toHaveLength(300);
    expect(long.headings).toHaveLength(40);
    expect(long.lang).toHaveLength(35);
    expect(long.text).toHaveLength(MAX_TEXT_CHARS);
  });

  test('no character is cut in half', () => {
    const cut = read(`<title>${'t'.repeat(999)}😀</title><h1>${'h'.repeat(299)}😀</h1>`);
    expect(cut.title).toBe('t'.repeat(999));
    expect(cut.headings).toEqual(['h'.repeat(299)]);
  });

  test('headings that can be edited, wholly or in part, are not read', () => {
    expect(
      read(
        '<h1 contenteditable>secret</h1><h1>Mine: <span role="textbox">secret</span></h1><div contenteditable><h2>secret</h2></div>',
      ).headings,
    ).toEqual(['Mine:']);
  });

  test('nothing is read in design mode but its title', () => {
    document.body.innerHTML = '<h1>secret</h1><p>secret</p>';
    document.designMode = 'on';
    expect(readDocument(document)).toMatchObject({ headings: [], text: '' });
  });

  test('a page of empty headings is not walked to its end', () => {
    expect(read(`${'<h2></h2>'.repeat(5000)}<h2>late</h2>`).headings).toEqual([]);
  });
});

describe('a document that is hardly one', () => {
  test('without a body has no text', () => {
    const document = page('<title>t</title>');
    document.body.remove();
    expect(readDocument(document)).toMatchObject({ text: '', headings: [] });
  });

  test('without any element has nothing', () => {
    const document = page('');
    document.documentElement.remove();
    expect(readDocument(document)).toEqual({ url: URL, title: '', headings: [], text: '' });
  });

  test('whose forms bear the names of its parts is read as it is', () => {
    const document = page('<head><title>real</title></head><body><h1>head</h1><p>text</p><form></form>');
    const form = document.querySelector('form');
    for (const name of ['title', 'body', 'querySelectorAll'])
      Object.defineProperty(document, name, { value: form });
    expect(readDocument(document)).toEqual({
      url: URL,
      title: 'real',
      headings: ['head'],
      text: 'headtext',
    });
  });
});
