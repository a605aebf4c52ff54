import { isExpected } from './expected-errors.ts';

/** Lets a task run that nobody waits for. What is normal passes in silence; the rest stands in the extension's console. */
export function run(task: Promise<unknown>): void {
  task.catch((error: unknown) => {
    // biome-ignore lint/suspicious/noConsole: the place where a reader who reports a fault is asked to look
    if (!isExpected(error)) console.error('Backgrounder:', error);
  });
}
