import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '#cli/keys.ts';
import { openSigningKey, readPublicPart } from '#cli/publish/signing-key.ts';
import { newFolder, recordingIo } from '#tests/fixtures/feed/feed-folder.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

describe('kb keys new', () => {
  it('writes a private key that the typed passphrase opens, for its owner alone, and a public one', async () => {
    const io = recordingIo('first passphrase\nsecond passphrase\r\n');
    expect(await keys(['new', at('ann'), at('bob')], io)).toBe(0);
    const ann = openSigningKey(read('ann.pem'), 'first passphrase');
    expect(readPublicPart(read('ann.pub.json'))).toEqual({ keyid: ann.keyid, key: ann.key });
    expect(openSigningKey(read('bob.pem'), 'second passphrase').keyid).not.toBe(ann.keyid);
    expect(statSync(at('ann.pem')).mode & 0o777).toBe(0o600);
    expect(io.err).toEqual([`Passphrase of ${at('ann')}.pem:`, `Passphrase of ${at('bob')}.pem:`]);
    expect(io.out[0]).toContain(`key ${ann.keyid.slice(0, 8)}. Keep ${at('ann')}.pem secret`);
  });

  it('takes the passphrase from the environment where it is there', async () => {
    vi.stubEnv('KB_PASSPHRASE', 'of the environment');
    const io = recordingIo();
    await keys(['new', at('ann')], io);
    expect(openSigningKey(read('ann.pem'), 'of the environment')).toBeTruthy();
    expect(io.err).toEqual([]);
  });

  it('never writes over a key', async () => {
    await keys(['new', at('ann')], recordingIo('first passphrase\n'));
    const before = read('ann.pem');
    await expect(keys(['new', at('ann')], recordingIo('first passphrase\n'))).rejects.toThrow('EEXIST');
    expect(read('ann.pem')).toBe(before);
  });

  it('wants a passphrase for each', async () => {
    await expect(keys(['new', at('ann'), at('bob')], recordingIo('only one passphrase'))).rejects.toThrow(
      `No passphrase for ${at('bob')}.pem: set KB_PASSPHRASE or type it.`,
    );
  });

  it.each([[[]], [['new']], [['old', 'x']]])('explains itself when told %j', async (args) => {
    const io = recordingIo();
    expect(await keys(args, io)).toBe(2);
    expect(io.err[0]).toContain('kb keys new NAME...');
  });
});
