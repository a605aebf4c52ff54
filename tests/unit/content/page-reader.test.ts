// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PageReader } from '#content/page-reader.ts';
import type { PageText } from '#core/model/page-text.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';

const port = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  told: [] as [string, unknown][],
  tell: async (_type: string, _payload: unknown): Promise<void> => {},
}));
vi.mock('#platform/page-port.ts', () => ({
  readStored: async () => port.stored,
  tellBackground: (type: string, payload: unknown) => {
    port.told.push([type, payload]);
    return port.tell(type, payload);
  },
}));
vi.mock('#core/match/gate.ts', () => ({
  passesGate: (gate: { source: string }, page: PageText) => page.text.includes(gate.source),
}));

const GATE = { version: '1', source: 'bridge' };

/** What storage holds: settings of a reader who reads everywhere, and a gate. */
function store(settings: Partial<Settings> = {}, gate: unknown = GATE): void {
  port.stored = { settings: { ...DEFAULT_SETTINGS, mode: 'everywhere', ...settings }, gate };
}

function show(html: string, path = '/page'): void {
  window.history.replaceState({}, '', `http://news.example:3000${path}`);
  document.body.innerHTML = html;
}

const told = () => port.told.map(([type]) => type);

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'http://news.example:3000/page',
  );
  port.told = [];
  port.tell = async () => {};
  store();
  show('<p>About the bridge.</p>');
});

describe('a page read unasked', () => {
  test('is reported when it passes the gate', async () => {
    await new PageReader(window).readWhenAllowed();
    expect(port.told).toEqual([
      [
        'pageRead',
        expect.objectContaining({ url: 'http://news.example:3000/page', text: 'About the bridge.' }),
      ],
    ]);
  });

  test('stays on the device and in the page when it does not', async () => {
    show('<p>About the weather.</p>');
    await new PageReader(window).readWhenAllowed();
    expect(told()).toEqual([]);
  });

  test.each<[string, Partial<Settings>]>([
    ['in the mode of clicks', { mode: 'on-click' }],
    ['on a site that was not chosen', { mode: 'on-sites', sites: ['other.example'] }],
    ['on a paused site', { pausedSites: ['news.example'] }],
    ['while everything is paused', { paused: true }],
  ])('is not read %s', async (_when, settings) => {
    store(settings);
    const body = vi.spyOn(document, 'title', 'get');
    await new PageReader(window).readWhenAllowed();
    expect(told()).toEqual([]);
    expect(body).not.toHaveBeenCalled();
    body.mockRestore();
  });

  test('is reported again when it was left for another address and is there again', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    show('<p>About the weather.</p>', '/other');
    await reader.moved();
    show('<p>About the bridge.</p>');
    await reader.moved();
    await reader.readWhenAllowed();
    expect(told()).toEqual(['pageRead', 'pageEmptied', 'pageRead']);
  });

  test('says that it was read to a view that waits for it, and only to that', async () => {
    show('<p>About the weather.</p>');
    const reader = new PageReader(window);
    expect(reader.state().state).toBe('reading');
    await reader.readWhenAllowed();
    expect(port.told).toEqual([['readingEnded', { url: 'http://news.example:3000/page' }]]);
    expect(reader.state().state).toBe('read');
    show('<p>About the weather, and much more about it than before.</p>');
    await reader.readWhenAllowed();
    expect(told()).toEqual(['readingEnded']);
  });

  test('is read on a chosen site', async () => {
    store({ mode: 'on-sites', sites: ['news.example'] });
    await new PageReader(window).readWhenAllowed();
    expect(told()).toEqual(['pageRead']);
  });

  test('waits for the gate', async () => {
    store({}, null);
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    expect(told()).toEqual([]);
    expect(reader.state().state).toBe('reading');
    store();
    await reader.readWhenAllowed();
    expect(told()).toEqual(['pageRead']);
  });

  test('is not reported again while it stays the same', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    await reader.readWhenAllowed();
    expect(told()).toEqual(['pageRead']);
  });

  test('is not reported again for a number that counts at its end', async () => {
    show(`<p>About the bridge. ${'Words. '.repeat(200)}</p><p id="clock">1</p>`);
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    for (const second of ['2', '3', '4']) {
      (document.querySelector('#clock') as Element).textContent = second;
      await reader.readWhenAllowed();
    }
    expect(told()).toEqual(['pageRead']);
  });

  test('is reported again when late content has come', async () => {
    show('<p>About the bridge.</p>');
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    show('<p>About the bridge.</p><article>A long article came late.</article>');
    await reader.readWhenAllowed();
    expect(told()).toEqual(['pageRead', 'pageRead']);
  });

  test('is taken back when it no longer passes the gate', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    show('<p>Now about the weather.</p>');
    await reader.readWhenAllowed();
    expect(port.told.at(-1)).toEqual(['pageEmptied', { url: 'http://news.example:3000/page' }]);
  });
});

describe('a page that moved', () => {
  test('takes back what was reported for its old address, once', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    show('<p>About the weather.</p>', '/weather');
    await reader.forget();
    await reader.forget();
    await reader.readWhenAllowed();
    expect(port.told.slice(1)).toEqual([['pageEmptied', { url: 'http://news.example:3000/page' }]]);
  });

  test('takes back nothing when nothing was reported', async () => {
    await new PageReader(window).forget();
    expect(told()).toEqual([]);
  });

  test('is reported at its new address, also with the same text', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    show('<p>About the bridge.</p>', '/copy');
    await reader.readWhenAllowed();
    expect(port.told.at(-1)).toEqual([
      'pageRead',
      expect.objectContaining({ url: 'http://news.example:3000/copy' }),
    ]);
  });

  test('is said to be read only at the address that was read', async () => {
    const reader = new PageReader(window);
    await reader.readWhenAllowed();
    expect(reader.state()).toEqual({ url: 'http://news.example:3000/page', state: 'read' });
    show('<p>About the bridge.</p>', '/next');
    expect(reader.state()).toEqual({ url: 'http://news.example:3000/next', state: 'reading' });
  });
});

describe("at the reader's wish", () => {
  test('a page is reported whatever gate and mode say, and again each time', async () => {
    store({ mode: 'on-click' }, null);
    show('<p>About the weather.</p>');
    const reader = new PageReader(window);
    await reader.readNow();
    await reader.readNow();
    expect(told()).toEqual(['pageRead', 'pageRead']);
  });
});

test('a page that came back from the cache is reported again', async () => {
  const reader = new PageReader(window);
  await reader.readWhenAllowed();
  await reader.reportAgain();
  expect(told()).toEqual(['pageRead', 'pageRead']);
});

describe('a report', () => {
  test('that is under way is not yet a page that was read', async () => {
    let answer = () => {};
    port.tell = () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      });
    const reader = new PageReader(window);
    const reading = reader.readNow();
    await vi.waitFor(() => expect(told()).toEqual(['pageRead']));
    expect(reader.state().state).toBe('reading');
    answer();
    await reading;
    expect(reader.state().state).toBe('read');
  });

  test('that nobody took is an error, no page that was read, and made again', async () => {
    const reader = new PageReader(window);
    port.tell = () => Promise.reject(new Error('Nobody there.'));
    await expect(reader.readWhenAllowed()).rejects.toThrow('Nobody there.');
    expect(reader.state().state).toBe('reading');
    port.tell = async () => {};
    await reader.readWhenAllowed();
    expect(told()).toEqual(['pageRead', 'pageRead']);
    expect(reader.state().state).toBe('read');
  });

  test('never overlaps another', async () => {
    let open = 0;
    let most = 0;
    port.tell = async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
    };
    const reader = new PageReader(window);
    await Promise.all([reader.readNow(), reader.readNow(), reader.readWhenAllowed()]);
    expect(most).toBe(1);
    expect(told()).toEqual(['pageRead', 'pageRead']);
  });
});
