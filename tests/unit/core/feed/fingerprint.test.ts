import { describe, expect, it } from 'vitest';
import { feedId, printedFingerprint, readFingerprint } from '#core/feed/fingerprint.ts';

const ID = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const PRINTED = 'ba78 16bf 8f01 cfea 4141 40de 5dae 2223 b003 61a3 9617 7a9c b410 ff61 f200 15ad';

describe('feedId', () => {
  it('is the SHA-256 of the first root', async () => {
    expect(await feedId(crypto.subtle, new TextEncoder().encode('abc'))).toBe(ID);
  });
});

describe('printedFingerprint and readFingerprint', () => {
  it('print groups of four and read them again', () => {
    expect(printedFingerprint(ID)).toBe(PRINTED);
    expect(readFingerprint(PRINTED)).toBe(ID);
  });

  it('read what people write', () => {
    expect(readFingerprint(`  ${PRINTED.toUpperCase().replaceAll(' ', ':')}\n`)).toBe(ID);
    expect(readFingerprint(ID.replace(/(.{8})/g, '$1-'))).toBe(ID);
  });

  it.each(['', ID.slice(1), `${ID}0`, ID.replace('b', 'g'), `x${ID}`, `${ID}x`])(
    'read nothing from %j',
    (text) => {
      expect(readFingerprint(text)).toBeUndefined();
    },
  );
});
