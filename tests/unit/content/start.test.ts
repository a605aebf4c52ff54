// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '#content/start.ts';
import type { Handlers } from '#messages/answer-message.ts';

const port = vi.hoisted(() => ({
  handlers: [] as unknown[],
  told: [] as string[],
  changed: () => {},
}));
vi.mock('#platform/page-port.ts', () => ({
  servePage: (handlers: unknown) => port.handlers.push(handlers),
  watchStored: (_keys: string[], handler: () => void) => {
    port.changed = handler;
  },
  readStored: async () => ({ settings: { mode: 'everywhere' }, gate: { version: '1', source: '' } }),
  tellBackground: async (type: string) => {
    port.told.push(type);
    throw new Error('The extension is gone.');
  },
}));
vi.mock('#core/match/gate.ts', () => ({ passesGate: () => true }));

const view = window as Window & { backgrounder?: unknown };
const passage = (surface: string) => ({
  field: 'text' as const,
  start: 0,
  end: surface.length,
  surface,
  alias: surface,
  sense: 's',
  cues: [],
  before: '',
  after: '',
});
/** Long enough for every reader that a test has started to have read. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

/** The prototype that defines a property of the document. */
function classOf(key: keyof Document): Document {
  let owner = Object.getPrototypeOf(document);
  while (!Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  return owner;
}
const handlers = () => port.handlers[0] as Handlers<'content'>;

beforeEach(() => {
  delete view.backgrounder;
  port.handlers = [];
  port.told = [];
  document.body.innerHTML = '<p>The bridge.</p>';
});

describe('the script in a page', () => {
  test('reads the page, and bears it that nobody listens', async () => {
    start(window as never);
    await vi.waitFor(() => expect(port.told).toEqual(['pageRead']));
  });

  test('starts once, however often it is put into a page', () => {
    start(window as never);
    start(window as never);
    expect(port.handlers).toHaveLength(1);
  });

  test('reads again when settings or gate have changed', async () => {
    start(window as never);
    await vi.waitFor(() => expect(port.told.length).toBeGreaterThan(0));
    await settled();
    const before = port.told.length;
    port.changed();
    await vi.waitFor(() => expect(port.told.length).toBeGreaterThan(before));
  });

  test.each(['application/pdf', 'image/svg+xml', 'text/plain', ''])(
    'leaves a document of type %j alone',
    (type) => {
      const spy = vi.spyOn(classOf('contentType'), 'contentType', 'get').mockReturnValue(type);
      start(window as never);
      expect(port.handlers).toEqual([]);
      spy.mockRestore();
    },
  );

  test('waits with a page that is loaded before it is opened', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    start(window as never);
    expect(port.handlers).toEqual([]);
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(port.handlers).toHaveLength(1);
  });
});

describe('asked for a passage', () => {
  test('it scrolls there and says so', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    start(window as never);
    expect(await handlers().showPassage(passage('bridge'), {})).toEqual({ found: true });
    expect(scrolled).toHaveBeenCalledTimes(1);
    scrolled.mockRestore();
  });

  test('that is gone it says so', async () => {
    start(window as never);
    expect(await handlers().showPassage(passage('tunnel'), {})).toEqual({ found: false });
  });

  test('on a page without a body it says so', async () => {
    start(window as never);
    const body = document.body;
    body.remove();
    expect(await handlers().showPassage(passage('bridge'), {})).toEqual({ found: false });
    document.documentElement.append(body);
  });
});
