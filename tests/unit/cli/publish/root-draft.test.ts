import { describe, expect, it } from 'vitest';
import { addKeys, checkSigned, newRoot, nextRoot, revokeKeys } from '#cli/publish/root-draft.ts';
import { signDocument } from '#cli/publish/sign-document.ts';
import { newSigningKey, openSigningKey, type SigningKey } from '#cli/publish/signing-key.ts';
import { NOW } from '#tests/fixtures/feed/repository.ts';

const newKey = () => openSigningKey(newSigningKey('twelve letters').pem, 'twelve letters');
const [a, b, c, d] = [newKey(), newKey(), newKey(), newKey()] as [
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
];
const first = () => newRoot({ root: [a, b, c], targets: [d], snapshot: [d], timestamp: [d] }, 2, NOW);
const ids = (...keys: SigningKey[]) => keys.map(({ keyid }) => keyid);

describe('newRoot', () => {
  it('lets two of three keys sign roots, for 400 days', () => {
    const { signed, signatures } = first();
    expect(signed).toMatchObject({
      _type: 'root',
      version: 1,
      spec_version: '1.0.34',
      consistent_snapshot: true,
    });
    expect(signed.expires).toBe('2031-04-05T12:00:00Z');
    expect(signed.roles.root).toEqual({ keyids: ids(a, b, c), threshold: 2 });
    expect(signed.roles.targets).toEqual({ keyids: ids(d), threshold: 1 });
    expect(Object.keys(signed.keys).sort()).toEqual(ids(a, b, c, d).sort());
    expect(signatures).toEqual([]);
  });

  it('refuses a role that could never speak', () => {
    expect(() => newRoot({ root: [a], targets: [d], snapshot: [d], timestamp: [d] }, 2, NOW)).toThrow(
      'root needs 2 keys and would have 1.',
    );
    expect(() => newRoot({ root: [a, b], targets: [], snapshot: [d], timestamp: [d] }, 2, NOW)).toThrow(
      'targets needs 1 keys and would have 0.',
    );
  });
});

describe('checkSigned', () => {
  it('wants as many signatures as the root says', async () => {
    await expect(checkSigned(signDocument(first(), [a]), undefined)).rejects.toThrow(
      'root 1 is signed by 1 of 2',
    );
    await expect(checkSigned(signDocument(first(), [a, d]), undefined)).rejects.toThrow(
      'root 1 is signed by 1 of 2',
    );
    await checkSigned(signDocument(signDocument(first(), [a]), [c]), undefined);
  });

  it('wants the keys of the root before as well', async () => {
    const before = signDocument(first(), [a, b]);
    const next = addKeys(revokeKeys(nextRoot(before, NOW), 'root', ids(a)), 'root', [d]);
    await expect(checkSigned(signDocument(next, [c, d]), before)).rejects.toThrow(
      'root 2 is signed by 1 of 2',
    );
    await expect(checkSigned(signDocument(next, [a, b]), before)).rejects.toThrow(
      'root 2 is signed by 1 of 2',
    );
    await checkSigned(signDocument(next, [b, c]), before);
    await checkSigned(signDocument(next, [a, b, d]), before);
  });

  it('wants each root to follow the one before', async () => {
    const before = signDocument(first(), [a, b]);
    const third = signDocument(nextRoot(nextRoot(before, NOW), NOW), [a, b]);
    await expect(checkSigned(third, before)).rejects.toThrow('root 3 does not follow root 1.');
  });
});

describe('nextRoot, addKeys and revokeKeys', () => {
  it('renew the date and drop signatures', () => {
    const next = nextRoot(signDocument(first(), [a, b]), NOW + 86_400_000);
    expect(next.signed).toMatchObject({ version: 2, expires: '2031-04-06T12:00:00Z' });
    expect(next.signatures).toEqual([]);
    expect(addKeys(signDocument(first(), [a]), 'root', [d]).signatures).toEqual([]);
  });

  it('add a key once', () => {
    expect(addKeys(first(), 'targets', [d, a]).signed.roles.targets.keyids).toEqual(ids(d, a));
  });

  it('revoke by the start of an id, and drop keys that no role names', () => {
    const draft = revokeKeys(first(), 'root', [a.keyid.slice(0, 10)]);
    expect(draft.signed.roles.root.keyids).toEqual(ids(b, c));
    expect(Object.keys(draft.signed.keys).sort()).toEqual(ids(b, c, d).sort());
  });

  it.each([
    [['zz'], "'zz' names 0 keys of root; it has to name one."],
    [[''], "'' names 0 keys of root; it has to name one."],
  ])('refuse to revoke %j', (starts, message) => {
    expect(() => revokeKeys(first(), 'root', starts)).toThrow(message);
  });

  it('refuse to leave a role without enough keys', () => {
    expect(() => revokeKeys(first(), 'root', ids(a, b))).toThrow('root needs 2 keys and would have 1.');
    expect(() => revokeKeys(first(), 'timestamp', ids(d))).toThrow(
      'timestamp needs 1 keys and would have 0.',
    );
  });
});
