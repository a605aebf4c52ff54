import { useMemo, useState } from 'preact/hooks';
import { groupPassages } from '#core/context/group-passages.ts';
import { senseName } from '#core/context/sense-name.ts';
import type { Passage, TopicFinding } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import { FindingActions, type FindingActionsProps } from './FindingActions.tsx';
import './FindingEntry.css';
import { Ledger } from './Ledger.tsx';
import { PassageEntry } from './PassageEntry.tsx';
import { Section } from './Section.tsx';

export interface FindingEntryProps {
  finding: TopicFinding;
  topics: readonly TopicSummary[];
  onJump: (passage: Passage) => void;
  /** What it takes to hide the topic or to report the match. */
  wish: Omit<FindingActionsProps, 'finding' | 'title'> | undefined;
}

/** Passages shown before the reader asks for more. */
const FEW = 4;

/** One topic found on the page: how strongly, the passages, and the points it was decided by. */
export function FindingEntry({ finding, topics, onJump, wish }: FindingEntryProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { t, language } = useText();
  const nameOf = (sense: string) => senseName(sense, finding, topics, language);
  const topic = topics.find(({ id }) => id === finding.topic);
  const groups = useMemo(() => groupPassages(finding.evidence), [finding]);
  const shown = showsAll ? groups : groups.slice(0, FEW);
  const hidden = groups.length - shown.length;
  return (
    <Section title={topic?.title ?? finding.topic} id={`finding-${finding.topic}`}>
      <p class="finding-level">
        <strong>{t(`page.level.${finding.level}`)}</strong>{' '}
        <span class="soft">{t('page.passages', { count: groups.length })}</span>{' '}
        <PublisherMark publisher={finding.publisher} />
      </p>
      <ol class="finding-passages">
        {shown.map((group) => (
          <PassageEntry
            key={`${group.field}-${group.passages[0].start}`}
            group={group}
            nameOf={nameOf}
            onJump={onJump}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          {t('page.moreEvidence', { count: hidden })}
        </Button>
      )}
      <Ledger lines={finding.ledger} total={finding.salience} nameOf={nameOf} />
      {wish && <FindingActions {...wish} finding={finding} title={topic?.title ?? finding.topic} />}
    </Section>
  );
}
