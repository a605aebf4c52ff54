import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedLink } from '#background/updates/parse-feed-link.ts';

const ID = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const addressOf = (text: string) => {
  const link = parseFeedLink(text);
  return typeof link === 'string' ? link : link.address;
};

describe('a link to a feed', () => {
  test.each([
    ['https://union.example/feed', 'https://union.example/feed'],
    ['https://union.example', 'https://union.example'],
    [' https://Union.Example/feed/ \n', 'https://union.example/feed'],
    ['union.example/feed', 'https://union.example/feed'],
    ['https://union.example/feed/metadata', 'https://union.example/feed'],
    ['https://union.example/feed/metadata/', 'https://union.example/feed'],
    ['https://union.example/feed/metadata/1.root.json', 'https://union.example/feed'],
    ['https://union.example:8443//feed//', 'https://union.example:8443//feed'],
    ['http://localhost:8080/feed', 'http://localhost:8080/feed'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://профсоюз.example/', 'https://xn--g1anacfhu6f.example'],
    ['https://union.example/feed#more', 'https://union.example/feed'],
  ])('%s leads to %s', (text, address) => {
    expect(addressOf(text)).toBe(address);
  });

  test.each([
    '',
    'http://union.example/feed',
    'http://localhost.example/feed',
    'ftp://union.example/feed',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://name@union.example/',
    'https://name:word@union.example/',
    'https://union.example/feed?key=1',
    'https://',
    'a union',
    `https://union.example/${'a'.repeat(2000)}`,
  ])('that is none is refused: %s', (text) => {
    expect(parseFeedLink(text)).toBe('address');
  });

  test.each([`#sha256=${ID}`, `#sha256=${ID.toUpperCase()}`, `#SHA-256:${ID.replace(/(.{4})/g, '$1%20')}`])(
    'may carry the fingerprint: %s',
    (hash) => {
      expect(parseFeedLink(`https://union.example/feed/metadata/${hash}`)).toEqual({
        address: 'https://union.example/feed',
        host: 'union.example',
        origin: 'https://union.example/*',
        fingerprint: ID,
      });
    },
  );

  test.each([`#sha256=${ID.slice(1)}`, '#sha256=', `#sha256=${ID}0`, '#sha256=%E0%A4%A'])(
    'with a damaged fingerprint is refused: %s',
    (hash) => {
      expect(parseFeedLink(`https://union.example/feed${hash}`)).toBe('fingerprint');
    },
  );

  test('names the one origin that is asked, without its port', () => {
    expect(parseFeedLink('http://127.0.0.1:8080/feed')).toMatchObject({ origin: 'http://127.0.0.1/*' });
  });
});

test('whatever is typed, only https and this machine come out, and an address is its own link', () => {
  const pieces = [
    'https',
    'http',
    'ftp',
    '://',
    ':',
    '/',
    '//',
    '@',
    '?',
    '#',
    '.',
    ' ',
    '127.0.0.1',
    'localhost',
  ];
  const more = [
    'union.example',
    'metadata',
    '1.root.json',
    '#sha256=',
    '9f86d081',
    '%2F',
    '\\',
    'é',
    '[::1]',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 8 }).map((all) => all.join('')),
    fc
      .array(fc.constantFrom(...pieces, ...more), { maxLength: 6 })
      .map((all) => `https://a.example/${all.join('')}`),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const link = parseFeedLink(typed);
      if (typeof link === 'string') return;
      const { protocol, hostname, username, password, search, hash } = new URL(link.address);
      expect(protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1').toBe(true);
      expect([username, password, search, hash]).toEqual(['', '', '', '']);
      expect(link.address).not.toMatch(/\/$/);
      expect(parseFeedLink(link.address)).toEqual({ ...link, fingerprint: undefined });
    }),
  );
});
