import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeExtension } from '#tests/fixtures/fake-extension.ts';
import {
  ADDRESS,
  context,
  freshBackground,
  keepSettings,
  page,
  TOP,
} from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
});

describe('marks', () => {
  const pressed = (command: string) => {
    for (const listener of extension.commandPressed) listener(command, { id: 1, windowId: 7 });
  };
  const shown = () => extension.marked.filter(({ type }) => type === 'showMarks').at(-1)?.payload;

  test('are put into no page until the reader wants them', async () => {
    await extension.send('pageRead', page(), TOP);
    expect(await context()).toMatchObject({ state: 'found' });
    expect(extension.injected).toEqual([]);
  });

  test('come and go by key, with what the page led to', async () => {
    await extension.send('pageRead', page(), TOP);
    pressed('toggle-marks');
    await vi.waitFor(() =>
      expect(shown()).toMatchObject({
        url: ADDRESS,
        topics: [{ topic: 'bridge', passages: [{ before: 'The ', surface: 'bridge', after: ' is open.' }] }],
      }),
    );
    expect(extension.injected).toEqual([1]);
    pressed('toggle-marks');
    await vi.waitFor(() => expect(shown()).toBeUndefined());
  });

  test('go when the page is emptied, and when their topic is muted on its site', async () => {
    await keepSettings({ mode: 'everywhere', showMarks: true });
    await extension.send('pageRead', page(), TOP);
    await vi.waitFor(() => expect(shown()).toMatchObject({ topics: [{ topic: 'bridge' }] }));
    await keepSettings({
      mode: 'everywhere',
      showMarks: true,
      muted: [{ topic: 'bridge', site: 'news.example' }],
    });
    await vi.waitFor(() => expect(shown()).toBeUndefined());
    expect(await context()).toEqual({
      state: 'nothing',
      host: 'news.example',
      hidden: [{ topic: 'bridge', by: 'muted' }],
    });
    await keepSettings({ mode: 'everywhere', showMarks: true });
    await vi.waitFor(() => expect(shown()).toMatchObject({ topics: [{ topic: 'bridge' }] }));
    await extension.send('pageEmptied', { url: ADDRESS }, TOP);
    await vi.waitFor(() => expect(shown()).toBeUndefined());
  });

  test('lead to the card of the next one by key', async () => {
    pressed('next-mark');
    await vi.waitFor(() => expect(extension.marked).toEqual([{ tabId: 1, type: 'openCard', payload: {} }]));
  });
});
