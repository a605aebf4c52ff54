import { useState } from 'preact/hooks';
import { calendarFile } from '#core/context/calendar-file.ts';
import { callReminder } from '#core/context/call-reminder.ts';
import type { TimedAction } from '#core/context/sort-actions.ts';
import type { CallMark, ReaderCalls } from '#core/model/reader-calls.ts';
import { markCall } from '#platform/calls-store.ts';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { reasonOf } from '#ui/loaded.ts';
import { saveFile } from '#ui/save-file.ts';
import { useText } from '#ui/text/use-text.ts';
import { ActTab, type ActTabProps } from './ActTab.tsx';

type ActPanelProps = Omit<ActTabProps, 'calls' | 'problem' | 'onMark' | 'onRemind'> & {
  /** What the reader has done about calls; undefined until it is read. */
  calls: ReaderCalls | undefined;
};

/** The Act view with what the reader has done about its calls, which is kept on this device. */
export function ActPanel(props: ActPanelProps) {
  const { now, calls } = props;
  const { t } = useText();
  const [problem, setProblem] = useState<string>();

  const mark = (id: string, value: CallMark) => {
    setProblem(undefined);
    markCall(id, value).catch((error: unknown) =>
      setProblem(t('options.saveFailed', { reason: reasonOf(error) })),
    );
  };
  const remind = (timed: TimedAction) => {
    const { call } = timed;
    const reminder = callReminder(call, timed, now);
    if (!reminder) return;
    const words = [call.ask, call.organiser.name, call.url ?? ''].filter(Boolean).join('\n\n');
    const file = calendarFile({
      uid: `${call.id}@backgrounder`,
      now: new Date().toISOString(),
      day: reminder.day,
      daysBefore: reminder.daysBefore,
      title: t(`act.remind.${reminder.why}`, { title: call.title }),
      description: words,
      url: call.url,
    });
    // A publisher's namespace is parted by a slash, which no file's name holds.
    saveFile(`${call.id.replace('/', '-')}.ics`, 'text/calendar;charset=utf-8', file);
    mark(call.id, { ...calls?.[call.id], reminded: now.slice(0, 10) });
  };

  // A call that the reader has hidden does not flash up while that is being read.
  if (!calls) return <StateMessage tone="busy" title={t('app.loading')} />;
  return <ActTab {...props} calls={calls} problem={problem} onMark={mark} onRemind={remind} />;
}
