import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FakeExtension } from '#tests/fixtures/fake-extension.ts';
import { context, freshBackground, keepSettings, page, TOP } from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
});

describe('a topic that is snoozed', () => {
  test('is hidden as long as what is known of it stays the same, and its snooze is forgotten then', async () => {
    await extension.send('pageRead', page(), TOP);
    expect(await extension.send('snoozeTopic', { topic: 'bridge' })).toMatchObject({ ok: true });
    expect(await context()).toMatchObject({ state: 'nothing', hidden: [{ topic: 'bridge', by: 'snoozed' }] });
    await keepSettings({ mode: 'everywhere', snoozed: [{ topic: 'bridge', state: 'as it was' }] });
    expect(await context()).toMatchObject({ state: 'found' });
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { snoozed: [] } }),
    );
  });

  test('and that the knowledge base does not have is refused', async () => {
    expect(await extension.send('snoozeTopic', { topic: 'tunnel' })).toMatchObject({ ok: false });
  });
});
