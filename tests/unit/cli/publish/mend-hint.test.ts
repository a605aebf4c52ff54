import { describe, expect, it } from 'vitest';
import { mendHint } from '#cli/publish/mend-hint.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

const { files } = packagedKnowledge(new KnowledgeBuilder());

describe('mendHint', () => {
  it.each([
    ['topic.bridge.en.json', '', 'topics/bridge.yaml'],
    ['topic.bridge.en.json', 'facts.2.text', 'topics/bridge.yaml'],
    ['topic.bridge.en.json', 'related.0.summary', 'topics/ferry.yaml'],
    ['topic.bridge.en.json', 'statements.0.summary', 'statements/council-2020.yaml'],
    ['topic.bridge.en.json', 'statements.0.topics.1', 'statements/council-2020.yaml'],
    ['topic.bridge.en.json', 'statements.0.actor.line', 'actors/council.yaml'],
    ['topic.bridge.en.json', 'events.0.title', 'events/vote.yaml'],
    ['topic.bridge.en.json', 'terms.0.definition', 'glossary/pier.yaml'],
    ['topic.bridge.en.json', 'sources.report.url', 'sources/report.yaml'],
    ['topic.bridge.en.json', 'actions petition', 'actions/petition.yaml'],
    ['topic.bridge.en.json', 'facts length', 'topics/bridge.yaml'],
    ['dataset.votes.en.json', 'rows.1.who', 'datasets/votes.yaml'],
    ['dataset.votes.en.json', 'sources.0.url', 'sources/minutes.yaml'],
    ['catalog.en.json', 'topics.1.title', 'topics/ferry.yaml'],
    ['senses.json', 'itu.strong.en.0', 'senses/itu.yaml'],
    ['senses.json', '', 'the files in senses/'],
  ])('finds the authored file of %s %s', (file, path, authored) => {
    expect(mendHint(file, path, files.get(file) ?? '')).toBe(`mend ${authored}, from which this is compiled`);
  });

  it.each([
    ['index.json', 'info.version', '{"info":{"version":"x"}}'],
    ['catalog.en.json', '', 'not JSON'],
  ])('knows when no authored file is at fault: %s %s', (file, path, text) => {
    expect(mendHint(file, path, text)).toContain('report it');
  });
});
