import { expect, test } from 'vitest';
import { namespaceDataset, namespaceRef, namespaceTopic } from '#core/context/namespace-topic.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { KnowledgeBuilder } from '#tests/fixtures/knowledge-builder.ts';
import { packagedKnowledge } from '#tests/fixtures/packaged-knowledge.ts';

const publisher = { id: 'f'.repeat(64), name: 'The union', colour: 2 };
const of = { namespace: 'ffffffffffffffff', publisher };
const ns = of.namespace;

const { files } = packagedKnowledge(
  new KnowledgeBuilder()
    .set('actions/petition', 'outcome', {
      date: '2020-04-01',
      result: 'superseded',
      summary: { en: 'Another asks for more.' },
      source: 'report',
    })
    .copy('actions/petition', 'actions/second')
    .set('actions/petition', 'supersededBy', 'second')
    .set('actions/petition', 'progress', {
      count: '12',
      asOf: '2020-04-01',
      whose: { en: 'Boatmen' },
      source: 'letter',
    })
    .set('topics/ferry', 'sections.0.text.en', 'See [it](event:vote), **a [span](term:span)**.[^report]'),
);
const read = <T>(file: string) => JSON.parse(files.get(file) ?? '') as T;

/** Every text below a value, with its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...texts(item, `${path}.${Array.isArray(value) ? '*' : key}`),
  ]);
}

test('every id, and all that points to one, is namespaced; nothing else is changed', () => {
  for (const file of ['topic.bridge.en.json', 'topic.ferry.en.json']) {
    const document = read<TopicDocument>(file);
    const named = namespaceTopic(of, document);
    const plain = JSON.parse(JSON.stringify(named).replaceAll(`${ns}/`, ''));
    delete plain.topic.publisher;
    for (const each of plain.related) delete each.publisher;
    expect(plain).toEqual(document);

    const left = texts(named).filter(
      ([path, text]) => !text.includes(`${ns}/`) && !path.includes('.publisher'),
    );
    const paths = new Set(left.map(([path]) => path.split('.').at(-1)));
    for (const key of ['id', 'source', 'to', 'supersededBy']) expect([...paths], file).not.toContain(key);
    for (const key of Object.keys(named.sources)) expect(key).toMatch(`${ns}/`);
    for (const key of Object.keys(named.elsewhere ?? {})) expect(key).toMatch(new RegExp(`^[a-z]+:${ns}/`));
    for (const list of [
      ...named.facts,
      ...named.statements.map(({ also }) => ({ sources: also })),
      ...named.events,
    ])
      for (const id of list.sources) expect(Object.keys(named.sources)).toContain(id);
  }
});

test('what a call says of other calls and of sources leads to its own publisher’s', () => {
  const { actions } = namespaceTopic(of, read('topic.bridge.en.json'));
  expect(actions.find(({ id }) => id === `${ns}/petition`)).toMatchObject({
    topics: [`${ns}/bridge`, `${ns}/ferry`],
    supersededBy: `${ns}/second`,
    outcome: { source: `${ns}/report` },
    progress: { source: `${ns}/letter` },
  });
});

test('prose links to its own publisher’s entries, and says in which topic they are', () => {
  const { sections, elsewhere } = namespaceTopic(of, read('topic.ferry.en.json'));
  expect(JSON.stringify(sections[0])).toContain(`"to":"event:${ns}/vote"`);
  expect(JSON.stringify(sections[0])).toContain(`"to":"term:${ns}/span"`);
  expect(elsewhere).toEqual({ [`event:${ns}/vote`]: `${ns}/bridge` });
});

test('whose it is, is what the reader was told, whatever the file says', () => {
  const document = read<TopicDocument>('topic.bridge.en.json');
  document.topic.publisher = { id: '', name: 'The town', colour: 0 };
  expect(namespaceTopic(of, document).topic.publisher).toEqual(publisher);
  expect(namespaceTopic(of, document).related[0]?.publisher).toEqual(publisher);
  const dataset = {
    ...read<Dataset>('dataset.votes.en.json'),
    publisher: { ...publisher, name: 'The town' },
  };
  expect(namespaceDataset(of, dataset)).toMatchObject({
    id: `${ns}/votes`,
    publisher,
    sources: [{ id: `${ns}/minutes` }],
    columns: [{ id: 'who' }],
  });
});

test('a reference keeps its kind', () => {
  expect(namespaceRef(of, 'event:vote')).toBe(`event:${ns}/vote`);
});
