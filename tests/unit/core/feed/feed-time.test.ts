import { describe, expect, it } from 'vitest';
import { feedTime } from '#core/feed/feed-time.ts';
import { codeOf, Reader } from '#tests/fixtures/feed/reader.ts';
import { NOW, Repository } from '#tests/fixtures/feed/repository.ts';

describe('feedTime', () => {
  it('is the time of the device, and of the build where that is later', () => {
    expect(feedTime(5, 3)).toBe(5);
    expect(feedTime(3, 5)).toBe(5);
  });

  it('keeps a clock that is behind from making an expired feed fresh', async () => {
    const reader = new Reader(new Repository());
    const built = NOW + 36 * 86_400_000;
    reader.now = feedTime(NOW, built);
    expect(await codeOf(reader.refresh())).toBe('expired');
  });
});
