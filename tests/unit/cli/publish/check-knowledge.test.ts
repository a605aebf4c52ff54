import { describe, expect, it } from 'vitest';
import { carried, checkKnowledge } from '#cli/publish/check-knowledge.ts';
import type { Bytes } from '#core/feed/bytes.ts';
import { compiledKnowledge } from '#tests/fixtures/feed/served-knowledge.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';

const bytes = (text: string): Bytes => new TextEncoder().encode(text);
const { files: texts } = compiledKnowledge(new KnowledgeBuilder(), 'Harbour Bridge');
const whole = () => new Map([...texts].map(([name, text]) => [name, bytes(text)]));

/** The files after some were replaced, or taken away. */
function refusals(changes: Record<string, string | Bytes | undefined>): string[] {
  const files = whole();
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) files.delete(name);
    else files.set(name, typeof change === 'string' ? bytes(change) : change);
  }
  return checkKnowledge(carried(files)).map(({ file, path, message }) => `${file}|${path}|${message}`);
}

describe('checkKnowledge', () => {
  it('has nothing against what the compiler writes', () => {
    expect(refusals({})).toEqual([]);
  });

  it('passes over files that the extension does not take', () => {
    expect(refusals({ 'notes.json': 'not even JSON', 'gate.json': undefined })).toEqual([]);
  });

  it('tells the first fault of each file, by name', () => {
    expect(refusals({ 'topic.ferry.en.json': '[]', 'catalog.en.json': 'x', 'index.json': '{}' })).toEqual([
      'catalog.en.json||this is not JSON',
      expect.stringMatching(/^index\.json\|format\|/),
      expect.stringMatching(/^topic\.ferry\.en\.json\|/),
    ]);
  });

  it('refuses what is not UTF-8', () => {
    expect(refusals({ 'senses.json': new Uint8Array([0x22, 0xff, 0x22]) })).toEqual([
      'senses.json||this is not JSON',
    ]);
  });

  it.each(['index.json', 'catalog.en.json', 'senses.json'])('wants %s', (name) => {
    const said = refusals({ [name]: undefined });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(name);
  });

  it('wants every file as the index lists it', () => {
    const text = texts.get('topic.ferry.en.json')?.replace('The ferry', 'Another ferry');
    expect(refusals({ 'topic.ferry.en.json': text })).toEqual([
      'index.json|topic.ferry.en.json|the feed does not have this file as it is listed',
    ]);
  });

  it('wants names that a device can compile', () => {
    const senses = JSON.parse(texts.get('senses.json') ?? '');
    senses.name.strong.en = ['('];
    expect(refusals({ 'senses.json': JSON.stringify(senses) })).toEqual([
      expect.stringMatching(/^senses\.json\|\|/),
    ]);
  });
});
