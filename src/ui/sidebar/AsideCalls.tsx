import type { TimedAction } from '#core/context/sort-actions.ts';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import { Button } from '#ui/components/Button.tsx';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { useText } from '#ui/text/use-text.ts';
import './AsideCalls.css';
import { Deadline } from './Deadline.tsx';
import { EntryPublisher } from './EntryPublisher.tsx';

export interface AsideCallsProps {
  kind: 'done' | 'hidden';
  calls: readonly TimedAction[];
  marks: ReaderCalls;
  onBack: (id: string) => void;
}

/** Calls that the reader has dealt with, folded away, each with the way back. */
export function AsideCalls({ kind, calls, marks, onBack }: AsideCallsProps) {
  const text = useText();
  const { t } = text;
  if (calls.length === 0) return null;
  return (
    <details class="aside-calls">
      <summary>{t(`act.aside.${kind}`, { count: calls.length })}</summary>
      <ul class="aside-calls-list">
        {calls.map(({ call, status, daysLeft }) => {
          const day = marks[call.id]?.[kind];
          const back = t(`act.back.${kind}`);
          return (
            <li key={call.id} class="aside-call" id={`action-${call.id}`} tabIndex={-1}>
              <h3 class="aside-call-title" {...entryLanguage(call.lang, text)}>
                {call.title}
              </h3>
              <p class="aside-call-facts soft">
                {day && <span>{t(`act.on.${kind}`, { date: text.date(day, 'short') })}</span>}
                <Deadline call={call} status={status} daysLeft={daysLeft} />
                <EntryPublisher />
              </p>
              <Button look="quiet" label={`${back}: ${call.title}`} onClick={() => onBack(call.id)}>
                {back}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
