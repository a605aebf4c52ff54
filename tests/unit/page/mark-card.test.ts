// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardText, MarkCard } from '#page/mark-card.ts';

const TEXT: CardText = {
  level: 'This page is about',
  title: 'The bridge',
  line: '<b>It</b> is open.',
  lang: 'en',
  direction: 'ltr',
  open: 'Open in sidebar',
  close: 'Close',
};
const handlers = { onOpen: vi.fn(), onClose: vi.fn() };
/** The closed shadow roots that were made, which nobody else can reach. */
let roots: ShadowRoot[] = [];
let card: MarkCard;

const box = () => new DOMRect(10, 10, 40, 16);
const root = () => roots.at(-1) as ShadowRoot;
const button = (name: string) =>
  [...root().querySelectorAll('button')].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  ) as HTMLButtonElement;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  document.body.innerHTML = '<input>';
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const made = attach.call(this, init);
    expect(init.mode).toBe('closed');
    roots.push(made);
    return made;
  });
  card = new MarkCard(document);
});

describe('a card', () => {
  test('is the only thing in the page, says its words as text, and leaves nothing behind', () => {
    const before = document.documentElement.outerHTML;
    card.show(TEXT, box(), 'system', handlers);
    expect(card.isShown).toBe(true);
    expect(document.documentElement.lastElementChild?.childNodes).toHaveLength(0);
    expect(root().textContent).toContain('<b>It</b> is open.');
    expect(root().querySelector('b, style, link')).toBeNull();
    card.hide();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(handlers.onClose).toHaveBeenCalledTimes(1);
  });

  test('takes the place of the one before', () => {
    const before = document.documentElement.childElementCount;
    card.show(TEXT, box(), 'system', handlers);
    card.show({ ...TEXT, title: 'The ferry' }, box(), 'dark', handlers);
    expect(document.documentElement.childElementCount).toBe(before + 1);
    expect(root().textContent).toContain('The ferry');
    card.hide();
  });

  test('leads to the sidebar, and is gone then', () => {
    card.show(TEXT, box(), 'system', handlers);
    button('Open in sidebar').click();
    expect(handlers.onOpen).toHaveBeenCalledTimes(1);
    expect(card.isShown).toBe(false);
  });

  test('is closed by its button', () => {
    card.show(TEXT, box(), 'system', handlers);
    button('Close').click();
    expect(card.isShown).toBe(false);
    expect(handlers.onOpen).not.toHaveBeenCalled();
  });

  test('is named for assistive technology and written in the direction of the interface', () => {
    card.show({ ...TEXT, direction: 'rtl' }, box(), 'system', handlers);
    const dialog = root().querySelector('[role=dialog]') as HTMLElement;
    expect(dialog.getAttribute('aria-label')).toBe('The bridge');
    expect(dialog.dir).toBe('rtl');
    card.hide();
  });
});
