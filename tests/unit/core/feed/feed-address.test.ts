import { describe, expect, it } from 'vitest';
import { metadataAddress, targetAddress } from '#core/feed/feed-address.ts';
import { FeedError } from '#core/feed/feed-error.ts';

describe('metadataAddress', () => {
  it.each([
    ['targets', 7, 'https://a.example/m/7.targets.json'],
    ['timestamp', undefined, 'https://a.example/m/timestamp.json'],
    ['?', 1, 'https://a.example/m/1.%3F.json'],
    ['#', 1, 'https://a.example/m/1.%23.json'],
    ['/role', 1, 'https://a.example/m/1.%2Frole.json'],
    ['../role', 1, 'https://a.example/m/1...%2Frole.json'],
    ["a!'()*b c-_.~", 1, 'https://a.example/m/1.a%21%27%28%29%2Ab%20c-_.~.json'],
  ])('puts role %j of version %j in one segment', (role, version, address) => {
    expect(metadataAddress('https://a.example/m', role, version)).toBe(address);
    expect(metadataAddress('https://a.example/m/', role, version)).toBe(address);
  });
});

describe('targetAddress', () => {
  it.each([
    ['a.json', 'ab', 'https://a.example/t/ab.a.json'],
    ['kb/x/a.json', 'ab', 'https://a.example/t/kb/x/ab.a.json'],
    ['kb/a.json', undefined, 'https://a.example/t/kb/a.json'],
    ['k b/#?.json', 'ab', 'https://a.example/t/k%20b/ab.%23%3F.json'],
    ['..a/b..', 'ab', 'https://a.example/t/..a/ab.b..'],
    ['a\\b', 'ab', 'https://a.example/t/ab.a%5Cb'],
  ])('keeps the folders of %j', (name, hash, address) => {
    expect(targetAddress('https://a.example/t', name, hash)).toBe(address);
    expect(targetAddress('https://a.example/t/', name, hash)).toBe(address);
  });

  it.each(['', '/', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/../b', 'a/./b', 'a/..'])(
    'refuses %j',
    (name) => {
      expect(() => targetAddress('https://a.example/t', name, 'ab')).toThrow(
        new FeedError('format', `The feed names a file ${JSON.stringify(name)}, which is not a plain path.`),
      );
    },
  );
});
