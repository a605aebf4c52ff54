// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '#page/watch-page.ts';

const handlers = { onMove: vi.fn(), onChange: vi.fn(), onReturn: vi.fn() };
let stop: AbortController;

/** Changes the page, and lets the observer see it. */
async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  window.history.replaceState({}, '', '/start');
  stop = new AbortController();
  watchPage(window, handlers, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a watched page', () => {
  test('that rests is left alone', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(handlers.onChange).not.toHaveBeenCalled();
  });

  test('that changes is looked at once it has settled, once for many changes', async () => {
    for (let count = 0; count < 20; count++) await change();
    expect(handlers.onChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(handlers.onChange).toHaveBeenCalledTimes(1);
  });

  test('that never rests is looked at five times, each after twice the wait', async () => {
    const looks: number[] = [];
    const from = Date.now();
    handlers.onChange.mockImplementation(() => looks.push(Date.now() - from));
    for (let seconds = 0; seconds < 120; seconds++) {
      await change();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(looks).toHaveLength(5);
    const waits = looks.map((at, index) => at - (looks[index - 1] ?? 0));
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(1000 * 2 ** index);
    handlers.onChange.mockReset();
  });

  test('that changes its address is told at once, and looked at when it has settled', async () => {
    window.history.pushState({}, '', '/other');
    await change();
    expect(handlers.onMove).toHaveBeenCalledTimes(1);
    expect(handlers.onChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(handlers.onChange).toHaveBeenCalledTimes(1);
  });

  test('that goes back is told without any change of content', async () => {
    window.history.replaceState({}, '', '/back');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(handlers.onMove).toHaveBeenCalledTimes(1);
  });

  test('has all its looks again at another address', async () => {
    for (let seconds = 0; seconds < 60; seconds++) {
      await change();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(handlers.onChange).toHaveBeenCalledTimes(5);
    window.history.pushState({}, '', '/next');
    await change();
    await vi.advanceTimersByTimeAsync(1000);
    expect(handlers.onChange).toHaveBeenCalledTimes(6);
  });

  test('that moves while a look is waiting is looked at a full wait after the move', async () => {
    await change();
    await vi.advanceTimersByTimeAsync(900);
    window.history.pushState({}, '', '/moved');
    await change();
    await vi.advanceTimersByTimeAsync(900);
    expect(handlers.onChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(handlers.onChange).toHaveBeenCalledTimes(1);
  });

  test('that comes back from the cache is told; one that is loaded is not', () => {
    const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });
    window.dispatchEvent(shown(false));
    expect(handlers.onReturn).not.toHaveBeenCalled();
    window.dispatchEvent(shown(true));
    expect(handlers.onReturn).toHaveBeenCalledTimes(1);
  });

  test('is left alone after the watch was ended, a waiting look too', async () => {
    await change();
    stop.abort();
    window.history.pushState({}, '', '/gone');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(handlers.onMove).not.toHaveBeenCalled();
    expect(handlers.onChange).not.toHaveBeenCalled();
  });
});

test('a browser with the navigation API tells a move that changes nothing else', () => {
  const navigation = new EventTarget();
  const moved = vi.fn();
  const view = Object.assign(Object.create(window) as Window, { navigation });
  Object.defineProperty(view, 'location', { get: () => window.location });
  for (const key of ['addEventListener', 'setTimeout', 'clearTimeout'] as const)
    Object.defineProperty(view, key, { value: window[key].bind(window) });
  watchPage(view, { ...handlers, onMove: moved }, stop.signal);
  window.history.pushState({}, '', '/by-navigation');
  navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(moved).toHaveBeenCalledTimes(1);
});
