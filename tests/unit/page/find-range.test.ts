// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findRange, findRanges } from '#page/find-range.ts';

function find(html: string, surface: string, before = '', after = '') {
  document.body.innerHTML = html;
  return findRange(document.body, { before, surface, after });
}

/** Where a range starts: the id of its element. */
const placeOf = (range: Range | undefined) => range?.startContainer.parentElement?.id;

describe('a mention is found again', () => {
  test('where it stands', () => {
    const range = find('<p id="a">The ITU met.</p>', 'ITU', 'The ', ' met.');
    expect(range?.toString()).toBe('ITU');
    expect([range?.startOffset, range?.endOffset]).toEqual([4, 7]);
  });

  test('at the place with the same words around it, not at the first', () => {
    const html = '<p id="a">The ITU said so.</p><p id="b">Then the ITU met.</p>';
    expect(placeOf(find(html, 'ITU', 'Then the ', ' met.'))).toBe('b');
  });

  test('at the first place where the words around have changed', () => {
    const html = '<p id="a">The ITU said so.</p><p id="b">The ITU met.</p>';
    expect(placeOf(find(html, 'ITU', 'Yesterday the ', ' voted.'))).toBe('a');
  });

  test('across white space that the browser shows otherwise', () => {
    expect(find('<p>deep\n     packet\u00a0inspection</p>', 'deep packet inspection')?.toString()).toBe(
      'deep\n     packet\u00a0inspection',
    );
  });

  test('in another case, where styles change it', () => {
    expect(
      find(
        '<p>International Telecommunication Union</p>',
        'INTERNATIONAL TELECOMMUNICATION UNION',
      )?.toString(),
    ).toBe('International Telecommunication Union');
  });

  test('across elements', () => {
    const range = find(
      '<p id="a">deep <b id="b">packet</b> <i id="c">inspec</i>tion</p>',
      'deep packet inspection',
      '',
      '',
    );
    expect(range?.toString()).toBe('deep packet inspection');
    expect(placeOf(range)).toBe('a');
  });

  test('with its words around standing in other elements', () => {
    const html = '<p>The ITU</p><h2>Chapter</h2><p id="b">ITU</p><p>rules</p>';
    expect(placeOf(find(html, 'ITU', 'Chapter\n\n', '\n\nrules'))).toBe('b');
  });

  test('beside characters whose small letters are longer', () => {
    expect(find('<p>İİİ ITU İ</p>', 'ITU', 'İİİ ', ' İ')?.toString()).toBe('ITU');
  });

  test('beside characters of two units', () => {
    expect(find('<p>😀😀 ITU 😀</p>', 'ITU', '😀😀 ', ' 😀')?.toString()).toBe('ITU');
  });
});

describe('a mention is not found', () => {
  test('where the page no longer has it', () => {
    expect(find('<p>Nothing here.</p>', 'ITU')).toBeUndefined();
    expect(find('', 'ITU')).toBeUndefined();
  });

  test('when there is nothing to look for', () => {
    expect(find('<p>Text.</p>', ' \n ')).toBeUndefined();
  });

  test.each([
    '<script>ITU</script>',
    '<style>ITU</style>',
    '<textarea>ITU</textarea>',
    '<div contenteditable><p><b>ITU</b></p></div>',
    '<div role="textbox">ITU</div>',
  ])('in what is not the text of the page: %s', (html) => {
    expect(find(`<p>Text.</p>${html}`, 'ITU')).toBeUndefined();
  });
});

test('a page with fields of deceiving names is searched as it is', () => {
  document.body.innerHTML = '<form><p id="a">The ITU met.</p><input></form>';
  const form = document.querySelector('form') as Element;
  const input = document.querySelector('input');
  Object.defineProperty(form, 'matches', { value: input });
  expect(placeOf(findRange(document.body, { before: '', surface: 'ITU', after: '' }))).toBe('a');
});

describe('many mentions are found again at once', () => {
  const texts = (
    html: string,
    targets: { before?: string; surface: string; after?: string }[],
    cap?: number,
  ) => {
    document.body.innerHTML = html;
    const whole = targets.map((target) => ({ before: '', after: '', ...target }));
    return findRanges(document.body, whole, cap).map((range) => range && placeOf(range));
  };

  test('those among the same words one after the other', () => {
    const html = '<p id="a">The ITU met.</p><p id="b">The ITU met.</p>';
    const target = { before: 'The ', surface: 'ITU', after: ' met.' };
    expect(texts(html, [target, target])).toEqual(['a', 'b']);
    expect(texts(html, [target, target, target])).toEqual(['a', 'b', 'b']);
  });

  test('those that are gone are left out', () => {
    expect(texts('<p id="a">The ITU met.</p>', [{ surface: 'IGF' }, { surface: 'ITU' }])).toEqual([
      undefined,
      'a',
    ]);
  });

  test('in no more of a page than is asked for', () => {
    const html = `<p id="a">ITU</p><p>${'x'.repeat(100)}</p><p id="b">IGF</p>`;
    expect(texts(html, [{ surface: 'ITU' }, { surface: 'IGF' }], 50)).toEqual(['a', undefined]);
  });
});
