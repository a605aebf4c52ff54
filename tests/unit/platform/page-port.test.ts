import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wrap } from '#messages/envelope.ts';

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => true | undefined;

const browser = {
  runtime: { sendMessage: vi.fn(), onMessage: { addListener: vi.fn() } },
  storage: { local: { get: vi.fn() }, onChanged: { addListener: vi.fn() } },
};

/** The port in a page whose browser calls itself `browser`, or only `chrome`. */
async function port(name: 'browser' | 'chrome') {
  vi.resetModules();
  vi.stubGlobal('browser', name === 'browser' ? browser : undefined);
  vi.stubGlobal('chrome', name === 'chrome' ? browser : undefined);
  return import('#platform/page-port.ts');
}

const handlers = {
  readAgain: () => undefined,
  getReading: () => ({ url: 'https://news.example/', state: 'read' as const }),
  showPassage: () => {
    throw new Error('It broke.');
  },
};

beforeEach(() => vi.clearAllMocks());

describe.each(['browser', 'chrome'] as const)('in a browser known as %s', (name) => {
  test('the background is told, in an envelope', async () => {
    browser.runtime.sendMessage.mockResolvedValue({ ok: true });
    await (await port(name)).tellBackground('pageEmptied', { url: 'https://news.example/' });
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith(
      wrap('background', 'pageEmptied', { url: 'https://news.example/' }),
    );
  });

  test('a background that answers with an error, or is gone, is an error', async () => {
    const { tellBackground } = await port(name);
    browser.runtime.sendMessage.mockResolvedValue({ ok: false, error: 'The disk is full.' });
    await expect(tellBackground('pageEmptied', { url: '' })).rejects.toThrow('The disk is full.');
    browser.runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(tellBackground('pageEmptied', { url: '' })).rejects.toThrow('invalidated');
  });
});

describe('what the background asks of a page', () => {
  const listener = async (): Promise<Listener> => {
    (await port('chrome')).servePage(handlers);
    return browser.runtime.onMessage.addListener.mock.calls[0]?.[0] as Listener;
  };

  test('is answered later, and the browser is told to wait', async () => {
    const listen = await listener();
    const respond = vi.fn();
    expect(listen(wrap('content', 'getReading', {}), {}, respond)).toBe(true);
    await vi.waitFor(() =>
      expect(respond).toHaveBeenCalledWith({
        ok: true,
        value: { url: 'https://news.example/', state: 'read' },
      }),
    );
  });

  test('and fails is answered with an error', async () => {
    const listen = await listener();
    const respond = vi.fn();
    listen(wrap('content', 'showPassage', {}), {}, respond);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith({ ok: false, error: 'It broke.' }));
  });

  test('and is not for a page is left to others', async () => {
    expect((await listener())(wrap('views', 'tabChanged', {}), {}, vi.fn())).toBeUndefined();
  });
});

test('a change of a watched key in the local storage is told, others are not', async () => {
  const changed = vi.fn();
  (await port('chrome')).watchStored(['settings', 'gate'], changed);
  const tell = browser.storage.onChanged.addListener.mock.calls[0]?.[0] as (
    changes: unknown,
    area: string,
  ) => void;
  tell({ other: {} }, 'local');
  tell({ gate: {} }, 'session');
  expect(changed).not.toHaveBeenCalled();
  tell({ gate: {} }, 'local');
  expect(changed).toHaveBeenCalledTimes(1);
});
