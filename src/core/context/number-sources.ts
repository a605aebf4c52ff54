import type { Block, Inline } from '#core/model/rich-text.ts';
import type { Source } from '#core/model/source.ts';
import type { TopicDocument } from '#core/model/topic.ts';

/** A source with the number under which the background cites it. */
export interface NumberedSource {
  number: number;
  source: Source;
}

/**
 * Numbers the sources of the facts and sections from 1, in the order in which a reader meets them.
 * A source that the document does not hold gets no number: it could not be shown.
 */
export function numberSources(
  document: Pick<TopicDocument, 'facts' | 'sections' | 'sources'>,
): Map<string, NumberedSource> {
  const numbered = new Map<string, NumberedSource>();
  const met = [
    ...document.facts.flatMap((fact) => fact.sources),
    ...document.sections.flatMap((section) => section.blocks.flatMap(citedInBlock)),
  ];
  for (const id of met) {
    const source = document.sources[id];
    if (source && !numbered.has(id)) numbered.set(id, { number: numbered.size + 1, source });
  }
  return numbered;
}

/** Ids of the sources that a block cites, in order, each as often as it is cited. */
export function citedInBlock(block: Block): string[] {
  return (block.type === 'paragraph' ? block.children : block.items.flat()).flatMap(citedInInline);
}

function citedInInline(inline: Inline): string[] {
  if (typeof inline === 'string') return [];
  return inline.type === 'cite' ? [inline.source] : inline.children.flatMap(citedInInline);
}
