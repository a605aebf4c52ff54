import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHex } from '#core/feed/bytes.ts';
import { readPublicKey } from '#core/feed/public-key.ts';
import { rawHex } from '#tests/fixtures/feed/signer.ts';

const edwards = generateKeyPairSync('ed25519').publicKey;
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const pem = (key: typeof curve) => key.export({ type: 'spki', format: 'pem' }).toString();
const ed25519 = (text?: string) => ({ keytype: 'ed25519', scheme: 'ed25519', keyval: { public: text } });
const p256 = (text?: string, keytype = 'ecdsa') => ({
  keytype,
  scheme: 'ecdsa-sha2-nistp256',
  keyval: { public: text },
});

describe('readPublicKey', () => {
  it('reads one Ed25519 key from hex, capital hex and PEM alike', () => {
    const hex = rawHex(edwards, 32);
    for (const text of [hex, hex.toUpperCase(), pem(edwards), pem(edwards).trim()]) {
      const key = readPublicKey(ed25519(text));
      expect(key).toMatchObject({ algorithm: 'Ed25519', id: `Ed25519:${hex}` });
      expect(toHex(key?.raw ?? new Uint8Array())).toBe(hex);
    }
  });

  it('reads one P-256 key from hex and PEM alike, under both names of its type', () => {
    const hex = rawHex(curve, 65);
    for (const text of [hex, pem(curve), pem(curve).replace(/\n/g, '\r\n')]) {
      for (const keytype of ['ecdsa', 'ecdsa-sha2-nistp256']) {
        const key = readPublicKey(p256(text, keytype));
        expect(key).toMatchObject({ algorithm: 'P-256', id: `P-256:${hex}` });
        expect(toHex(key?.raw ?? new Uint8Array())).toBe(hex);
      }
    }
  });

  const hex = rawHex(edwards, 32);
  const point = rawHex(curve, 65);
  const other = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
  it.each([
    ['no key', ed25519(undefined)],
    ['a short key', ed25519(hex.slice(2))],
    ['a long key', ed25519(`${hex}00`)],
    ['no hex', ed25519(`zz${hex.slice(2)}`)],
    ['a key of the other curve in PEM', ed25519(pem(curve))],
    ['a key of the other curve in hex', ed25519(point)],
    ['an Ed25519 key as P-256', p256(hex)],
    ['an Ed25519 key in PEM as P-256', p256(pem(edwards))],
    ['a P-384 key as P-256', p256(pem(other))],
    ['a compressed point', p256(`02${point.slice(2, 66)}`)],
    ['a point of the right length that says it is compressed', p256(`02${point.slice(2)}`)],
    ['PEM with something before it', p256(`x${pem(curve)}`)],
    ['PEM with something behind it', p256(`${pem(curve)}x`)],
    ['PEM that is not base64', p256(pem(curve).replace(/\nM/, '\n*'))],
    ['a PEM private key', p256(pem(curve).replaceAll('PUBLIC', 'PRIVATE'))],
    ['another type', { ...ed25519(hex), keytype: 'rsa' }],
    ['another scheme', { ...ed25519(hex), scheme: 'rsassa-pss-sha256' }],
    ['another type for P-256', p256(point, 'ed25519')],
    ['another scheme for P-256', { ...p256(point), scheme: 'ecdsa-sha2-nistp384' }],
  ])('reads nothing from %s', (_, key) => {
    expect(readPublicKey(key)).toBeUndefined();
  });
});
