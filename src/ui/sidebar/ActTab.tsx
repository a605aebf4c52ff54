import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { setAside } from '#core/context/set-aside.ts';
import { sortActions, type TimedAction } from '#core/context/sort-actions.ts';
import type { CallMark, ReaderCalls } from '#core/model/reader-calls.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { AsideCalls } from './AsideCalls.tsx';
import './ActTab.css';
import { CallEntry } from './CallEntry.tsx';
import { CallMarks } from './CallMarks.tsx';
import { PastCall } from './PastCall.tsx';
import { Section } from './Section.tsx';

export interface ActTabProps {
  document: Pick<TopicDocument, 'actions' | 'sources'>;
  /** ISO instant. */
  now: string;
  showCalls: boolean;
  onShowCalls: () => void;
  /** What the reader has done about calls. */
  calls: ReaderCalls;
  /** Why the last of it could not be kept. */
  problem: string | undefined;
  onMark: (id: string, mark: CallMark) => void;
  onRemind: (timed: TimedAction) => void;
}

/** What the reader did last, and what was known of the call before. */
interface Step {
  timed: TimedAction;
  kind: 'done' | 'hidden';
  before: CallMark;
}

/** What a reader can do: open calls first, then standing ones; ended ones with what became of them. */
export function ActTab(props: ActTabProps) {
  const { document, now, showCalls, onShowCalls, calls, problem, onMark, onRemind } = props;
  const { actions, sources } = document;
  const { t } = useText();
  const [last, setLast] = useState<Step>();
  const sorted = useMemo(() => setAside(sortActions(actions, now), calls), [actions, now, calls]);
  if (!showCalls) {
    return (
      <StateMessage title={t('act.hidden')}>
        <Button onClick={onShowCalls}>{t('act.showCalls')}</Button>
      </StateMessage>
    );
  }
  if (actions.length === 0) return <StateMessage title={t('act.empty')} />;

  // Said once it is so, and not when it could not be kept.
  const isKept = last !== undefined && calls[last.timed.call.id]?.[last.kind] !== undefined;

  const putAside = (timed: TimedAction, kind: Step['kind']) => {
    const before = calls[timed.call.id] ?? {};
    setLast({ timed, kind, before });
    onMark(timed.call.id, { ...before, [kind]: now.slice(0, 10) });
  };
  const takeBack = (id: string) => {
    const { done: _done, hidden: _hidden, ...rest } = calls[id] ?? {};
    setLast(undefined);
    onMark(id, rest);
    focusCall(id);
  };
  const undo = ({ timed, before }: Step) => {
    setLast(undefined);
    onMark(timed.call.id, before);
    focusCall(timed.call.id);
  };

  const entries = (group: readonly TimedAction[]) => (
    <ul class="calls">
      {group.map((timed) => (
        <CallEntry key={timed.call.id} {...timed} sources={sources}>
          <CallMarks
            timed={timed}
            mark={calls[timed.call.id] ?? {}}
            onDone={() => putAside(timed, 'done')}
            onHide={() => putAside(timed, 'hidden')}
            onRemind={() => onRemind(timed)}
          />
        </CallEntry>
      ))}
    </ul>
  );
  return (
    <div class="act">
      {problem && (
        <p class="act-problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">{isKept && <LastStep step={last} onUndo={() => undo(last)} />}</div>
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
      <AsideCalls kind="done" calls={sorted.done} marks={calls} onBack={takeBack} />
      <AsideCalls kind="hidden" calls={sorted.hidden} marks={calls} onBack={takeBack} />
      {sorted.past.length > 0 && (
        <Section title={t('act.past')} id="past">
          <ul class="calls">
            {sorted.past.map((timed) => (
              <PastCall
                key={timed.call.id}
                {...timed}
                sources={sources}
                all={actions}
                doneOn={calls[timed.call.id]?.done}
              />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** What has just been put aside, and the way back; the focus comes here from the button that is gone. */
function LastStep({ step, onUndo }: { step: Step; onUndo: () => void }) {
  const { t } = useText();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.querySelector('button')?.focus(), [step]);
  return (
    <p class="act-last" ref={note}>
      <span>{t(`act.last.${step.kind}`, { title: step.timed.call.title })}</span>
      <Button onClick={onUndo}>{t('act.undo')}</Button>
    </p>
  );
}

/** The call is back in its place only when the change has been kept and drawn. */
function focusCall(id: string, triesLeft = 10): void {
  setTimeout(() => {
    const entry = document.querySelector<HTMLElement>(`.calls > #action-${CSS.escape(id)}`);
    if (entry) entry.focus();
    else if (triesLeft > 0) focusCall(id, triesLeft - 1);
  }, 30);
}
