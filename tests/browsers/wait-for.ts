/** Asks again every tenth of a second until the answer is truthy; an error counts as 'not yet'. Gives up after 15 s. */
export async function waitFor<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  let last: unknown;
  for (let tries = 0; tries < 150; tries++) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited in vain for ${what}${last ? `: ${last}` : ''}`);
}
