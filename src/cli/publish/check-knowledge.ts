import { createHash } from 'node:crypto';
import type { Bytes } from '#core/feed/bytes.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { catalogFile, type SnapshotIndex } from '#core/kb/compile-snapshot.ts';
import { checkCompiled, isKnowledgeName, MalformedKnowledge } from '#core/kb/compiled/check-compiled.ts';
import { checkSnapshot } from '#core/kb/compiled/check-snapshot.ts';
import type { AuthoredSense } from '#core/kb/schema/authored-sense.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { mendHint } from './mend-hint.ts';

/** A file of compiled knowledge as a feed carries it: its text, and the SHA-256 that is listed for it. */
export interface CarriedFile {
  text: string;
  sha256: string;
}

/** Bytes of files by name -> what a feed that listed them would carry. Text that is not UTF-8 becomes no JSON. */
export function carried(files: ReadonlyMap<string, Bytes>): Map<string, CarriedFile> {
  return new Map(
    [...files].map(([name, bytes]) => [
      name,
      { text: decode(bytes), sha256: createHash('sha256').update(bytes).digest('hex') },
    ]),
  );
}

function decode(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

/**
 * What a reader's extension would refuse of a feed's knowledge (file name -> file): the first fault of each file, in the
 * order of names; where no file has one, whether they fit together and the senses compile. Files that the extension does
 * not take are passed over. Empty where it takes all of them.
 */
export function checkKnowledge(files: ReadonlyMap<string, CarriedFile>): Diagnostic[] {
  const values = new Map<string, unknown>();
  const names = [...files.keys()].filter(isKnowledgeName).sort();
  const faults = names.flatMap((name) => {
    const text = files.get(name)?.text ?? '';
    return faultOf(() => values.set(name, checkCompiled(name, text)), text);
  });
  return faults.length > 0 ? faults : faultOf(() => checkWhole(values, files));
}

function checkWhole(values: ReadonlyMap<string, unknown>, files: ReadonlyMap<string, CarriedFile>): void {
  const value = (name: string): unknown => {
    if (!values.has(name)) throw new MalformedKnowledge(name, '', 'the knowledge base lacks this file');
    return values.get(name);
  };
  checkSnapshot(
    value('index.json') as SnapshotIndex,
    value(catalogFile('en')) as Catalog,
    new Map([...files].map(([name, { sha256 }]) => [name, sha256])),
  );
  const senses = Object.entries(value('senses.json') as Record<string, AuthoredSense>);
  try {
    compileGazetteer(new Map(senses));
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedKnowledge('senses.json', '', error.message);
    throw error;
  }
}

function faultOf(check: () => unknown, text = ''): Diagnostic[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof MalformedKnowledge)) throw error;
    const { file, path, rule } = error;
    return [{ file, path, rule: 'readers-refuse', message: rule, hint: mendHint(file, path, text) }];
  }
}
