import { beforeEach, describe, expect, test } from 'vitest';
import { deliver, type FakeExtension } from '#tests/fixtures/fake-extension.ts';
import { ADDRESS, freshBackground, knowledge, TOP } from '#tests/fixtures/started-background.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await freshBackground();
});

describe('a message', () => {
  test.each([
    { to: 'background', type: 'nonsense', payload: {} },
    { to: 'background', type: 'toString', payload: {} },
    { to: 'background', type: 'pageRead' },
    { to: 'background', type: 'pageRead', payload: null },
    { to: 'background', type: 'getTopic' },
    { to: 'background', type: 'getPageContext', payload: null },
    { to: 'background', type: 'getTopic', payload: { topic: '../index', language: 'en' } },
    { to: 'background', type: 'getTopic', payload: { topic: 'bridge', language: {} } },
  ])('that cannot be answered is answered with an error or with what there is: %j', async (message) => {
    expect(await deliver(message, TOP)).toMatchObject({ ok: expect.any(Boolean) });
  });

  test('that is not for the background is not answered', async () => {
    expect(await deliver({ to: 'views', type: 'tabChanged', payload: { tabId: 1 } }, {})).toBeUndefined();
    expect(await deliver('hello', {})).toBeUndefined();
  });

  test('about knowledge is answered in the language asked for, or in English', async () => {
    expect(await extension.send('getTopic', { topic: 'bridge', language: 'fr' })).toMatchObject({
      ok: true,
      value: {
        topic: { id: 'bridge', lang: 'en' },
        sections: [{ lang: 'fr' }, { lang: 'en' }, { lang: 'en' }, { lang: 'en' }],
      },
    });
    expect(await extension.send('getTopic', { topic: 'ferry', language: 'fr' })).toMatchObject({
      ok: true,
      value: { topic: { id: 'ferry', lang: 'en' } },
    });
    expect(await extension.send('getCatalog', { language: 'zh' })).toMatchObject({ ok: true });
    expect(await extension.send('getDataset', { dataset: 'votes', language: 'en' })).toMatchObject({
      ok: true,
    });
    expect(await extension.send('getKnowledgeInfo', {})).toMatchObject({
      value: { version: knowledge.version },
    });
  });

  test('about a topic that does not exist says so', async () => {
    expect(await extension.send('getTopic', { topic: 'tunnel', language: 'en' })).toEqual({
      ok: false,
      error: "The knowledge base has no topic 'tunnel'.",
    });
  });
});

describe('a jump to a passage', () => {
  const passage = {
    field: 'text' as const,
    start: 4,
    end: 10,
    surface: 'bridge',
    alias: 'bridge',
    sense: 's',
    cues: [],
    before: '',
    after: '',
  };

  test('says whether the passage was found', async () => {
    extension.tabs = [{ id: 1, url: ADDRESS, script: { showPassage: () => ({ found: true }) } }];
    expect(await extension.send('jumpTo', { tabId: 1, passage })).toEqual({
      ok: true,
      value: { found: true },
    });
  });

  test('in a page without our script finds nothing', async () => {
    expect(await extension.send('jumpTo', { tabId: 1, passage })).toEqual({
      ok: true,
      value: { found: false },
    });
  });
});
