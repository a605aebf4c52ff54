import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSigningKey, openSigningKey, readPublicPart } from '#cli/publish/signing-key.ts';

const PASSPHRASE = 'correct horse battery';

describe('newSigningKey', () => {
  it('makes a key that its passphrase opens and no other', () => {
    const { pem, publicPart } = newSigningKey(PASSPHRASE);
    expect(pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const key = openSigningKey(pem, PASSPHRASE);
    expect(key).toMatchObject(publicPart);
    expect(key.sign(new Uint8Array())).toMatch(/^[0-9a-f]{128}$/);
    expect(() => openSigningKey(pem, `${PASSPHRASE}!`)).toThrow('This passphrase does not open the key.');
  });

  it('wants a passphrase of some length', () => {
    expect(() => newSigningKey('x'.repeat(11))).toThrow('A passphrase has at least 12 characters.');
    expect(newSigningKey('x'.repeat(12)).pem).toBeTruthy();
  });
});

describe('openSigningKey', () => {
  it('takes Ed25519 keys only', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => openSigningKey(pem, '')).toThrow('Only Ed25519 keys sign a feed.');
  });
});

describe('readPublicPart', () => {
  it('reads what was written, and gives the key its own id', () => {
    const { publicPart } = newSigningKey(PASSPHRASE);
    expect(readPublicPart(JSON.stringify(publicPart))).toEqual(publicPart);
    expect(readPublicPart(JSON.stringify({ ...publicPart, keyid: 'ab' }))).toEqual(publicPart);
  });

  it.each(['{}', '{"key":{"keytype":"ed25519","scheme":"ed25519","keyval":{"public":"ab"}}}'])(
    'refuses %s',
    (text) => {
      expect(() => readPublicPart(text)).toThrow('This is no public key.');
    },
  );
});
