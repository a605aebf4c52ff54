import { type AuthoredKnowledge, type Folder, fileOf } from '#core/kb/authored-knowledge.ts';
import { citedSources, linkedEntries, parseProse } from '#core/kb/parse-prose.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** One entry naming another. */
interface Reference {
  file: string;
  path: string;
  folder: Folder;
  id: string;
}

const FOLDER_OF_LINK: Record<string, Folder> = {
  topic: 'topics',
  term: 'glossary',
  statement: 'statements',
  event: 'events',
  action: 'actions',
  actor: 'actors',
  dataset: 'datasets',
};

const TERM_HINT = "add it to the 'terms' of the topics that use it, or delete it";

/** Ids that lead nowhere. */
export const danglingIds: Rule = (knowledge) => [
  ...references(knowledge)
    .filter(({ folder, id }) => !knowledge[folder].has(id))
    .map(({ file, path, folder, id }) => ({
      file,
      path,
      rule: 'dangling-id',
      message: `there is no ${folder}/${id}.yaml`,
      hint: `write that file, or correct the id${nearest(id, knowledge[folder])}`,
    })),
  ...danglingPropositions(knowledge),
];

/** Sources, actors, tables and terms that nothing names: left over, or forgotten, and seen by no reader. */
export const unusedIds: Rule = (knowledge) => {
  const used = new Set(references(knowledge).map(({ folder, id }) => `${folder}/${id}`));
  return (['sources', 'actors', 'datasets', 'glossary'] as const).flatMap((folder) =>
    [...knowledge[folder].keys()]
      .filter((id) => !used.has(`${folder}/${id}`))
      .map((id) => ({
        file: fileOf(folder, id),
        path: '',
        rule: 'unused-id',
        message: 'no entry uses this file',
        hint: folder === 'glossary' ? TERM_HINT : 'cite it where it belongs, or delete it',
      })),
  );
};

/** Statements name a proposition by its id alone, views a fact: an id used twice would mean one or the other. */
export const duplicateIds: Rule = (knowledge) => {
  const owners = new Map<string, string>();
  return [...knowledge.topics].flatMap(([topic, { propositions, facts }]) =>
    [
      ...propositions.map(({ id }, at) => ({ path: `propositions.${at}.id`, id, key: id })),
      ...facts.map(({ id }, at) => ({ path: `facts.${at}.id`, id, key: `${topic}/${id}` })),
    ].flatMap(({ path, id, key }): Diagnostic[] => {
      const owner = owners.get(key);
      owners.set(key, owner ?? topic);
      if (!owner) return [];
      return [
        {
          file: fileOf('topics', topic),
          path,
          rule: 'duplicate-id',
          message: `'${id}' stands in topics/${owner}.yaml already`,
          hint: 'give it an id of its own',
        },
      ];
    }),
  );
};

/** A proposition exists, and belongs to a topic that its statement is filed under. */
function danglingPropositions(knowledge: AuthoredKnowledge): Diagnostic[] {
  const owners = new Map<string, string>();
  for (const [topic, entry] of knowledge.topics)
    for (const { id } of entry.propositions) owners.set(id, topic);
  return [...knowledge.statements].flatMap(([id, { proposition, topics }]) => {
    const owner = owners.get(proposition);
    if (owner && topics.includes(owner)) return [];
    return [
      {
        file: fileOf('statements', id),
        path: 'proposition',
        rule: 'dangling-id',
        message: owner
          ? `proposition '${proposition}' belongs to topic '${owner}', which this statement does not name`
          : `no topic has the proposition '${proposition}'`,
        hint: owner ? `add ${owner} to topics` : 'add it to the propositions of a topic, or correct the id',
      },
    ];
  });
}

export function references(knowledge: AuthoredKnowledge): Reference[] {
  const found: Reference[] = [];
  const add = (file: string, path: string, folder: Folder, ids: readonly (string | undefined)[]) => {
    ids.forEach((id, at) => {
      if (id !== undefined) found.push({ file, path: ids.length > 1 ? `${path}.${at}` : path, folder, id });
    });
  };
  for (const [id, topic] of knowledge.topics) {
    const file = fileOf('topics', id);
    add(file, 'related', 'topics', topic.related);
    add(file, 'terms', 'glossary', topic.terms);
    add(file, 'datasets', 'datasets', topic.datasets);
    for (const [at, fact] of topic.facts.entries()) add(file, `facts.${at}.sources`, 'sources', fact.sources);
    topic.sections.forEach((section, at) => {
      for (const text of Object.values(section.text)) {
        const prose = parseProse(text);
        if (!prose.ok) continue;
        for (const source of citedSources(prose.blocks))
          add(file, `sections.${at}.text`, 'sources', [source]);
        for (const link of linkedEntries(prose.blocks)) {
          const [kind = '', target] = link.split(':');
          const folder = FOLDER_OF_LINK[kind];
          if (folder && target) add(file, `sections.${at}.text`, folder, [target]);
        }
      }
    });
  }
  for (const [id, statement] of knowledge.statements) {
    const file = fileOf('statements', id);
    add(file, 'actor', 'actors', [statement.actor]);
    add(file, 'topics', 'topics', statement.topics);
    add(file, 'source', 'sources', [statement.source]);
    add(file, 'also', 'sources', statement.also ?? []);
  }
  for (const [id, event] of knowledge.events) {
    add(fileOf('events', id), 'topics', 'topics', event.topics);
    add(fileOf('events', id), 'sources', 'sources', event.sources);
  }
  for (const [id, action] of knowledge.actions) {
    const file = fileOf('actions', id);
    add(file, 'topics', 'topics', action.topics);
    add(file, 'sources', 'sources', action.sources);
    add(file, 'supersededBy', 'actions', [action.supersededBy]);
    add(file, 'outcome.source', 'sources', [action.outcome?.source]);
    add(file, 'progress.source', 'sources', [action.progress?.source]);
  }
  for (const [id, term] of knowledge.glossary)
    add(fileOf('glossary', id), 'sources', 'sources', term.sources);
  for (const [id, dataset] of knowledge.datasets) {
    add(fileOf('datasets', id), 'topics', 'topics', dataset.topics);
    add(fileOf('datasets', id), 'sources', 'sources', dataset.sources);
  }
  return found;
}

/** The id that shares the longest beginning, when it is long enough to be meant. */
function nearest(id: string, entries: ReadonlyMap<string, unknown>): string {
  let best = '';
  let length = 4;
  for (const other of entries.keys()) {
    let shared = 0;
    while (shared < id.length && id[shared] === other[shared]) shared++;
    if (shared > length) [best, length] = [other, shared];
  }
  return best ? `; did you mean '${best}'?` : '';
}
