import { describe, expect, it } from 'vitest';
import { checkFile, hashOf } from '#core/feed/check-file.ts';
import { codeOf, refusal } from '#tests/fixtures/feed/reader.ts';

const { subtle } = crypto;
const abc = new TextEncoder().encode('abc');
const SHA256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const SHA512 =
  'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f';

describe('hashOf', () => {
  it('gives SHA-256 in hex, or what is asked for', async () => {
    expect(await hashOf(subtle, abc)).toBe(SHA256);
    expect(await hashOf(subtle, abc, 'sha256')).toBe(SHA256);
    expect(await hashOf(subtle, abc, 'sha512')).toBe(SHA512);
  });
});

describe('checkFile', () => {
  it.each([
    {},
    { length: 3 },
    { hashes: { sha256: SHA256 } },
    { length: 3, hashes: { sha256: SHA256, sha512: SHA512, md5: 'whatever' } },
  ])('passes what fits %j', async (facts) => {
    await expect(checkFile(subtle, abc, facts, 'it')).resolves.toBeUndefined();
  });

  it.each([
    [{ length: 2 }, 'length'],
    [{ length: 4, hashes: { sha256: SHA256 } }, 'length'],
    [{ hashes: { sha256: SHA256.replace('b', 'c') } }, 'hash'],
    [{ hashes: { sha256: SHA256.toUpperCase() } }, 'hash'],
    [{ hashes: { sha256: SHA256, sha512: SHA256 } }, 'hash'],
    [{ hashes: { sha256: SHA512, sha512: SHA512 } }, 'hash'],
    [{ hashes: { md5: '900150983cd24fb0d6963f7d28e17f72' } }, 'hash'],
    [{ hashes: {} }, 'hash'],
  ] as const)('refuses what does not fit %j', async (facts, code) => {
    expect(await codeOf(checkFile(subtle, abc, facts, 'it'))).toBe(code);
  });

  it.each([
    [{ length: 2 }, 'it has 3 bytes where 2 were signed for.'],
    [{ hashes: { md5: 'x' } }, 'it is listed with no SHA-256 or SHA-512 hash.'],
    [{ hashes: { sha512: 'x' } }, 'it does not have the sha512 hash that was signed for.'],
  ])('says what does not fit %j', async (facts, words) => {
    expect((await refusal(checkFile(subtle, abc, facts, 'it'))).message).toContain(words);
  });
});
