import type { StatementFilter } from '#core/context/filter-statements.ts';
import { hostOf } from '#core/context/page-address.ts';
import type { KnowledgeInfo } from '#core/model/catalog.ts';
import type { Dataset } from '#core/model/dataset.ts';
import type { PageContext, Passage, TopicFinding } from '#core/model/page-context.ts';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicDocument, TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { HiddenTopics } from '#ui/components/HiddenTopics.tsx';
import { PageState, type PageStateActions } from '#ui/components/PageState.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { TabPanel, Tabs } from '#ui/components/Tabs.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import type { KnowledgeStamp } from '#ui/use-knowledge-of.ts';
import type { Search } from '#ui/use-search.ts';
import { KnowledgeFoot } from './KnowledgeFoot.tsx';
import { Masthead } from './Masthead.tsx';
import { NewsLine } from './NewsLine.tsx';
import { PageTab } from './PageTab.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import './SidebarView.css';
import { TopicMenu } from './TopicMenu.tsx';
import { TopicTab } from './TopicTab.tsx';
import { SIDEBAR_TABS, type SidebarTab } from './tab-id.ts';
import type { WayToolsProps } from './WayTools.tsx';

export interface SidebarViewProps {
  context: PageContext | undefined;
  /** Whether what the view was opened for has been shown once; other things wait for it. */
  isShown: boolean;
  /** Whether what stands below the first screen may be drawn as well. */
  isWhole: boolean;
  /** Findings of the page, most salient first. */
  findings: readonly TopicFinding[];
  topics: Loaded<readonly TopicSummary[]>;
  /** The topic on show: the page's leading one, or the one that the reader opened. */
  current: string | undefined;
  topic: Loaded<TopicDocument>;
  /** The table that the reader opened in place of the background. */
  dataset: Loaded<Dataset> | undefined;
  tab: SidebarTab;
  filter: StatementFilter;
  /** What the reader searches for; undefined, the topic is shown. */
  query: string | undefined;
  search: Search | undefined;
  way: WayToolsProps;
  settings: Settings;
  knowledge: Loaded<KnowledgeInfo>;
  /** The knowledge that the topic on show is from. */
  shownKnowledge: Loaded<KnowledgeStamp>;
  /** What the reader has done about calls; undefined until it is read, which waits for the view that shows it. */
  readerCalls: ReaderCalls | undefined;
  /** ISO instant. */
  now: string;
  /** The topic that was read before the reader came to a page without one. */
  lastRead: string | undefined;
  notice: string | undefined;
  /** The extension's own version. */
  version: string;
  actions: PageStateActions & {
    showMarks: (on: boolean) => void;
    mute: (topic: string, host: string) => void;
    snooze: (topic: string) => void;
    showAgain: (topic: string) => void;
    openTopic: (topic: string) => void;
    openTab: (tab: SidebarTab) => void;
    /** `topic` is the entry's own, where it is not known from the topic on show. */
    open: (ref: EntryRef, topic?: string) => void;
    setFilter: (filter: StatementFilter) => void;
    closeDataset: () => void;
    retryDataset: () => void;
    setQuery: (query: string) => void;
    closeSearch: () => void;
    showCalls: () => void;
    jump: (passage: Passage) => void;
    retryTopic: () => void;
    openOptions: () => void;
  };
}

/** The sidebar: one topic and its views, or why there is none and what can be opened. */
export function SidebarView(props: SidebarViewProps) {
  const { context, findings, topics, current, topic, tab, query, actions, notice } = props;
  const { t } = useText();
  const all = topics.state === 'ready' ? topics.value : [];
  const summary = current === undefined || query !== undefined ? undefined : summaryOf(current);
  const wish = context?.state === 'found' && {
    url: context.url,
    host: hostOf(context.url) || undefined,
    versions: {
      extension: props.version,
      knowledge: props.knowledge.state === 'ready' ? props.knowledge.value.version : '',
    },
    onMute: actions.mute,
    onSnooze: actions.snooze,
  };
  return (
    <div class="sidebar">
      <Masthead
        topics={all}
        found={findings.map(({ topic: id, level }) => ({ id, level }))}
        current={summary}
        onTopic={actions.openTopic}
        way={props.way}
      />
      <main class="sidebar-main">
        {summary && (
          <div class="sidebar-tabs">
            <Tabs
              label={t('tabs.label')}
              tabs={SIDEBAR_TABS.map((id) => ({ id, label: t(`tabs.${id}`) }))}
              selected={tab}
              onSelect={actions.openTab}
            />
          </div>
        )}
        {props.isShown && <NewsLine onOpen={actions.open} />}
        {notice && tab !== 'page' && (
          <p class="sidebar-notice" role="alert">
            {notice}
          </p>
        )}
        {summary ? (
          <TabPanel id={tab}>
            {tab === 'page' ? (
              <PageTab
                context={context}
                findings={findings}
                current={summary.id}
                topics={all}
                onJump={actions.jump}
                wish={wish || undefined}
                showsMarks={props.settings.showMarks}
                onMarks={actions.showMarks}
                onShowAgain={actions.showAgain}
                jumpProblem={notice}
              />
            ) : (
              <TopicTab {...props} tab={tab} />
            )}
          </TabPanel>
        ) : query === undefined ? (
          <NoTopic {...props} all={all} />
        ) : (
          <SearchPanel
            query={query}
            search={props.search}
            topicName={(id) => all.find((each) => each.id === id)?.title}
            onQuery={actions.setQuery}
            onOpen={(hit) => actions.open(hit.ref, hit.topic)}
            onClose={actions.closeSearch}
          />
        )}
      </main>
      <KnowledgeFoot
        knowledge={summary ? props.shownKnowledge : props.knowledge}
        publisher={summary?.publisher}
        onPrint={summary && topic.state === 'ready' ? () => window.print() : undefined}
        onOptions={actions.openOptions}
      />
    </div>
  );

  /** The topic's name from wherever it is known first, so that a failed list does not hide a topic that is there. */
  function summaryOf(id: string): TopicSummary {
    const known = all.find((each) => each.id === id);
    if (known) return known;
    if (topic.state === 'ready') return topic.value.topic;
    return { id, lang: 'en', title: topics.state === 'failed' ? id : '…', summary: '', asOf: '' };
  }
}

/** Before a topic is there: the state of the page, the topic read last, and all that can be looked up. */
function NoTopic(props: SidebarViewProps & { all: readonly TopicSummary[] }) {
  const { context, topics, settings, actions, all, lastRead } = props;
  const { t } = useText();
  const last = all.find(({ id }) => id === lastRead);
  return (
    <>
      <PageState
        context={context?.state === 'found' ? undefined : context}
        mode={settings.mode}
        actions={actions}
      />
      <HiddenTopics
        hidden={(context?.state === 'nothing' && context.hidden) || []}
        topics={all}
        onShowAgain={actions.showAgain}
      />
      <div class="sidebar-lookup">
        {last && (
          <Button look="plain" onClick={() => actions.openTopic(last.id)}>
            {t('state.keepReading', { topic: last.title })} <PublisherMark publisher={last.publisher} />
          </Button>
        )}
        {topics.state === 'failed' && <p class="soft">{t('options.topics.failed')}</p>}
        {all.length > 0 && (
          <TopicMenu topics={all} found={[]} current={undefined} onTopic={actions.openTopic} />
        )}
      </div>
    </>
  );
}
