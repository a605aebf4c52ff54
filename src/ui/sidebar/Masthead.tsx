import type { TopicSummary } from '#core/model/topic.ts';
import { Tabs } from '#ui/components/Tabs.tsx';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './Masthead.css';
import { TopicSwitcher, type TopicSwitcherProps } from './TopicSwitcher.tsx';
import { SIDEBAR_TABS, type SidebarTab } from './tab-id.ts';

export interface MastheadProps extends Omit<TopicSwitcherProps, 'current'> {
  current: TopicSummary | undefined;
  tab: SidebarTab;
  /** Numbers beside tab names, where they help. */
  details: Partial<Record<SidebarTab, string>>;
  onTab: (tab: SidebarTab) => void;
}

/** The band on top: which topic, why it is here, and its views. Without a topic, only the way to choose one. */
export function Masthead({ tab, details, onTab, ...switcher }: MastheadProps) {
  const { t } = useText();
  return (
    <>
      <header class="masthead">
        {switcher.current ? (
          <>
            <Wordmark />
            <TopicSwitcher {...switcher} current={switcher.current} />
          </>
        ) : (
          <h1>
            <Wordmark />
          </h1>
        )}
      </header>
      {switcher.current && (
        <div class="masthead-tabs">
          <Tabs
            label={t('tabs.label')}
            tabs={SIDEBAR_TABS.map((id) => ({
              id,
              label: t(`tabs.${id}`),
              ...(details[id] && { detail: details[id] }),
            }))}
            selected={tab}
            onSelect={onTab}
          />
        </div>
      )}
    </>
  );
}
