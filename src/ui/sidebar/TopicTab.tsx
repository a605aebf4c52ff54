import type { TopicDocument } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { ActPanel } from './ActPanel.tsx';
import { BackgroundTab } from './BackgroundTab.tsx';
import { DatasetPanel } from './DatasetPanel.tsx';
import { TopicPublisher } from './EntryPublisher.tsx';
import { PublisherLine } from './PublisherLine.tsx';
import type { SidebarViewProps } from './SidebarView.tsx';
import { StatementsTab } from './StatementsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import type { SidebarTab } from './tab-id.ts';

type TopicTabProps = Pick<
  SidebarViewProps,
  | 'topic'
  | 'isWhole'
  | 'dataset'
  | 'filter'
  | 'now'
  | 'settings'
  | 'readerCalls'
  | 'actions'
  | 'context'
  | 'findings'
> & {
  tab: Exclude<SidebarTab, 'page'>;
};

/** A view of the topic's document, or that it is on its way, or why it could not be had. */
export function TopicTab(props: TopicTabProps) {
  const { topic, actions } = props;
  const { t } = useText();
  if (topic.state === 'loading') return <StateMessage tone="busy" title={t('app.loading')} />;
  if (topic.state === 'failed') {
    return (
      <StateMessage tone="failed" icon="warning" title={t('topic.failed')} more={topic.reason}>
        <Button onClick={actions.retryTopic}>{t('app.tryAgain')}</Button>
      </StateMessage>
    );
  }
  const { publisher } = topic.value.topic;
  return (
    <TopicPublisher.Provider value={publisher}>
      {publisher && <PublisherLine publisher={publisher} />}
      <OpenTab {...props} document={topic.value} />
    </TopicPublisher.Provider>
  );
}

function OpenTab(props: TopicTabProps & { document: TopicDocument }) {
  const { tab, document, dataset, filter, now, settings, actions } = props;
  switch (tab) {
    case 'background':
      return dataset ? (
        <DatasetPanel dataset={dataset} onBack={actions.closeDataset} onRetry={actions.retryDataset} />
      ) : (
        <BackgroundTab document={document} isWhole={props.isWhole} onOpen={actions.open} />
      );
    case 'statements':
      return <StatementsTab document={document} filter={filter} onFilter={actions.setFilter} />;
    case 'timeline':
      return <TimelineTab document={document} now={now} published={publishedIn(props, document.topic.id)} />;
    case 'act':
      return (
        <ActPanel
          document={document}
          now={now}
          calls={props.readerCalls}
          showCalls={settings.showCalls && !settings.callsOff.includes(document.topic.id)}
          onShowCalls={actions.showCalls}
        />
      );
  }
}

/** The day of the page, if the page is what led to this topic: beside another topic it would mean nothing. */
function publishedIn({ context, findings }: TopicTabProps, topic: string): string | undefined {
  const isFound = findings.some((finding) => finding.topic === topic);
  return context?.state === 'found' && isFound ? context.published : undefined;
}
