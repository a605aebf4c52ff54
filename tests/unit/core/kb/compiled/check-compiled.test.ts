import { describe, expect, test } from 'vitest';
import {
  checkCompiled,
  isKnowledgeName,
  MalformedKnowledge,
  NewerKnowledge,
} from '#core/kb/compiled/check-compiled.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

const { files } = packagedKnowledge(new KnowledgeBuilder());
const TOPIC = 'topic.bridge.en.json';
// biome-ignore lint/suspicious/noExplicitAny: tests spoil files at will
type Spoilt = any;

/** What is said of a file after a change. */
function refusal(name: string, change: (value: Spoilt) => void): string {
  const value = JSON.parse(files.get(name) ?? '');
  change(value);
  try {
    checkCompiled(name, JSON.stringify(value));
  } catch (error) {
    if (error instanceof MalformedKnowledge) return error.message;
    throw error;
  }
  return 'was accepted';
}

describe('a compiled file', () => {
  test('as the compiler writes it is accepted', () => {
    for (const [name, text] of files)
      if (isKnowledgeName(name) && name !== 'senses.json')
        expect(() => checkCompiled(name, text), name).not.toThrow();
  });

  test('with fields that we do not know is accepted: publishers may be ahead of readers', () => {
    expect(refusal(TOPIC, (topic) => Object.assign(topic.facts[0], { mood: 'calm' }))).toBe('was accepted');
  });

  test.each<[string, (topic: Spoilt) => void, string]>([
    [
      'a script as a link',
      (t) => (t.sources.report.url = 'javascript:alert(1)'),
      'sources.report.url: an address starts with https://',
    ],
    ['data as a link', (t) => (t.sources.report.url = 'data:text/html,x'), 'sources.report.url'],
    [
      'a link that hides its host',
      (t) => (t.sources.report.url = 'https://bank.example@evil.example/'),
      'names its host first',
    ],
    [
      'a link without end',
      (t) => (t.sources.report.url = `https://a.example/${'a'.repeat(3000)}`),
      'at most 2,000',
    ],
    ['a script as the address of a call', (t) => (t.actions[0].url = 'javascript:x'), 'actions.0.url'],
    [
      'HTML in a text',
      (t) => (t.facts[0].text = 'See <img src=x onerror=y>.'),
      'facts.0.text: texts hold no HTML',
    ],
    ['a comment of HTML', (t) => (t.topic.title = '<!-- x -->'), 'texts hold no HTML'],
    ['an endless text', (t) => (t.topic.summary = 'a'.repeat(20_001)), 'topic.summary: a text is too long'],
    ['an endless list', (t) => (t.events = Array(5001).fill(t.events[0])), 'events: a list is too long'],
    ['a missing list', (t) => delete t.statements, 'statements'],
    ['an unknown stance', (t) => (t.statements[0].stance = 'loves'), 'statements.0.stance'],
    [
      'prose of another kind',
      (t) => (t.sections[0].blocks[0] = { type: 'html', html: 'x' }),
      'sections.0.blocks.0',
    ],
    [
      'a link of prose to an address',
      (t) => t.sections[0].blocks[0].children.push({ type: 'link', to: 'https://x', children: [] }),
      'sections.0',
    ],
    ['the name of another topic', (t) => (t.topic.id = 'ferry'), 'topic.id'],
    [
      'a source that is not there',
      (t) => (t.facts[0].sources = ['nowhere']),
      "the source 'nowhere' is missing",
    ],
    ['a format that never was', (t) => (t.format = 0), 'format: the format has to be 1'],
  ])('with %s is refused, naming entry and rule', (_, change, said) => {
    const message = refusal(TOPIC, change);
    expect(message).toContain(TOPIC);
    expect(message).toContain(said);
  });

  test('nested without end is refused and exhausts nothing', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(() => checkCompiled(TOPIC, deep)).toThrow(MalformedKnowledge);
    expect(refusal(TOPIC, (t) => (t.extra = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`)))).toContain(
      'too deep',
    );
  });

  test('that is not JSON, or of no name that we know, is refused', () => {
    expect(() => checkCompiled(TOPIC, '<!doctype html>')).toThrow('this is not JSON');
    for (const name of ['gate.json', 'evil.json', 'topic.x.de.json', '__proto__', 'topic..en.json']) {
      expect(isKnowledgeName(name), name).toBe(false);
      expect(() => checkCompiled(name, '{}'), name).toThrow('no file of a knowledge base');
    }
  });
});

test('a format that came after this release is told from one that is wrong', () => {
  expect(() => checkCompiled(TOPIC, '{"format":2,"topic":"of another shape"}')).toThrow(NewerKnowledge);
  expect(() => checkCompiled(TOPIC, '{"format":"x"}')).not.toThrow(NewerKnowledge);
});

test('senses of another kind are refused, and fields that came after this release are left out', () => {
  const sense = (own: object) =>
    JSON.stringify({ bridge: { label: 'Bridge', strong: { en: ['bridge'] }, ...own } });
  expect(() => checkCompiled('senses.json', sense({}))).not.toThrow();
  expect(checkCompiled('senses.json', sense({ pattern: '(a+)+$' }))).toEqual(
    checkCompiled('senses.json', sense({})),
  );
  expect(() => checkCompiled('senses.json', '{}')).toThrow('there is no sense');
  expect(() => checkCompiled('senses.json', sense({ strong: { en: [7] } }))).toThrow('senses.json, bridge');
});

test('the name of a table is that of its file', () => {
  expect(refusal('dataset.votes.en.json', (table) => (table.id = 'other'))).toContain('id');
});
