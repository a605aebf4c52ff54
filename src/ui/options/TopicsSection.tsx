import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { containsWords } from '#core/context/fold-for-search.ts';
import { groupByPublisher } from '#core/context/group-by-publisher.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { Switch } from '#ui/components/Switch.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { OptionsSection } from './OptionsSection.tsx';
import './TopicsSection.css';

export interface TopicsSectionProps {
  topics: Loaded<readonly TopicSummary[]>;
  settings: Pick<Settings, 'topicsOff' | 'marksOff' | 'callsOff'>;
  change: (patch: Partial<Settings>) => void;
  onRetry: () => void;
}

/** Which topics are shown for a page, and which of them are marked in it and show calls to action. */
export function TopicsSection({ topics, settings, change, onRetry }: TopicsSectionProps) {
  const [query, setQuery] = useState('');
  const { t } = useText();
  const id = useId();
  const { topicsOff: off, marksOff, callsOff } = settings;
  const onOff = (topicsOff: string[]) => change({ topicsOff });
  const all = topics.state === 'ready' ? topics.value : [];
  const shown = all.filter(({ title, summary }) => containsWords([title, summary], query.trim()));
  const on = all.filter((topic) => !off.includes(topic.id)).length;
  const hasOthers = all.some(({ publisher }) => publisher);
  const known = new Set(all.map((topic) => topic.id));
  // Of a publisher that is switched off: what was chosen for it stays.
  const notListed = off.filter((each) => !known.has(each));
  const choice = (topic: TopicSummary) => (
    <li key={topic.id} class="topics-item">
      <Switch
        label={topic.title}
        on={!off.includes(topic.id)}
        onChange={(isOn) => onOff(isOn ? off.filter((each) => each !== topic.id) : [...off, topic.id])}
      />
      {!off.includes(topic.id) && (
        <div class="topics-also">
          <Also
            label={t('options.topics.marks')}
            topic={topic}
            off={marksOff}
            onOff={(next) => change({ marksOff: next })}
          />
          <Also
            label={t('options.topics.calls')}
            topic={topic}
            off={callsOff}
            onOff={(next) => change({ callsOff: next })}
          />
        </div>
      )}
    </li>
  );
  return (
    <OptionsSection id="topics" title={t('options.topics')} more={t('options.topics.more')}>
      {topics.state === 'loading' && <StateMessage tone="busy" title={t('app.loading')} />}
      {topics.state === 'failed' && (
        <StateMessage tone="failed" icon="warning" title={t('options.topics.failed')} more={topics.reason}>
          <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
        </StateMessage>
      )}
      {topics.state === 'ready' && (
        <>
          <div class="topics-tools">
            <label for={id} class="said">
              {t('options.topics.search')}
            </label>
            <input
              id={id}
              type="search"
              placeholder={t('options.topics.search')}
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
            <Button onClick={() => onOff(notListed)}>{t('options.topics.all')}</Button>
            <Button onClick={() => onOff([...notListed, ...known])}>{t('options.topics.none')}</Button>
          </div>
          <p class="soft" role="status">
            {shown.length > 0
              ? t('options.topics.count', { on, count: all.length })
              : t('options.topics.noMatch', { query })}
          </p>
          {groupByPublisher(shown).map(({ publisher, of }) => (
            <Fragment key={publisher?.id}>
              {hasOthers && (
                <h3 class="topics-publisher">
                  {publisher ? <PublisherMark publisher={publisher} /> : t('publisher.own')}
                </h3>
              )}
              <ul class="topics-list">{of.map(choice)}</ul>
            </Fragment>
          ))}
        </>
      )}
    </OptionsSection>
  );
}

interface AlsoProps {
  label: string;
  topic: TopicSummary;
  off: readonly string[];
  onOff: (off: string[]) => void;
}

/** What a topic that is on also does. */
function Also({ label, topic, off, onOff }: AlsoProps) {
  const others = off.filter((each) => each !== topic.id);
  return (
    <label class="topics-also-choice">
      <input
        type="checkbox"
        checked={!off.includes(topic.id)}
        aria-label={`${label}: ${topic.title}`}
        onChange={({ currentTarget }) => onOff(currentTarget.checked ? others : [...others, topic.id])}
      />
      <span>{label}</span>
    </label>
  );
}
