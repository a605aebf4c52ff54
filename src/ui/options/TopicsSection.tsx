import { useId, useState } from 'preact/hooks';
import { containsWords } from '#core/context/fold-for-search.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import { Switch } from '#ui/components/Switch.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { OptionsSection } from './OptionsSection.tsx';
import './TopicsSection.css';

export interface TopicsSectionProps {
  topics: Loaded<readonly TopicSummary[]>;
  off: readonly string[];
  onOff: (off: string[]) => void;
}

/** Which topics are shown for a page. */
export function TopicsSection({ topics, off, onOff }: TopicsSectionProps) {
  const [query, setQuery] = useState('');
  const { t } = useText();
  const id = useId();
  const all = topics.state === 'ready' ? topics.value : [];
  const shown = all.filter(({ title, summary }) => containsWords([title, summary], query.trim()));
  const on = all.filter((topic) => !off.includes(topic.id)).length;
  return (
    <OptionsSection id="topics" title={t('options.topics')} more={t('options.topics.more')}>
      {topics.state === 'loading' && <StateMessage tone="busy" title={t('app.loading')} />}
      {topics.state === 'failed' && (
        <StateMessage tone="failed" icon="warning" title={t('options.topics.failed')} more={topics.reason} />
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
            <Button onClick={() => onOff([])}>{t('options.topics.all')}</Button>
            <Button onClick={() => onOff(all.map((topic) => topic.id))}>{t('options.topics.none')}</Button>
          </div>
          <p class="soft" role="status">
            {shown.length > 0
              ? t('options.topics.count', { on, count: all.length })
              : t('options.topics.noMatch', { query })}
          </p>
          <ul class="topics-list">
            {shown.map((topic) => (
              <li key={topic.id} class="topics-item">
                <Switch
                  label={topic.title}
                  on={!off.includes(topic.id)}
                  onChange={(isOn) =>
                    onOff(isOn ? off.filter((each) => each !== topic.id) : [...off, topic.id])
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </OptionsSection>
  );
}
