import { describe, expect, test, vi } from 'vitest';
import { answerMessage, type Handlers } from '#messages/answer-message.ts';
import { wrap } from '#messages/envelope.ts';

const handlers = (own: Partial<Handlers<'content'>> = {}): Handlers<'content'> => ({
  readAgain: () => undefined,
  getReading: () => ({ url: 'https://example.org/', state: 'read' }),
  showPassage: () => ({ found: true }),
  ...own,
});

describe('a message', () => {
  test('is answered with what its handler gives, now or later', async () => {
    const answer = (own: Partial<Handlers<'content'>>) =>
      answerMessage('content', handlers(own), wrap('content', 'showPassage', {}), {});
    expect(await answer({})).toEqual({ ok: true, value: { found: true } });
    expect(await answer({ showPassage: async () => ({ found: false }) })).toEqual({
      ok: true,
      value: { found: false },
    });
  });

  test('hands its payload and its sender to the handler', async () => {
    const readAgain = vi.fn(() => undefined);
    await answerMessage('content', handlers({ readAgain }), wrap('content', 'readAgain', { a: 1 }), {
      tabId: 3,
    });
    expect(readAgain).toHaveBeenCalledWith({ a: 1 }, { tabId: 3 });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('It broke.');
      },
      'It broke.',
    ],
    ['rejects', () => Promise.reject(new Error('It broke later.')), 'It broke later.'],
    [
      'throws something that is no error',
      () => {
        throw 'words';
      },
      'words',
    ],
  ])('is answered with an error when its handler %s', async (_how, showPassage, error) => {
    const reply = answerMessage('content', handlers({ showPassage }), wrap('content', 'showPassage', {}), {});
    expect(await reply).toEqual({ ok: false, error });
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString', ''])(
    "that nobody knows ('%s') is answered with an error",
    async (type) => {
      expect(await answerMessage('content', handlers(), { to: 'content', type, payload: {} }, {})).toEqual({
        ok: false,
        error: `Unknown message ${type}`,
      });
    },
  );

  test.each([
    undefined,
    null,
    7,
    'content',
    [],
    {},
    { to: 'background', type: 'pageRead' },
    { to: 'content' },
    { to: 'content', type: 3 },
  ])('of somebody else is left alone: %j', (message) => {
    expect(answerMessage('content', handlers(), message, {})).toBeUndefined();
  });
});
