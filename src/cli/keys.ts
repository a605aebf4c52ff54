import { writeFile } from 'node:fs/promises';
import type { Command } from './command.ts';
import { passphraseLines } from './publish/open-keys.ts';
import { newSigningKey } from './publish/signing-key.ts';

const USAGE = 'kb keys new NAME...   writes NAME.pem, which the passphrase opens, and NAME.pub.json';

/** `kb keys new NAME...`: a signing key each. Existing files are never written over. */
export const keys: Command = async (args, io) => {
  const [verb, ...names] = args;
  if (verb !== 'new' || names.length === 0) {
    io.stderr(USAGE);
    return 2;
  }
  const passphrase = passphraseLines(io, true);
  for (const name of names) {
    const { pem, publicPart } = newSigningKey(await passphrase(`${name}.pem`));
    await writeFile(`${name}.pem`, pem, { flag: 'wx', mode: 0o600 });
    await writeFile(`${name}.pub.json`, `${JSON.stringify(publicPart, null, 2)}\n`, { flag: 'wx' });
    await io.stdout(
      `${name}: key ${publicPart.keyid.slice(0, 8)}. Keep ${name}.pem secret; hand on ${name}.pub.json.`,
    );
  }
  return 0;
};
