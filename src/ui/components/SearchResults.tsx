import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { groupByPublisher } from '#core/context/group-by-publisher.ts';
import type { SearchHit, SearchKind } from '#core/model/search.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Search } from '#ui/use-search.ts';
import { Button } from './Button.tsx';
import { entryLanguage } from './entry-language.ts';
import { PublisherMark } from './PublisherMark.tsx';
import './SearchResults.css';
import { StateMessage } from './StateMessage.tsx';

export interface SearchResultsProps {
  search: Search;
  /** How many of a kind are shown before the reader asks for all of them. */
  perKind: number;
  /** The name of a topic, as far as it is known. */
  topicName: (id: string) => string | undefined;
  onOpen: (hit: SearchHit) => void;
}

/**
 * What was found, under its kinds, the kind of the best answer first; or that nothing was, or that it failed. What other
 * publishers have stands below, each under its name.
 */
export function SearchResults({ search, perKind, topicName, onOpen }: SearchResultsProps) {
  const { t } = useText();
  const { answer, query, isOld, retry } = search;
  if (answer.state === 'loading') return <StateMessage tone="busy" title={t('search.busy')} />;
  if (answer.state === 'failed') {
    return (
      <StateMessage tone="failed" icon="warning" title={t('search.failed')} more={answer.reason}>
        <Button onClick={retry}>{t('app.tryAgain')}</Button>
      </StateMessage>
    );
  }
  const { hits, total } = answer.value;
  if (total === 0) {
    if (isOld) return <StateMessage tone="busy" title={t('search.busy')} />;
    return <StateMessage title={t('search.nothing', { query })} more={t('search.nothing.more')} />;
  }
  return (
    <div class="search-results" aria-busy={isOld}>
      <p class="search-results-count soft" role="status">
        {hits.length < total
          ? t('search.countOf', { count: hits.length, total })
          : t('search.count', { count: total })}
      </p>
      {groupByPublisher(hits).map(({ publisher, of }) => (
        <Fragment key={publisher?.id}>
          {publisher && (
            <h2 class="search-publisher">
              <PublisherMark publisher={publisher} />
            </h2>
          )}
          {groupsOf(of).map(([kind, group]) => (
            <ResultGroup
              // Another search starts with all groups short.
              key={`${kind} ${query}`}
              kind={kind}
              hits={group}
              limit={perKind}
              topicName={topicName}
              onOpen={onOpen}
            />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

type ResultGroupProps = Pick<SearchResultsProps, 'topicName' | 'onOpen'> & {
  kind: SearchKind;
  hits: readonly SearchHit[];
  limit: number;
};

function ResultGroup({ kind, hits, limit, topicName, onOpen }: ResultGroupProps) {
  const [isWhole, setWhole] = useState(hits.length <= limit + 1);
  const { t } = useText();
  const publisher = hits[0]?.publisher;
  const headingId = `found-${kind}-${publisher?.colour ?? 0}`;
  const Heading = publisher ? 'h3' : 'h2';
  return (
    <section class="search-group" aria-labelledby={headingId}>
      <Heading class="search-group-title" id={headingId}>
        {t(`search.kind.${kind}`)}
        {publisher && (
          // A section is found by its name alone.
          <span class="said"> {publisher.name}</span>
        )}
      </Heading>
      <ul class="search-group-list">
        {(isWhole ? hits : hits.slice(0, limit)).map((hit) => (
          <li key={hit.ref}>
            <Result hit={hit} topic={kind === 'topic' ? undefined : topicName(hit.topic)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('search.more', { count: hits.length - limit })}
        </Button>
      )}
    </section>
  );
}

interface ResultProps {
  hit: SearchHit;
  topic: string | undefined;
  onOpen: (hit: SearchHit) => void;
}

function Result({ hit, topic, onOpen }: ResultProps) {
  const text = useText();
  const { title, lang, excerpt, excerptLang, date, ref } = hit;
  return (
    <button type="button" class="search-result" data-opens={ref} onClick={() => onOpen(hit)}>
      <span class="search-result-title" {...entryLanguage(lang, text)}>
        {title}
      </span>
      {(topic || date) && (
        <span class="search-result-where">
          {topic && <bdi>{topic}</bdi>}
          {date && <span>{text.date(date, 'short')}</span>}
        </span>
      )}
      {/* An entry may hold words that are not translated yet: the excerpt's own direction decides. */}
      <span class="search-result-excerpt" {...entryLanguage(excerptLang, text)} dir="auto">
        {excerpt.map(({ text: part, isMatch }, at) => (isMatch ? <mark key={at}>{part}</mark> : part))}
      </span>
    </button>
  );
}

/** Kinds in the order in which each has its first hit. */
function groupsOf(hits: readonly SearchHit[]): [SearchKind, SearchHit[]][] {
  const groups = new Map<SearchKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}
