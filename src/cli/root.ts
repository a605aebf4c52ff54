import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feedId, printedFingerprint } from '#core/feed/fingerprint.ts';
import type { Command, CommandIo } from './command.ts';
import { writeWhole } from './folder-store.ts';
import { newestRoot } from './publish/feed-folder.ts';
import { openKeys } from './publish/open-keys.ts';
import {
  addKeys,
  checkSigned,
  newRoot,
  nextRoot,
  ROLE_NAMES,
  type RoleName,
  type RootDraft,
  revokeKeys,
} from './publish/root-draft.ts';
import { documentBytes, signDocument } from './publish/sign-document.ts';
import { type PublicPart, readPublicPart } from './publish/signing-key.ts';

const USAGE = `kb root new DRAFT --root A.pub.json --root B.pub.json --root C.pub.json [--threshold 2]
              --targets E.pub.json --snapshot O.pub.json --timestamp O.pub.json
kb root next DRAFT --feed FOLDER            the newest root of the feed once more, to change or only to renew
kb root add-key DRAFT ROLE KEY.pub.json...
kb root revoke DRAFT ROLE KEYID...
kb root sign DRAFT KEY.pem...
kb root show DRAFT
kb root finish DRAFT --feed FOLDER          puts the signed root into the feed`;

const OPTIONS = {
  root: { type: 'string', multiple: true, default: [] as string[] },
  targets: { type: 'string', multiple: true, default: [] as string[] },
  snapshot: { type: 'string', multiple: true, default: [] as string[] },
  timestamp: { type: 'string', multiple: true, default: [] as string[] },
  threshold: { type: 'string', default: '2' },
  feed: { type: 'string' },
} as const;

/**
 * `kb root …`: makes the root of a feed, which says who may sign what. A draft is a file that is handed from one holder
 * of a root key to the next until enough have signed.
 */
export const root: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [verb, file, ...rest] = positionals;
  if (verb === undefined || file === undefined) return misused(io);
  const folder = values.feed ?? '';
  const [role = '', ...named] = rest;
  switch (verb) {
    case 'new': {
      const keys = Object.fromEntries(
        await Promise.all(ROLE_NAMES.map(async (name) => [name, await readParts(values[name])] as const)),
      ) as Record<RoleName, PublicPart[]>;
      await save(file, newRoot(keys, Number(values.threshold), Date.now()), io);
      return 0;
    }
    case 'next': {
      const current = await newestRoot(folder);
      if (current === undefined) throw new Error(`There is no root in '${folder}'.`);
      await save(file, nextRoot(current, Date.now()), io);
      return 0;
    }
    case 'add-key':
      await save(file, addKeys(await load(file), roleName(role), await readParts(named)), io);
      return 0;
    case 'revoke':
      await save(file, revokeKeys(await load(file), roleName(role), named), io);
      return 0;
    case 'sign':
      await save(file, signDocument(await load(file), await openKeys(rest, io)), io);
      return 0;
    case 'show':
      await show(await load(file), io);
      return 0;
    case 'finish':
      if (folder === '') return misused(io);
      await finish(file, folder, io);
      return 0;
    default:
      return misused(io);
  }
};

function misused(io: CommandIo): number {
  io.stderr(USAGE);
  return 2;
}

function roleName(text: string): RoleName {
  const name = ROLE_NAMES.find((one) => one === text);
  if (name === undefined) throw new Error(`'${text}' is no role: name ${ROLE_NAMES.join(', ')}.`);
  return name;
}

function readParts(files: readonly string[]): Promise<PublicPart[]> {
  return Promise.all(files.map(async (file) => readPublicPart(await readFile(file, 'utf8'))));
}

async function load(file: string): Promise<RootDraft> {
  return JSON.parse(await readFile(file, 'utf8')) as RootDraft;
}

async function save(file: string, draft: RootDraft, io: CommandIo): Promise<void> {
  await writeWhole(file, documentBytes(draft));
  await show(draft, io);
}

async function show({ signed, signatures }: RootDraft, io: CommandIo): Promise<void> {
  await io.stdout(`root ${signed.version}, good until ${signed.expires.slice(0, 10)}`);
  for (const name of ROLE_NAMES) {
    const { keyids, threshold } = signed.roles[name];
    const short = keyids.map((keyid) => keyid.slice(0, 8)).join(' ');
    await io.stdout(`  ${name.padEnd(9)} ${threshold} of ${keyids.length}: ${short}`);
  }
  await io.stdout(`  signed by ${signatures.map(({ keyid }) => keyid.slice(0, 8)).join(' ') || 'nobody'}`);
}

async function finish(file: string, folder: string, io: CommandIo): Promise<void> {
  const draft = await load(file);
  const before = await newestRoot(folder);
  if (before === undefined && draft.signed.version !== 1) throw new Error(`There is no root in '${folder}'.`);
  await checkSigned(draft, before);
  const bytes = documentBytes(draft);
  const path = join(folder, 'metadata', `${draft.signed.version}.root.json`);
  await writeWhole(path, bytes);
  await io.stdout(`${path} is in place.`);
  if (draft.signed.version > 1) return;
  const fingerprint = printedFingerprint(await feedId(crypto.subtle, bytes));
  await io.stdout('Readers know the feed by this fingerprint; tell it to them by another way than the feed:');
  await io.stdout(`  ${fingerprint}`);
}
