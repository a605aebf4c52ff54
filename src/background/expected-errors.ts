/** What browsers say when nothing is wrong: a tab went away, a page moved on, the extension was replaced. */
const EXPECTED = [
  /no tab with id/i,
  /invalid tab id/i,
  /receiving end does not exist/i,
  /extension context invalidated/i,
  /message (port|channel) closed/i,
  /frame .*was removed/i,
];

export const isExpected = (error: unknown): boolean =>
  error instanceof Error && EXPECTED.some((pattern) => pattern.test(error.message));
