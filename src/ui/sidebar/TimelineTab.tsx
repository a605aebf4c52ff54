import { calendarDay, firstDay } from '#core/context/action-status.ts';
import type { TimelineEvent } from '#core/model/event.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { SourceLine } from '#ui/components/SourceLine.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import './TimelineTab.css';

export interface TimelineTabProps {
  document: Pick<TopicDocument, 'events' | 'sources'>;
  /** ISO instant; what comes after it is said to be still ahead. */
  now: string;
}

/** What happened, oldest first. */
export function TimelineTab({ document: { events, sources }, now }: TimelineTabProps) {
  const text = useText();
  const { t } = text;
  if (events.length === 0) return <StateMessage title={t('timeline.empty')} />;
  const today = calendarDay(now);
  const inOrder = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <ol class="timeline">
      {inOrder.map((event) => (
        <li
          key={event.id}
          id={`event-${event.id}`}
          tabIndex={-1}
          class={firstDay(event.date) > today ? 'timeline-event timeline-ahead' : 'timeline-event'}
        >
          <p class="timeline-date">
            <EventDate event={event} />
            {firstDay(event.date) > today && <span class="timeline-note"> {t('timeline.ahead')}</span>}
          </p>
          <div {...entryLanguage(event.lang, text)}>
            <h2 class="timeline-title">{event.title}</h2>
            <p>{event.text}</p>
          </div>
          <p class="timeline-sources">
            {event.sources.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function EventDate({ event: { date, endDate } }: { event: TimelineEvent }) {
  const text = useText();
  if (!endDate) return <time dateTime={date}>{text.date(date)}</time>;
  return <span>{text.t('timeline.to', { from: text.date(date), to: text.date(endDate) })}</span>;
}
