import { useRef } from 'preact/hooks';
import type { PageContext } from '#core/model/page-context.ts';
import type { Publisher } from '#core/model/publisher.ts';
import type { SearchHit } from '#core/model/search.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';
import { Button } from '#ui/components/Button.tsx';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { FactList } from '#ui/components/FactList.tsx';
import { HiddenTopics } from '#ui/components/HiddenTopics.tsx';
import { PageState, type PageStateActions } from '#ui/components/PageState.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { SearchField } from '#ui/components/SearchField.tsx';
import { StaleNote } from '#ui/components/StaleNote.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Search } from '#ui/use-search.ts';
import { CallLine } from './CallLine.tsx';
import { FoundEntries } from './FoundEntries.tsx';
import { FoundTopics } from './FoundTopics.tsx';
import { PopupHead } from './PopupHead.tsx';
import './PopupView.css';
import { ReadingControls, type ReadingControlsActions } from './ReadingControls.tsx';

/** A topic found on the page, with its name. */
export interface FoundTopic {
  id: string;
  lang: string;
  title: string;
  level: 'about' | 'mentions';
  publisher: Publisher | undefined;
}

export interface PopupViewProps {
  context: PageContext | undefined;
  settings: Settings;
  host: string | undefined;
  /** Topics found on the page, most salient first; empty unless the context is 'found'. */
  found: readonly FoundTopic[];
  selected: string | undefined;
  /** Every topic of the knowledge base, as far as they are known. */
  topics: readonly TopicSummary[];
  topic: Loaded<TopicBrief>;
  /** How many calls a reader could still join, on all topics found; undefined while they are not all known. */
  calls: { open: number; standing: number } | undefined;
  query: string;
  /** Undefined while there are no words to search. */
  search: Search | undefined;
  /** What went wrong with the last thing the reader asked for. */
  notice: string | undefined;
  actions: PageStateActions &
    ReadingControlsActions & {
      select: (topic: string) => void;
      openSidebar: () => void;
      showMarks: (on: boolean) => void;
      showAgain: (topic: string) => void;
      openOptions: () => void;
      setQuery: (query: string) => void;
      openEntry: (hit: SearchHit) => void;
      searchInSidebar: () => void;
    };
}

/** As many facts as fit the popup without scrolling past them. */
const FACTS = 3;

/** The popup: the page's leading topic in a few sourced facts, and how pages are read. */
export function PopupView(props: PopupViewProps) {
  const { context, settings, host, found, selected, topics, topic, calls, search, notice, actions } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const leading = search ? undefined : (found.find(({ id }) => id === selected) ?? found[0]);
  return (
    <div class="popup">
      <PopupHead
        search={
          <SearchField
            id="popup-search"
            label={text.t('popup.search')}
            value={props.query}
            onInput={actions.setQuery}
            onEnter={() => search && actions.searchInSidebar()}
          />
        }
        onOptions={actions.openOptions}
      >
        {leading && (
          <>
            <p class="popup-level">
              {text.t(leading.level === 'about' ? 'topic.leading' : 'topic.mentioned')}
            </p>
            <h1 ref={heading} tabIndex={-1} class="popup-title title" {...entryLanguage(leading.lang, text)}>
              {leading.title}
            </h1>
            <PublisherMark publisher={leading.publisher} />
          </>
        )}
      </PopupHead>
      <main class="popup-main">
        {search ? (
          <FoundEntries
            search={search}
            topicName={(id) => topics.find((each) => each.id === id)?.title}
            onOpen={actions.openEntry}
            onAll={actions.searchInSidebar}
          />
        ) : (
          <>
            {context?.state === 'found' ? (
              <>
                <TopicFacts topic={topic} onRetry={() => leading && actions.select(leading.id)} />
                <FoundTopics
                  topics={found.filter((each) => each !== leading)}
                  onSelect={(id) => {
                    actions.select(id);
                    // The button becomes the heading: the focus goes with it.
                    heading.current?.focus();
                  }}
                />
              </>
            ) : (
              <>
                <PageState context={context} mode={settings.mode} actions={actions} />
                <HiddenTopics
                  hidden={(context?.state === 'nothing' && context.hidden) || []}
                  topics={topics}
                  onShowAgain={actions.showAgain}
                />
              </>
            )}
            <div class="popup-open">
              <Button look={context?.state === 'found' ? 'main' : 'plain'} onClick={actions.openSidebar}>
                {text.t('popup.openSidebar')}
              </Button>
              {context?.state === 'found' && (
                <Button
                  icon="marker"
                  pressed={settings.showMarks}
                  onClick={() => actions.showMarks(!settings.showMarks)}
                >
                  {text.t('marks.show')}
                </Button>
              )}
              {calls && settings.showCalls && <CallLine {...calls} />}
            </div>
          </>
        )}
        {notice && (
          <p class="popup-notice" role="alert">
            {notice}
          </p>
        )}
      </main>
      <ReadingControls
        settings={settings}
        host={host}
        isOpen={context !== undefined && context.state !== 'found' && context.state !== 'looking'}
        actions={actions}
      />
    </div>
  );
}

function TopicFacts({ topic, onRetry }: { topic: Loaded<TopicBrief>; onRetry: () => void }) {
  const { t } = useText();
  if (topic.state === 'loading') return <StateMessage tone="busy" title={t('app.loading')} />;
  if (topic.state === 'failed') {
    return (
      <StateMessage tone="failed" icon="warning" title={t('topic.failed')} more={topic.reason}>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </StateMessage>
    );
  }
  const { facts, sources, topic: summary } = topic.value;
  return (
    <section class="popup-facts" aria-label={t('popup.facts')}>
      <FactList facts={facts.slice(0, FACTS)} sources={sources} lang={summary.lang} isShort />
      <StaleNote publisher={summary.publisher} />
    </section>
  );
}
