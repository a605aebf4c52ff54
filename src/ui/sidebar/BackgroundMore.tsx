import type { NumberedSource } from '#core/context/number-sources.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { SourceList } from '#ui/components/SourceList.tsx';
import { TermList } from '#ui/components/TermList.tsx';
import { useText } from '#ui/text/use-text.ts';
import { Section } from './Section.tsx';

export interface BackgroundMoreProps {
  document: Pick<TopicDocument, 'related' | 'datasets' | 'terms'>;
  sources: ReadonlyMap<string, NumberedSource>;
  onOpen: (ref: EntryRef) => void;
}

/** What stands below the prose: where it leads, the tables, the terms, the sources. */
export function BackgroundMore({ document, sources, onOpen }: BackgroundMoreProps) {
  const text = useText();
  const { t } = text;
  const { related, datasets, terms } = document;
  return (
    <>
      {related.length > 0 && (
        <Section title={t('section.related')} id="related">
          <ul class="related">
            {related.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  class="related-topic"
                  data-opens={`topic:${each.id}`}
                  onClick={() => onOpen(`topic:${each.id}`)}
                >
                  <bdi {...entryLanguage(each.lang, text)}>{each.title}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {datasets.length > 0 && (
        <Section title={t('section.tables')} id="tables">
          <ul class="related">
            {datasets.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  class="related-topic"
                  data-opens={`dataset:${id}`}
                  onClick={() => onOpen(`dataset:${id}`)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {terms.length > 0 && (
        <Section title={t('section.terms')} id="terms">
          <TermList terms={terms} />
        </Section>
      )}
      {sources.size > 0 && (
        <Section title={t('source.list')} id="sources">
          <SourceList sources={[...sources.values()]} />
        </Section>
      )}
    </>
  );
}
