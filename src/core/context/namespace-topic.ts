import type { CallToAction } from '#core/model/call-to-action.ts';
import type { Dataset } from '#core/model/dataset.ts';
import { namespacedId } from '#core/model/namespaced-id.ts';
import type { Publisher } from '#core/model/publisher.ts';
import type { Block, EntryRef, Inline } from '#core/model/rich-text.ts';
import type { Statement } from '#core/model/statement.ts';
import type { TopicDocument, TopicSummary } from '#core/model/topic.ts';

/** Gives ids of one publisher's files the form under which everything else knows them. */
export interface Namespace {
  namespace: string;
  publisher: Publisher;
}

/** `event:vote` -> `event:3fa1…/vote` */
export const namespaceRef = ({ namespace }: Pick<Namespace, 'namespace'>, ref: EntryRef): EntryRef => {
  const [kind = '', id = ''] = ref.split(':');
  return `${kind}:${namespacedId(namespace, id)}` as EntryRef;
};

/** A topic of a list, with whose it is: whatever its own file says of that is overwritten. */
export const namespaceSummary = (of: Namespace, summary: TopicSummary): TopicSummary => ({
  ...summary,
  id: namespacedId(of.namespace, summary.id),
  publisher: of.publisher,
});

/**
 * One publisher's topic with every id in it in that publisher's namespace: those of topics, entries and sources, and all
 * that points to them. What hangs on an id elsewhere, a setting, the state of a call or a link, is never another's.
 */
export function namespaceTopic(of: Namespace, document: TopicDocument): TopicDocument {
  const name = (id: string) => namespacedId(of.namespace, id);
  const names = (ids: readonly string[]) => ids.map(name);
  const { names: otherNames, elsewhere } = document;
  return {
    format: document.format,
    topic: namespaceSummary(of, document.topic),
    ...(otherNames && { names: otherNames }),
    facts: document.facts.map((each) => ({ ...each, id: name(each.id), sources: names(each.sources) })),
    sections: document.sections.map((each) => ({
      ...each,
      blocks: each.blocks.map((block) => namespaceBlock(of, block)),
    })),
    related: document.related.map((each) => namespaceSummary(of, each)),
    propositions: document.propositions.map((each) => ({ ...each, id: name(each.id) })),
    statements: document.statements.map((each) => namespaceStatement(name, each)),
    events: document.events.map((each) => ({
      ...each,
      id: name(each.id),
      topics: names(each.topics),
      sources: names(each.sources),
    })),
    actions: document.actions.map((each) => namespaceCall(name, each)),
    terms: document.terms.map((each) => ({ ...each, id: name(each.id), sources: names(each.sources) })),
    datasets: document.datasets.map((each) => ({ ...each, id: name(each.id) })),
    ...(elsewhere && {
      elsewhere: Object.fromEntries(
        Object.entries(elsewhere).map(([ref, topic]) => [namespaceRef(of, ref as EntryRef), name(topic)]),
      ),
    }),
    sources: Object.fromEntries(
      Object.entries(document.sources).map(([id, source]) => [name(id), { ...source, id: name(source.id) }]),
    ),
  };
}

/** One publisher's table, likewise. */
export const namespaceDataset = (of: Namespace, dataset: Dataset): Dataset => ({
  ...dataset,
  id: namespacedId(of.namespace, dataset.id),
  sources: dataset.sources.map((each) => ({ ...each, id: namespacedId(of.namespace, each.id) })),
  publisher: of.publisher,
});

type Name = (id: string) => string;

const namespaceStatement = (name: Name, each: Statement): Statement => ({
  ...each,
  id: name(each.id),
  actor: { ...each.actor, id: name(each.actor.id) },
  topics: each.topics.map(name),
  proposition: { ...each.proposition, id: name(each.proposition.id) },
  source: name(each.source),
  also: each.also.map(name),
});

function namespaceCall(name: Name, each: CallToAction): CallToAction {
  const { supersededBy, outcome, progress } = each;
  return {
    ...each,
    id: name(each.id),
    topics: each.topics.map(name),
    sources: each.sources.map(name),
    ...(supersededBy !== undefined && { supersededBy: name(supersededBy) }),
    ...(outcome?.source !== undefined && { outcome: { ...outcome, source: name(outcome.source) } }),
    ...(progress?.source !== undefined && { progress: { ...progress, source: name(progress.source) } }),
  };
}

const namespaceBlock = (of: Namespace, block: Block): Block =>
  block.type === 'paragraph'
    ? { ...block, children: block.children.map((each) => namespaceInline(of, each)) }
    : { ...block, items: block.items.map((item) => item.map((each) => namespaceInline(of, each))) };

function namespaceInline(of: Namespace, inline: Inline): Inline {
  if (typeof inline === 'string') return inline;
  if (inline.type === 'cite') return { ...inline, source: namespacedId(of.namespace, inline.source) };
  const children = inline.children.map((each) => namespaceInline(of, each));
  return inline.type === 'link'
    ? { ...inline, to: namespaceRef(of, inline.to), children }
    : { ...inline, children };
}
