import type { Bidi } from './bidi.ts';

/** Value of an expression in one of Firefox's documents; must survive JSON. It runs as if the reader had just acted. */
export async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await bidi.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.type === 'string' ? JSON.parse(answer.result.value) : (undefined as T);
}
