import { useMemo } from 'preact/hooks';
import { calendarDay, firstDay } from '#core/context/action-status.ts';
import { placeInStory } from '#core/context/place-in-story.ts';
import type { TimelineEvent } from '#core/model/event.ts';
import type { Source } from '#core/model/source.ts';
import type { TopicDocument } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { SourceLine } from '#ui/components/SourceLine.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { useText } from '#ui/text/use-text.ts';
import { EntryPublisher } from './EntryPublisher.tsx';
import { PageMarker } from './PageMarker.tsx';
import './TimelineTab.css';

export interface TimelineTabProps {
  document: Pick<TopicDocument, 'events' | 'sources'>;
  /** ISO instant; what comes after it is said to be still ahead. */
  now: string;
  /** The day of the page that led to this topic, as `2012-12-15`. */
  published?: string | undefined;
}

const MARKER = 'timeline-page';

/** What happened, oldest first, and where in it the page stands. */
export function TimelineTab({ document: { events, sources }, now, published }: TimelineTabProps) {
  const { t, date } = useText();
  const inOrder = useMemo(
    () => [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    [events],
  );
  const place = useMemo(
    () => (published === undefined ? undefined : placeInStory(published, inOrder)),
    [published, inOrder],
  );
  if (events.length === 0) return <StateMessage title={t('timeline.empty')} />;
  const today = calendarDay(now);
  const entries = inOrder.map((event) => (
    <EventEntry key={event.id} event={event} isAhead={firstDay(event.date) > today} sources={sources} />
  ));
  if (published !== undefined && place) {
    const next = inOrder.findIndex((event) => firstDay(event.date) > published);
    entries.splice(
      next < 0 ? entries.length : next,
      0,
      <PageMarker key={MARKER} id={MARKER} published={published} place={place} />,
    );
  }
  return (
    <>
      {published !== undefined && place && (
        <p class="timeline-jump">
          <Button look="plain" icon="page" onClick={showMarker}>
            {t('timeline.page.show', { date: date(published) })}
          </Button>
        </p>
      )}
      <ol class="timeline">{entries}</ol>
    </>
  );
}

function showMarker(): void {
  const marker = document.getElementById(MARKER);
  marker?.scrollIntoView({ block: 'center' });
  marker?.focus({ preventScroll: true });
}

function EventEntry(props: { event: TimelineEvent; isAhead: boolean; sources: Record<string, Source> }) {
  const { event, isAhead, sources } = props;
  const text = useText();
  return (
    <li
      id={`event-${event.id}`}
      tabIndex={-1}
      class={isAhead ? 'timeline-event timeline-ahead' : 'timeline-event'}
    >
      <p class="timeline-date">
        <EventDate event={event} />
        {isAhead && <span class="timeline-note"> {text.t('timeline.ahead')}</span>} <EntryPublisher />
      </p>
      <div {...entryLanguage(event.lang, text)}>
        <h2 class="timeline-title">{event.title}</h2>
        <p>{event.text}</p>
      </div>
      <p class="timeline-sources">
        {event.sources.map((id) => sources[id] && <SourceLine key={id} source={sources[id]} />)}
      </p>
    </li>
  );
}

function EventDate({ event: { date, endDate } }: { event: TimelineEvent }) {
  const text = useText();
  if (!endDate) return <time dateTime={date}>{text.date(date)}</time>;
  return <span>{text.t('timeline.to', { from: text.date(date), to: text.date(endDate) })}</span>;
}
