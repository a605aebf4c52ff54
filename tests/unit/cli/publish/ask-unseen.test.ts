import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { askUnseen, isKeyboard, type Keyboard } from '#cli/publish/ask-unseen.ts';
import { passphraseLines } from '#cli/publish/open-keys.ts';

/** A terminal on which `type` presses keys. */
function fakeKeyboard() {
  const setRawMode = vi.fn();
  const keyboard = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode });
  return { keyboard: keyboard as Keyboard, setRawMode, type: (keys: string) => keyboard.write(keys) };
}

describe('askUnseen', () => {
  it('takes the echo from the terminal while a line is typed, and gives it back', async () => {
    const { keyboard, setRawMode, type } = fakeKeyboard();
    const told: string[] = [];
    const echo = vi.spyOn(process.stdout, 'write');
    const answer = askUnseen(keyboard, 'Passphrase:', (line) => void told.push(line));
    expect(setRawMode).toHaveBeenLastCalledWith(true);
    type('a long secret\r');
    expect(await answer).toBe('a long secret');
    expect(setRawMode).toHaveBeenLastCalledWith(false);
    expect(told).toEqual(['Passphrase:']);
    expect(echo.mock.calls.flat().join('')).not.toContain('secret');
    echo.mockRestore();
  });

  it('lets a slip be taken back', async () => {
    const { keyboard, type } = fakeKeyboard();
    const answer = askUnseen(keyboard, '', () => {});
    type('ab\x7fc\r');
    expect(await answer).toBe('ac');
  });

  it.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])('stops at %s', async (_name, key) => {
    const { keyboard, setRawMode, type } = fakeKeyboard();
    const answer = askUnseen(keyboard, '', () => {});
    type(key);
    await expect(answer).rejects.toThrow('Stopped');
    expect(setRawMode).toHaveBeenLastCalledWith(false);
  });
});

describe('isKeyboard', () => {
  it('tells a terminal from a pipe', () => {
    expect(isKeyboard(fakeKeyboard().keyboard)).toBe(true);
    expect(isKeyboard(new PassThrough())).toBe(false);
  });
});

describe('passphraseLines at a terminal', () => {
  /** Types each answer when it is asked for. */
  function typing(answers: string[]) {
    const { keyboard, type } = fakeKeyboard();
    const asked: string[] = [];
    const stderr = (line: string) => {
      asked.push(line);
      setImmediate(() => type(`${answers.shift()}\r`));
    };
    return { asked, io: { stdin: keyboard, stdout: () => {}, stderr } };
  }

  it('asks for each key in turn', async () => {
    const { io, asked } = typing(['first passphrase', 'second passphrase']);
    const passphrase = passphraseLines(io);
    expect(await passphrase('a.pem')).toBe('first passphrase');
    expect(await passphrase('b.pem')).toBe('second passphrase');
    expect(asked).toEqual([
      'Passphrase of a.pem: (it is not shown)',
      'Passphrase of b.pem: (it is not shown)',
    ]);
  });

  it('asks twice for a new one, and takes no two that differ', async () => {
    expect(await passphraseLines(typing(['long enough', 'long enough']).io, true)('a.pem')).toBe(
      'long enough',
    );
    await expect(passphraseLines(typing(['long enough', 'long enouhg']).io, true)('a.pem')).rejects.toThrow(
      'The two passphrases differ',
    );
  });
});
