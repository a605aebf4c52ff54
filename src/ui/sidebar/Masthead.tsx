import type { TopicSummary } from '#core/model/topic.ts';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import './Masthead.css';
import { TopicSwitcher, type TopicSwitcherProps } from './TopicSwitcher.tsx';
import { WayTools, type WayToolsProps } from './WayTools.tsx';

export type MastheadProps = Omit<TopicSwitcherProps, 'current'> & {
  current: TopicSummary | undefined;
  way: WayToolsProps;
};

/** The band on top: which topic, why it is here, and the way to the others. */
export function Masthead({ current, way, ...switcher }: MastheadProps) {
  return (
    <header class="masthead">
      <div class="masthead-bar">
        {current ? (
          <Wordmark />
        ) : (
          <h1>
            <Wordmark />
          </h1>
        )}
        <WayTools {...way} />
      </div>
      {current && <TopicSwitcher {...switcher} current={current} />}
    </header>
  );
}
