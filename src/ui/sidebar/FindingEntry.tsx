import { useState } from 'preact/hooks';
import type { Passage, TopicFinding } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import './FindingEntry.css';
import { Ledger } from './Ledger.tsx';
import { PassageEntry } from './PassageEntry.tsx';
import { Section } from './Section.tsx';

export interface FindingEntryProps {
  finding: TopicFinding;
  topics: readonly TopicSummary[];
  onJump: (passage: Passage) => void;
}

/** Passages shown before the reader asks for more. */
const FEW = 4;

/** One topic found on the page: how strongly, the passages, and the points it was decided by. */
export function FindingEntry({ finding, topics, onJump }: FindingEntryProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { t } = useText();
  const topic = topics.find(({ id }) => id === finding.topic);
  const shown = showsAll ? finding.evidence : finding.evidence.slice(0, FEW);
  const hidden = finding.evidence.length - shown.length;
  return (
    <Section title={topic?.title ?? finding.topic} id={`finding-${finding.topic}`}>
      <p class="finding-level">
        <strong>{t(`page.level.${finding.level}`)}</strong>{' '}
        <span class="soft">{t('page.passages', { count: finding.evidence.length })}</span>
      </p>
      <ol class="finding-passages">
        {shown.map((passage) => (
          <PassageEntry
            key={`${passage.field}-${passage.start}-${passage.end}`}
            passage={passage}
            topics={topics}
            onJump={onJump}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          {t('page.moreEvidence', { count: hidden })}
        </Button>
      )}
      <Ledger lines={finding.ledger} total={finding.salience} />
    </Section>
  );
}
