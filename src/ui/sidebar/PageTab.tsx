import type { PageContext, Passage, TopicFinding } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { HiddenTopics } from '#ui/components/HiddenTopics.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { FindingEntry, type FindingEntryProps } from './FindingEntry.tsx';
import './PageTab.css';

export interface PageTabProps {
  context: PageContext | undefined;
  /** Findings in the order of the switcher; the current topic's leads. */
  findings: readonly TopicFinding[];
  current: string;
  topics: readonly TopicSummary[];
  onJump: (passage: Passage) => void;
  wish: FindingEntryProps['wish'];
  showsMarks: boolean;
  onMarks: (on: boolean) => void;
  onShowAgain: (topic: string) => void;
  /** What the page answered to the last jump, where it did not work. */
  jumpProblem: string | undefined;
}

/** Why am I seeing this: for each topic, the page's own words that led to it and how they were weighed. */
export function PageTab(props: PageTabProps) {
  const { context, findings, current, topics, onJump, wish, showsMarks, onMarks, jumpProblem } = props;
  const { t } = useText();
  const inOrder = [...findings].sort((a, b) => Number(b.topic === current) - Number(a.topic === current));
  const isFound = findings.some(({ topic }) => topic === current);
  return (
    <div class="page-tab">
      {jumpProblem && (
        <p class="page-problem" role="alert">
          {jumpProblem}
        </p>
      )}
      {!isFound && <StateMessage title={t('page.none')} />}
      {findings.length > 0 && <p class="page-intro soft">{t('page.intro')}</p>}
      {context?.state === 'found' && context.title && (
        <p class="page-name" dir="auto">
          {context.title}
        </p>
      )}
      {findings.length > 0 && (
        <div class="page-marks">
          <Button icon="marker" pressed={showsMarks} onClick={() => onMarks(!showsMarks)}>
            {t('marks.show')}
          </Button>
        </div>
      )}
      {inOrder.map((finding) => (
        <FindingEntry key={finding.topic} finding={finding} topics={topics} onJump={onJump} wish={wish} />
      ))}
      <HiddenTopics
        hidden={(context?.state === 'found' && context.hidden) || []}
        topics={topics}
        onShowAgain={props.onShowAgain}
      />
    </div>
  );
}
