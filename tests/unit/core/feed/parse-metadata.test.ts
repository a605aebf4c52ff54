import { describe, expect, it } from 'vitest';
import { FeedError } from '#core/feed/feed-error.ts';
import type { MetadataKind } from '#core/feed/metadata.ts';
import { parseMetadata } from '#core/feed/parse-metadata.ts';
import { Repository } from '#tests/fixtures/feed/repository.ts';

const feed = new Repository();
feed.delegate('targets', { name: 'editors', paths: ['kb/*'] });
feed.addTarget('kb/a.json', '{}');
feed.publish();
const DOCUMENTS = {
  root: feed.served('1.root.json'),
  timestamp: feed.served('timestamp.json'),
  snapshot: feed.served('1.snapshot.json'),
  targets: feed.served('1.targets.json'),
};

/** The document with one value put in place, or taken away where it is undefined. */
function changed(kind: MetadataKind, path: string, value: unknown): Uint8Array<ArrayBuffer> {
  const document = JSON.parse(new TextDecoder().decode(DOCUMENTS[kind]));
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let at = document;
  for (const step of steps) at = at[step === '*' ? (Object.keys(at)[0] ?? '') : step];
  at[last === '*' ? (Object.keys(at)[0] ?? '') : last] = value;
  return new TextEncoder().encode(JSON.stringify(document));
}

function refused(kind: MetadataKind, bytes: Uint8Array<ArrayBuffer>): FeedError {
  try {
    parseMetadata(kind, bytes, 'it');
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('parseMetadata', () => {
  it.each(Object.keys(DOCUMENTS) as MetadataKind[])('reads %s, and as nothing else', (kind) => {
    const document = parseMetadata(kind, DOCUMENTS[kind], 'it');
    expect(document).toMatchObject({
      name: 'it',
      bytes: DOCUMENTS[kind],
      signed: { _type: kind, version: 1 },
    });
    expect(document.signatures).toHaveLength(1);
    for (const other of Object.keys(DOCUMENTS) as MetadataKind[]) {
      if (other !== kind) expect(refused(other, DOCUMENTS[kind]).code).toBe('format');
    }
  });

  it.each([
    ['root', 'signed/_type', 'targets', '_type'],
    ['root', 'signed/spec_version', '1', 'spec_version'],
    ['root', 'signed/spec_version', '2.0.0', 'spec_version'],
    ['root', 'signed/spec_version', 'x1.0.0', 'spec_version'],
    ['root', 'signed/spec_version', '1.0.0.0', 'spec_version'],
    ['root', 'signed/spec_version', 1.0, 'spec_version'],
    ['root', 'signed/version', 0, 'version'],
    ['root', 'signed/version', '1', 'version'],
    ['root', 'signed/version', undefined, 'version'],
    ['root', 'signed/expires', '2030-02-30T00:00:00Z', 'expires'],
    ['root', 'signed/expires', '2030-01-01', 'expires'],
    ['root', 'signed/expires', '2030-01-01T00:00:00', 'expires'],
    ['root', 'signed/expires', '2030-01-01T00:00:00+01:00', 'expires'],
    ['root', 'signed/expires', '2030-01-01T00:00:00.000Z', 'expires'],
    ['root', 'signed/expires', 'never', 'expires'],
    ['root', 'signed/expires', 1893456000, 'expires'],
    ['root', 'signed/consistent_snapshot', 'yes', 'consistent_snapshot'],
    ['root', 'signed/keys', [], 'keys'],
    ['root', 'signed/keys/k', { keytype: 'ed25519', scheme: 'ed25519' }, 'keys.k.keyval'],
    ['root', 'signed/keys/k', { keytype: 1, scheme: 'ed25519', keyval: {} }, 'keys.k.keytype'],
    ['root', 'signed/keys/k', { keytype: 'ed25519', keyval: {} }, 'keys.k.scheme'],
    ['root', 'signed/keys/k', { keytype: 'a', scheme: 'b', keyval: { public: 1 } }, 'keys.k.keyval.public'],
    ['root', 'signed/roles/root', undefined, 'roles.root'],
    ['root', 'signed/roles/timestamp', undefined, 'roles.timestamp'],
    ['root', 'signed/roles/snapshot', undefined, 'roles.snapshot'],
    ['root', 'signed/roles/targets', undefined, 'roles.targets'],
    ['root', 'signed/roles/root/threshold', 0, 'roles.root.threshold'],
    ['root', 'signed/roles/root/keyids', 'ab', 'roles.root.keyids'],
    ['root', 'signed/roles/root/keyids', [1], 'roles.root.keyids.0'],
    ['timestamp', 'signed/meta', {}, 'meta.snapshot.json'],
    ['timestamp', 'signed/meta/snapshot.json/version', 0, 'meta.snapshot.json.version'],
    ['timestamp', 'signed/meta/snapshot.json/length', -1, 'meta.snapshot.json.length'],
    ['timestamp', 'signed/meta/snapshot.json/hashes', {}, 'meta.snapshot.json.hashes'],
    ['timestamp', 'signed/meta/snapshot.json/hashes', { sha256: 1 }, 'meta.snapshot.json.hashes.sha256'],
    ['timestamp', 'signed/meta/snapshot.json/hashes', null, 'meta.snapshot.json.hashes'],
    ['snapshot', 'signed/meta', undefined, 'meta'],
    ['snapshot', 'signed/meta/x.json', {}, 'meta.x.json.version'],
    ['targets', 'signed/targets', [], 'targets'],
    ['targets', 'signed/targets/x', { hashes: { sha256: 'ab' } }, 'targets.x.length'],
    ['targets', 'signed/targets/x', { length: 1 }, 'targets.x.hashes'],
    ['targets', 'signed/targets/x', { length: 1, hashes: {} }, 'targets.x.hashes'],
    ['targets', 'signed/delegations', null, 'delegations'],
    ['targets', 'signed/delegations/keys', undefined, 'delegations.keys'],
    ['targets', 'signed/delegations/roles', {}, 'delegations.roles'],
    ['targets', 'signed/delegations/roles/0/name', undefined, 'delegations.roles.0.name'],
    ['targets', 'signed/delegations/roles/0/name', 'root', 'delegations.roles.0.name'],
    ['targets', 'signed/delegations/roles/0/name', 'timestamp', 'delegations.roles.0.name'],
    ['targets', 'signed/delegations/roles/0/name', 'snapshot', 'delegations.roles.0.name'],
    ['targets', 'signed/delegations/roles/0/name', 'targets', 'delegations.roles.0.name'],
    ['targets', 'signed/delegations/roles/0/terminating', 1, 'delegations.roles.0.terminating'],
    ['targets', 'signed/delegations/roles/0/paths', '*', 'delegations.roles.0.paths'],
    ['targets', 'signed/delegations/roles/0/path_hash_prefixes', ['a'], 'delegations.roles.0'],
    ['targets', 'signed/delegations/roles/0/keyids', undefined, 'delegations.roles.0.keyids'],
    ['targets', 'signed/delegations/roles/0/threshold', 1.5, 'delegations.roles.0.threshold'],
    ['root', 'signatures', {}, 'signatures'],
    ['root', 'signatures', undefined, 'signatures'],
    ['root', 'signatures/0/keyid', 1, 'signatures.0.keyid'],
    ['root', 'signatures/0/sig', null, 'signatures.0.sig'],
    ['root', 'signed', undefined, ''],
    ['root', 'signed', [], ''],
  ] as const)('refuses a %s with %s = %j and says where', (kind, path, value, place) => {
    const error = refused(kind, changed(kind, path, value));
    expect(error.code).toBe('format');
    expect(error.message).toContain(`it is not laid out as it should be, see '${place}'.`);
  });

  it.each([
    ['root', 'signed/consistent_snapshot', undefined],
    ['root', 'signed/keys/k', { keytype: 'odd', scheme: 'odd', keyval: {} }],
    ['root', 'signed/spec_version', '1.0'],
    ['root', 'signed/spec_version', '1.12.345'],
    ['root', 'signed/roles/mirrors', { keyids: [], threshold: 1 }],
    ['timestamp', 'signed/meta/snapshot.json', { version: 1 }],
    ['timestamp', 'signed/meta/snapshot.json/length', 0],
    ['targets', 'signed/targets/x', { length: 0, hashes: { md5: 'x' }, custom: { a: null } }],
    ['targets', 'signed/delegations', undefined],
    ['targets', 'signed/delegations/roles', undefined],
    ['targets', 'signed/delegations/roles/0/terminating', undefined],
    ['targets', 'signed/delegations/roles/0/paths', undefined],
  ] as const)('reads a %s with %s = %j', (kind, path, value) => {
    expect(parseMetadata(kind, changed(kind, path, value), 'it').signed.version).toBe(1);
  });

  it('refuses two roles of one name in one document', () => {
    const { roles } = JSON.parse(new TextDecoder().decode(DOCUMENTS.targets)).signed.delegations;
    const error = refused('targets', changed('targets', 'signed/delegations/roles', [roles[0], roles[0]]));
    expect(error.message).toContain("see 'delegations.roles'.");
  });

  it('refuses two signatures under one key id', () => {
    const { signatures } = JSON.parse(new TextDecoder().decode(DOCUMENTS.root));
    const twice = changed('root', 'signatures', [signatures[0], { ...signatures[0], sig: 'ab' }]);
    expect(refused('root', twice).message).toContain("see 'signatures'.");
  });

  it.each([
    ['signatures', 'root', 64, (i: number) => ({ keyid: `${i}`, sig: '' }), 'signatures'],
    ['signed/keys', 'root', 256, () => ({ keytype: 'a', scheme: 'b', keyval: {} }), 'keys'],
    [
      'signed/delegations/keys',
      'targets',
      256,
      () => ({ keytype: 'a', scheme: 'b', keyval: {} }),
      'delegations.keys',
    ],
  ] as const)('counts %s of a %s: %i and no more', (path, kind, most, make, what) => {
    const some = (count: number) => {
      const all = Array.from({ length: count }, (_, i) => make(i));
      return changed(kind, path, path === 'signatures' ? all : Object.fromEntries(all.entries()));
    };
    expect(parseMetadata(kind, some(most), 'it').signed.version).toBe(1);
    const error = refused(kind, some(most + 1));
    expect(error.code).toBe('limit');
    expect(error.message).toContain(`it has over ${most} ${what}.`);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'signed'],
    ['a byte order mark', `\ufeff${new TextDecoder().decode(DOCUMENTS.root)}`],
    ['two documents', '{}{}'],
  ])('refuses %s', (_, words) => {
    const error = refused('root', new TextEncoder().encode(words));
    expect(error.code).toBe('format');
    expect(error.message).toContain('it is not JSON in UTF-8.');
  });

  it.each(['null', '1', '"signed"', '[]', '{}', 'true'])('refuses the JSON %s', (words) => {
    const error = refused('root', new TextEncoder().encode(words));
    expect(error.message).toContain("it is not laid out as it should be, see 'signatures'.");
    expect(error.cause).toMatchObject({ name: 'Misshapen', message: 'signatures' });
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = DOCUMENTS.root.slice();
    bytes[bytes.length - 5] = 0xff;
    expect(refused('root', bytes).message).toContain('it is not JSON in UTF-8.');
  });

  it.each([
    ['a number that cannot be kept', 2 ** 60, '1152921504606847000 is not a whole number'],
    ['half a character', '\ud800', 'a text holds half a character'],
  ])('refuses what has no one canonical form: %s', (_, value, words) => {
    const error = refused('root', changed('root', 'signed/note', value));
    expect(error.code).toBe('format');
    expect(error.message).toContain(`it cannot be checked: ${words}`);
    expect(error.cause).toMatchObject({ name: 'NotCanonical' });
  });

  it('refuses a document nested without end, without running out of stack', () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const bytes = new TextDecoder().decode(changed('root', 'signed/note', 'HERE')).replace('"HERE"', deep);
    expect(refused('root', new TextEncoder().encode(bytes)).code).toBe('format');
  });

  it('signs over every field, known or not', () => {
    const document = parseMetadata('root', changed('root', 'signed/note', { b: 1, a: [] }), 'it');
    expect(new TextDecoder().decode(document.signedBytes)).toContain('"note":{"a":[],"b":1}');
  });
});
