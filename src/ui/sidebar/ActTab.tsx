import { useMemo } from 'preact/hooks';
import { sortActions, type TimedAction } from '#core/context/sort-actions.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import './ActTab.css';
import { CallEntry } from './CallEntry.tsx';
import { PastCall } from './PastCall.tsx';
import { Section } from './Section.tsx';

export interface ActTabProps {
  document: Pick<TopicDocument, 'actions' | 'sources'>;
  /** ISO instant. */
  now: string;
  showCalls: boolean;
  onShowCalls: () => void;
}

/** What a reader can do: open calls first, then standing ones; ended ones with what became of them. */
export function ActTab({ document: { actions, sources }, now, showCalls, onShowCalls }: ActTabProps) {
  const { t } = useText();
  const sorted = useMemo(() => sortActions(actions, now), [actions, now]);
  if (!showCalls) {
    return (
      <StateMessage title={t('act.hidden')}>
        <Button onClick={onShowCalls}>{t('act.showCalls')}</Button>
      </StateMessage>
    );
  }
  if (actions.length === 0) return <StateMessage title={t('act.empty')} />;
  const entries = (group: readonly TimedAction[]) => (
    <ul class="calls">
      {group.map((timed) => (
        <CallEntry key={timed.call.id} {...timed} sources={sources} />
      ))}
    </ul>
  );
  return (
    <div class="act">
      <Section title={t('act.open')} id="open">
        {sorted.open.length > 0 ? entries(sorted.open) : <p class="act-note">{t('act.open.empty')}</p>}
      </Section>
      {sorted.upcoming.length > 0 && (
        <Section title={t('act.upcoming')} id="upcoming">
          {entries(sorted.upcoming)}
        </Section>
      )}
      {sorted.standing.length > 0 && (
        <Section title={t('act.standing')} id="standing">
          <p class="act-note">{t('act.standing.more')}</p>
          {entries(sorted.standing)}
        </Section>
      )}
      {sorted.past.length > 0 && (
        <Section title={t('act.past')} id="past">
          <ul class="calls">
            {sorted.past.map((timed) => (
              <PastCall key={timed.call.id} {...timed} sources={sources} all={actions} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
