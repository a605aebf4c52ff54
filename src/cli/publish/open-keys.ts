import { readFile } from 'node:fs/promises';
import type { CommandIo } from '#cli/command.ts';
import { askUnseen, isKeyboard, type Keyboard } from './ask-unseen.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';

/**
 * Opens key files with their passphrases: that of the environment's KB_PASSPHRASE for all of them, or else one line of
 * the input for each, in order. Errors name the file.
 */
export async function openKeys(files: readonly string[], io: CommandIo): Promise<SigningKey[]> {
  const passphrases = passphraseLines(io);
  const keys: SigningKey[] = [];
  for (const file of files) {
    const pem = await readFile(file, 'utf8');
    const passphrase = await passphrases(file);
    try {
      keys.push(openSigningKey(pem, passphrase));
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
  return keys;
}

/**
 * Gives the passphrase for one file after the other. Typed at a terminal, it is not shown; a new one is typed twice,
 * since a slip that nobody saw would lock the key for good.
 */
export function passphraseLines(io: CommandIo, isNew = false): (file: string) => Promise<string> {
  const { stdin } = io;
  const lines = isKeyboard(stdin) ? undefined : inputLines(stdin);
  return async (file) => {
    const { KB_PASSPHRASE } = process.env;
    if (KB_PASSPHRASE) return KB_PASSPHRASE;
    const prompt = `Passphrase of ${file}:`;
    if (isKeyboard(stdin)) return typed(stdin, prompt, io, isNew);
    io.stderr(prompt);
    const { value, done } = (await lines?.next()) ?? { done: true };
    if (done) throw new Error(`No passphrase for ${file}: set KB_PASSPHRASE or type it.`);
    return value;
  };
}

async function typed(
  keyboard: Keyboard,
  prompt: string,
  { stderr }: CommandIo,
  isNew: boolean,
): Promise<string> {
  const passphrase = await askUnseen(keyboard, `${prompt} (it is not shown)`, stderr);
  if (isNew && (await askUnseen(keyboard, 'The same again:', stderr)) !== passphrase)
    throw new Error('The two passphrases differ: nothing was written. Try again.');
  return passphrase;
}

async function* inputLines(input: CommandIo['stdin']): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
    }
  }
  if (rest !== '') yield rest;
}
