import type { TopicSummary } from '#core/model/topic.ts';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import './Masthead.css';
import { TopicSwitcher, type TopicSwitcherProps } from './TopicSwitcher.tsx';

export type MastheadProps = Omit<TopicSwitcherProps, 'current'> & { current: TopicSummary | undefined };

/** The band on top: which topic, why it is here, and the way to the others. */
export function Masthead({ current, ...switcher }: MastheadProps) {
  return (
    <header class="masthead">
      {current ? (
        <>
          <Wordmark />
          <TopicSwitcher {...switcher} current={current} />
        </>
      ) : (
        <h1>
          <Wordmark />
        </h1>
      )}
    </header>
  );
}
