import { describe, expect, it } from 'vitest';
import { downloadTarget } from '#core/feed/download-target.ts';
import { findTarget } from '#core/feed/find-target.ts';
import { answer, codeOf, Reader, TARGETS_URL } from '#tests/fixtures/feed/reader.ts';
import { Repository, sha256Hex } from '#tests/fixtures/feed/repository.ts';

const CONTENT = '{"format":1}';
const PATH = `targets/kb/${sha256Hex(new TextEncoder().encode(CONTENT))}.a.json`;
const text = (words: string) => new TextEncoder().encode(words);

async function fetchFrom(
  feed: Repository,
  spoil?: (reader: Reader) => void,
): Promise<Reader & { got: Promise<Uint8Array> }> {
  feed.publishNext();
  const reader = new Reader(feed);
  const trusted = await reader.refresh();
  const target = await findTarget(reader, trusted, 'kb/a.json');
  spoil?.(reader);
  if (target === undefined) throw new Error('not listed');
  return Object.assign(reader, { got: downloadTarget(reader, trusted, target, TARGETS_URL) });
}

function feedWithFile(): Repository {
  const feed = new Repository();
  feed.addTarget('kb/a.json', CONTENT);
  return feed;
}

describe('downloadTarget', () => {
  it('fetches the file under its hash', async () => {
    const reader = await fetchFrom(feedWithFile());
    expect(new TextDecoder().decode(await reader.got)).toBe(CONTENT);
    expect(reader.asked.at(-1)).toBe(PATH);
  });

  it('fetches the file under its name where names carry no hashes', async () => {
    const feed = feedWithFile();
    feed.root.consistent_snapshot = false;
    feed.publishNextRoot();
    const reader = await fetchFrom(feed);
    expect(new TextDecoder().decode(await reader.got)).toBe(CONTENT);
    expect(reader.asked.at(-1)).toBe('targets/kb/a.json');
  });

  it('names the file by another hash where there is no SHA-256', async () => {
    const feed = feedWithFile();
    const sha512 = Buffer.from(await crypto.subtle.digest('SHA-512', text(CONTENT))).toString('hex');
    feed.targets.targets['kb/a.json'] = { length: CONTENT.length, hashes: { sha512 } };
    feed.files.set(`targets/kb/${sha512}.a.json`, text(CONTENT));
    expect(new TextDecoder().decode(await (await fetchFrom(feed)).got)).toBe(CONTENT);
  });

  it('names the file by its SHA-256 where there are several hashes', async () => {
    const feed = feedWithFile();
    const sha512 = Buffer.from(await crypto.subtle.digest('SHA-512', text(CONTENT))).toString('hex');
    const { hashes } = feed.targets.targets['kb/a.json'] ?? {};
    feed.targets.targets['kb/a.json'] = { length: CONTENT.length, hashes: { sha512, ...hashes } };
    const reader = await fetchFrom(feed);
    await reader.got;
    expect(reader.asked.at(-1)).toBe(PATH);
  });

  it.each([
    ['other content of the same length', text(CONTENT.replace('1', '2')), 'hash'],
    ['shorter content', text(CONTENT.slice(1)), 'length'],
    ['longer content', text(`${CONTENT} `), 'length'],
    ['nothing', new Uint8Array(), 'length'],
  ] as const)('refuses %s', async (_, bytes, code) => {
    const reader = await fetchFrom(feedWithFile(), ({ instead }) =>
      instead.set(PATH, Uint8Array.from(bytes)),
    );
    expect(await codeOf(reader.got)).toBe(code);
  });

  it('says when the host does not have it', async () => {
    const reader = await fetchFrom(feedWithFile(), ({ instead }) =>
      instead.set(PATH, async () => answer(undefined)),
    );
    expect(await codeOf(reader.got)).toBe('http');
  });

  it('asks for nothing larger than a file may be', async () => {
    const feed = feedWithFile();
    const size = 1024 * 1024;
    feed.targets.targets['kb/a.json'] = { length: size, hashes: { sha256: 'ab' } };
    expect(await codeOf((await fetchFrom(feed)).got)).toBe('http');
    feed.targets.targets['kb/a.json'] = { length: size + 1, hashes: { sha256: 'ab' } };
    const reader = await fetchFrom(feed);
    const asked = reader.asked.length;
    expect(await codeOf(reader.got)).toBe('limit');
    expect(reader.asked).toHaveLength(asked);
  });

  it('refuses a name that is not a plain path', async () => {
    const reader = await fetchFrom(feedWithFile());
    await reader.got;
    const target = { name: '../a.json', length: 1, hashes: { sha256: 'ab' } };
    expect(await codeOf(downloadTarget(reader, await reader.refresh(), target, TARGETS_URL))).toBe('format');
  });
});
