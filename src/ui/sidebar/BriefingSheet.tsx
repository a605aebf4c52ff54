import { type NumberedSource, numberSources } from '#core/context/number-sources.ts';
import type { Block, Inline } from '#core/model/rich-text.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import type { KnowledgeStamp } from '#ui/use-knowledge-of.ts';
import './BriefingSheet.css';

export interface BriefingSheetProps {
  document: TopicDocument;
  knowledge: KnowledgeStamp | undefined;
}

/** A topic on paper: summary, facts, sections, and every source with its number and its whole address. */
export function BriefingSheet({ document, knowledge }: BriefingSheetProps) {
  const text = useText();
  const { t } = text;
  const { topic, facts, sections } = document;
  const sources = numberSources(document);
  const numbersOf = (ids: readonly string[]) =>
    ids.map((id) => <SourceNumber key={id} source={sources.get(id)} />);
  return (
    <article class="briefing">
      <p class="briefing-brand">{t('app.name')}</p>
      <PublisherMark publisher={topic.publisher} />
      <h1 {...entryLanguage(topic.lang, text)}>{topic.title}</h1>
      <p class="briefing-lead" {...entryLanguage(topic.lang, text)}>
        {topic.summary}
      </p>
      <p class="briefing-note">{t('topic.asOf', { date: text.date(topic.asOf) })}</p>
      {facts.length > 0 && (
        <section>
          <h2>{t('section.facts')}</h2>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id}>
                <span {...entryLanguage(topic.lang, text)}>{fact.text}</span> {numbersOf(fact.sources)}
                {fact.perspective !== 'fact' && ` (${t(`fact.perspective.${fact.perspective}`)})`}
                {fact.asOf && ` ${t('topic.asOf', { date: text.date(fact.asOf, 'short') })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections.map(({ kind, lang, blocks, asOf }) => (
        <section key={kind}>
          <h2>{t(`section.${kind}`)}</h2>
          <div {...entryLanguage(lang, text)}>
            {blocks.map((block, at) => (
              <Prose key={at} block={block} sources={sources} />
            ))}
          </div>
          {asOf && <p class="briefing-note">{t('section.asOf', { date: text.date(asOf) })}</p>}
        </section>
      ))}
      {sources.size > 0 && (
        <section>
          <h2>{t('source.list')}</h2>
          <ol class="briefing-sources">
            {[...sources.values()].map(({ number, source }) => (
              <li key={source.id} value={number}>
                <bdi {...entryLanguage(source.lang, text)}>{source.title}</bdi>. <bdi>{source.publisher}</bdi>
                , {source.date ? text.date(source.date) : t('source.undated')}.{' '}
                <bdi class="briefing-address">{source.url}</bdi>
                {source.archive && (
                  <>
                    {' '}
                    {t('source.archive')}: <bdi class="briefing-address">{source.archive}</bdi>
                  </>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {knowledge && (
        <p class="briefing-note">
          {t('foot.knowledge', { date: text.date(knowledge.date) })} ·{' '}
          {t('foot.version', { version: knowledge.version })}
          {topic.publisher ? ` · ${topic.publisher.name}` : ` · ${t('options.about.content')}`}
        </p>
      )}
    </article>
  );
}

function SourceNumber({ source }: { source: NumberedSource | undefined }) {
  const { number } = useText();
  return source ? <span class="briefing-number">[{number(source.number)}]</span> : null;
}

function Prose({ block, sources }: { block: Block; sources: ReadonlyMap<string, NumberedSource> }) {
  const words = (inline: Inline, key: number): preact.ComponentChildren => {
    if (typeof inline === 'string') return inline;
    switch (inline.type) {
      case 'strong':
        return <strong key={key}>{inline.children.map(words)}</strong>;
      case 'emphasis':
        return <em key={key}>{inline.children.map(words)}</em>;
      case 'link':
        return inline.children.map(words);
      case 'cite':
        return <SourceNumber key={key} source={sources.get(inline.source)} />;
    }
  };
  return block.type === 'paragraph' ? (
    <p>{block.children.map(words)}</p>
  ) : (
    <ul>
      {block.items.map((item, at) => (
        <li key={at}>{item.map(words)}</li>
      ))}
    </ul>
  );
}
