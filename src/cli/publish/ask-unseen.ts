import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { CommandIo } from '#cli/command.ts';

/** A person's keyboard, as against a file or a pipe. */
export type Keyboard = NodeJS.ReadableStream & { isTTY: true };

export const isKeyboard = (input: unknown): input is Keyboard =>
  typeof input === 'object' && input !== null && 'isTTY' in input && input.isTTY === true;

/**
 * One line that a person types and that nobody beside them reads: nothing is echoed, and editing keys work. Throws where
 * they end the input (Ctrl+D) or the program (Ctrl+C) instead.
 */
export function askUnseen(keyboard: Keyboard, prompt: string, tell: CommandIo['stderr']): Promise<string> {
  tell(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: keyboard, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new Error('Stopped: nothing was typed.')));
  });
}
