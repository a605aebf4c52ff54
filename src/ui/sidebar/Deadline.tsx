import type { ActionTiming } from '#core/context/action-status.ts';
import type { CallToAction } from '#core/model/call-to-action.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import './Deadline.css';

interface DeadlineProps {
  call: Pick<CallToAction, 'opens' | 'closes' | 'checked'>;
  status: ActionTiming['status'];
  daysLeft: number | undefined;
}

/** Until when: the date and the days left; for a standing call, when it was last seen to stand. */
export function Deadline({ call, status, daysLeft }: DeadlineProps) {
  const { t, date } = useText();
  if (status === 'upcoming' && call.opens) return <span>{t('act.opens', { date: date(call.opens) })}</span>;
  if (!call.closes || daysLeft === undefined) return null;
  return (
    <span class={status === 'closing' ? 'deadline deadline-closing' : 'deadline'}>
      <Icon name="clock" />
      <strong>{daysLeft === 0 ? t('act.lastDay') : t('act.daysLeft', { count: daysLeft })}</strong>
      <span>{t('act.closes', { date: date(call.closes, 'short') })}</span>
    </span>
  );
}
