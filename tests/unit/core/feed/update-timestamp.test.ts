import { expect, it } from 'vitest';
import { answer, Reader, refusal } from '#tests/fixtures/feed/reader.ts';
import { inDays, NOW, Repository } from '#tests/fixtures/feed/repository.ts';
import { holdServed, testThreats } from '#tests/fixtures/feed/threat.ts';

const DAY = 86_400_000;

testThreats('a timestamp that is served for ever', [
  {
    name: 'is refused when it expires, though the snapshot that it names is good for longer',
    happens: (feed, reader) => {
      feed.snapshot.expires = inDays(90);
      feed.publishNext();
      holdServed(feed, reader, 'timestamp', 'snapshot', 'targets');
      reader.now = NOW + 36 * DAY;
    },
    code: 'expired',
    says: 'the stored timestamp.json was good until 2030-04-05.',
  },
]);

it('a host that will not hand out the timestamp is named with it', async () => {
  const reader = new Reader(new Repository());
  reader.instead.set('metadata/timestamp.json', async () => ({ ...answer(undefined), status: 503 }));
  const error = await refusal(reader.refresh());
  expect(error).toMatchObject({ code: 'http', status: 503 });
  expect(error.message).toContain('The host answered 503 when asked for timestamp.json.');
});
