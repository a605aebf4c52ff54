import { useMemo } from 'preact/hooks';
import { numberSources } from '#core/context/number-sources.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { FactList } from '#ui/components/FactList.tsx';
import { RichText } from '#ui/components/RichText.tsx';
import { StaleNote } from '#ui/components/StaleNote.tsx';
import { useText } from '#ui/text/use-text.ts';
import { BackgroundMore } from './BackgroundMore.tsx';
import './BackgroundTab.css';
import { Section } from './Section.tsx';

export interface BackgroundTabProps {
  document: TopicDocument;
  /** False in the first frame of a sidebar that opens: what stands below it would only hold that up. */
  isWhole: boolean;
  onOpen: (ref: EntryRef) => void;
}

/** What a reader needs to know of a topic: two sentences, the facts, four short sections, their sources. */
export function BackgroundTab({ document, isWhole, onOpen }: BackgroundTabProps) {
  const text = useText();
  const { t } = text;
  const { topic, facts, sections, terms } = document;
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
          {isWhole && <StaleNote publisher={topic.publisher} />}
          <FactList facts={facts} sources={document.sources} lang={topic.lang} />
        </Section>
      )}
      {(isWhole ? sections : sections.slice(0, 1)).map(({ kind, lang, blocks, asOf }) => (
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
      {isWhole && <BackgroundMore document={document} sources={sources} onOpen={onOpen} />}
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
