import { useMemo } from 'preact/hooks';
import { numberSources } from '#core/context/number-sources.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { FactList } from '#ui/components/FactList.tsx';
import { RichText } from '#ui/components/RichText.tsx';
import { SourceList } from '#ui/components/SourceList.tsx';
import { TermList } from '#ui/components/TermList.tsx';
import { useText } from '#ui/text/use-text.ts';
import './BackgroundTab.css';
import { Section } from './Section.tsx';

export interface BackgroundTabProps {
  document: TopicDocument;
  onOpen: (ref: EntryRef) => void;
}

/** What a reader needs to know of a topic: two sentences, the facts, four short sections, their sources. */
export function BackgroundTab({ document, onOpen }: BackgroundTabProps) {
  const text = useText();
  const { t } = text;
  const { topic, facts, sections, related, terms, datasets } = document;
  const sources = useMemo(() => numberSources(document), [document]);
  const canOpen = useMemo(() => entriesOf(document), [document]);
  return (
    <>
      <div class="background-lead">
        <p class="background-summary title" {...entryLanguage(topic.lang, text)}>
          {topic.summary}
        </p>
        <p class="background-as-of">{t('topic.asOf', { date: text.date(topic.asOf) })}</p>
      </div>
      {facts.length > 0 && (
        <Section title={t('section.facts')} id="facts">
          <FactList facts={facts} sources={document.sources} lang={topic.lang} />
        </Section>
      )}
      {sections.map(({ kind, lang, blocks, asOf }) => (
        <Section
          key={kind}
          id={kind}
          title={t(`section.${kind}`)}
          aside={asOf && t('section.asOf', { date: text.date(asOf, 'short') })}
        >
          <div class="background-prose" {...entryLanguage(lang, text)}>
            <RichText blocks={blocks} sources={sources} terms={terms} onOpen={onOpen} canOpen={canOpen} />
          </div>
        </Section>
      ))}
      {sections.length === 0 && <p class="background-empty soft">{t('section.empty')}</p>}
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

/** Tells which entries can be opened from this document: its own, and those whose topic it knows. */
function entriesOf(document: TopicDocument): (ref: EntryRef) => boolean {
  const { statements, events, actions, datasets, elsewhere = {} } = document;
  const refs = new Set<EntryRef>([
    ...statements.flatMap(({ id, actor }): EntryRef[] => [`statement:${id}`, `actor:${actor.id}`]),
    ...events.map(({ id }): EntryRef => `event:${id}`),
    ...actions.map(({ id }): EntryRef => `action:${id}`),
    ...datasets.map(({ id }): EntryRef => `dataset:${id}`),
  ]);
  return (ref) => ref.startsWith('topic:') || refs.has(ref) || Object.hasOwn(elsewhere, ref);
}
