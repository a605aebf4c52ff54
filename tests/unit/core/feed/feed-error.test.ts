import { describe, expect, it } from 'vitest';
import { FEED_ADVICE, FEED_ERROR_CODES, FeedError } from '#core/feed/feed-error.ts';

describe('FeedError', () => {
  it.each(FEED_ERROR_CODES)('says for %s what happened and then what to do', (code) => {
    const error = new FeedError(code, 'It happened.');
    expect(error.message).toBe(`It happened. ${FEED_ADVICE[code]}`);
    expect(FEED_ADVICE[code]).toMatch(/^[A-Z].{10,}\.$/);
    expect(error).toMatchObject({ name: 'FeedError', code, status: undefined, cause: undefined });
  });

  it('carries its cause and the status of the host', () => {
    const cause = new Error('inside');
    expect(new FeedError('http', 'It happened.', { status: 500, cause })).toMatchObject({
      status: 500,
      cause,
    });
  });

  it('has the codes of which readers are told', () => {
    expect(FEED_ERROR_CODES).toEqual(
      'network timeout http length hash signature rollback expired format newer version limit storage'.split(
        ' ',
      ),
    );
  });
});
