import type { TimedAction } from '#core/context/sort-actions.ts';
import type { CallMark } from '#core/model/reader-calls.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import './CallMarks.css';

export interface CallMarksProps {
  timed: TimedAction;
  mark: CallMark;
  onDone: () => void;
  onHide: () => void;
  onRemind: () => void;
}

/** What a reader can note about a call, for no one else to see. */
export function CallMarks({ timed: { call }, mark, onDone, onHide, onRemind }: CallMarksProps) {
  const { t, date } = useText();
  const named = (words: string) => `${words}: ${call.title}`;
  return (
    <div class="call-marks">
      <Button look="quiet" icon="check" label={named(t('act.done'))} onClick={onDone}>
        {t('act.done')}
      </Button>
      <Button look="quiet" icon="clock" label={named(t('act.remind'))} onClick={onRemind}>
        {t('act.remind')}
      </Button>
      <Button look="quiet" icon="close" label={named(t('act.hide'))} onClick={onHide}>
        {t('act.hide')}
      </Button>
      <p class="call-marks-note soft" role="status">
        {mark.reminded && t('act.reminded', { date: date(mark.reminded, 'short') })}
      </p>
    </div>
  );
}
