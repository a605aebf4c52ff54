// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startMarks } from '#content/start-marks.ts';
import type { PageMarks } from '#core/model/page-marks.ts';
import type { Handlers } from '#messages/answer-message.ts';

const port = vi.hoisted(() => ({ handlers: [] as unknown[] }));
vi.mock('#platform/page-port.ts', () => ({
  serveMarks: (handlers: unknown) => port.handlers.push(handlers),
  tellBackground: async () => {},
}));

const view = window as Window & { backgrounderMarks?: unknown };
const marks = (own: Partial<PageMarks> = {}): PageMarks => ({
  url: window.location.href,
  theme: 'system',
  words: {
    about: 'Cette page traite de',
    mentions: 'Cette page mentionne',
    open: 'Ouvrir',
    close: 'Fermer',
    direction: 'ltr',
  },
  topics: [
    {
      topic: 'bridge',
      level: 'about',
      title: 'The bridge',
      line: 'It is open.',
      lang: 'en',
      passages: [
        { before: 'The ', surface: 'bridge', after: ' is open.' },
        { before: '', surface: 'tunnel', after: '' },
      ],
    },
  ],
  ...own,
});
const handlers = () => port.handlers.at(-1) as Handlers<'marks'>;
const show = (own: PageMarks | undefined) => handlers().showMarks(own, {});
/** What the page shows as marked. */
const marked = () => {
  const { highlights } = CSS as unknown as { highlights: Map<string, { ranges: Range[] }> };
  return (highlights.get('backgrounder-mark')?.ranges ?? []).map((range) => range.toString());
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal(
    'Highlight',
    class {
      ranges: Range[];
      constructor(...ranges: Range[]) {
        this.ranges = ranges;
      }
    },
  );
  delete view.backgrounderMarks;
  port.handlers = [];
  document.body.innerHTML = '<p>The bridge is open.</p>';
  startMarks(window as never);
});
afterEach(() => {
  if (port.handlers.length > 0) show(undefined);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the script that marks', () => {
  test('starts once, however often it is put into a page', () => {
    startMarks(window as never);
    expect(port.handlers).toHaveLength(1);
  });

  test('marks what it finds again, leaves the page as it was, and unmarks it', () => {
    const before = document.documentElement.outerHTML;
    show(marks());
    expect(marked()).toEqual(['bridge']);
    expect(document.documentElement.outerHTML).toBe(before);
    show(undefined);
    expect(marked()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('marks nothing that was found at another address', () => {
    show(marks({ url: 'https://news.example/other' }));
    expect(marked()).toEqual([]);
  });

  test('marks again what the page has drawn anew, and unmarks it once the address is another', async () => {
    show(marks());
    document.body.innerHTML = '<h1>News</h1><p>The bridge is open. The tunnel is shut.</p>';
    await vi.advanceTimersByTimeAsync(1000);
    expect(marked()).toEqual(['bridge', 'tunnel']);
    const { href } = window.location;
    window.history.replaceState({}, '', '#elsewhere');
    document.body.append('more');
    await vi.advanceTimersByTimeAsync(5000);
    expect(marked()).toEqual([]);
    window.history.replaceState({}, '', href);
  });

  test('marks nothing where the browser cannot mark text', () => {
    vi.stubGlobal('CSS', {});
    show(marks());
    vi.stubGlobal('CSS', { highlights: new Map() });
    expect(marked()).toEqual([]);
  });

  test("its card speaks the language that the marks came in, not the page's", () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 50, 20)] as never);
    show(marks());
    expect(handlers().openCard({}, {})).toEqual({ opened: true });
    const card = attach.mock.results[0]?.value.firstElementChild as HTMLElement;
    expect(card.textContent).toContain('Cette page traite de');
    expect(card.dir).toBe('ltr');
    expect([...card.querySelectorAll('button')].map((each) => each.textContent)).toContain('Ouvrir');
    expect(card.querySelector('[aria-label="Fermer"]')).not.toBeNull();
  });

  test("its card says whose a topic is that is not the package's own publisher's", () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 50, 20)] as never);
    const publisher = { id: 'f'.repeat(64), name: 'The union', colour: 1 };
    show(marks({ topics: marks().topics.map((topic) => ({ ...topic, publisher })) }));
    handlers().openCard({}, {});
    const card = attach.mock.results.at(-1)?.value.firstElementChild as HTMLElement;
    expect(card.textContent).toContain('The union · Cette page traite de');
  });

  test('says that there is no card to go to where nothing is marked', () => {
    expect(handlers().openCard({}, {})).toEqual({ opened: false });
  });
});
