import { staleSince } from '#core/context/stale-since.ts';
import type { Publisher } from '#core/model/publisher.ts';
import { askBackground } from '#platform/ask-background.ts';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { useTold } from '#ui/use-told.ts';
import { useUpdates } from '#ui/use-updates.ts';
import { Icon } from './Icon.tsx';
import './StaleNote.css';

/**
 * One line beside facts whose publisher's knowledge may be out of date, with its day and the way to the options; nothing
 * while it is not. It asks for itself, after what it stands beside has been drawn.
 */
export function StaleNote({ publisher }: { publisher: Publisher | undefined }) {
  const { t, date } = useText();
  const updates = useUpdates();
  const edition = useTold('knowledgeChanged');
  const own = useAnswer(() => askBackground('getKnowledgeInfo', {}), undefined, edition);
  if (updates.state !== 'ready' || own.state !== 'ready') return null;
  const feed = updates.value.feeds.find(({ id, isOwn }) =>
    publisher ? id === publisher.id && !isOwn : isOwn,
  );
  const since = staleSince(feed, publisher ? undefined : own.value, Date.now());
  if (since === undefined) return null;
  return (
    <p class="stale-note">
      <Icon name="clock" /> {t('stale.note', { date: date(since) })}{' '}
      <a href="/options.html#knowledge" target="_blank" rel="noopener">
        {t('stale.open')}
      </a>
    </p>
  );
}
