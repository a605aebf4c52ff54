import type { Publisher } from '#core/model/publisher.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './HiddenSection.css';
import { OptionsSection } from './OptionsSection.tsx';

export interface HiddenSectionProps {
  settings: Settings;
  topics: readonly TopicSummary[];
  change: (patch: Partial<Settings>) => void;
}

/** Topics that the reader has kept from a site or put off, each with the way back. */
export function HiddenSection({ settings: { muted, snoozed }, topics, change }: HiddenSectionProps) {
  const { t } = useText();
  const titleOf = (topic: string) => topics.find(({ id }) => id === topic)?.title ?? topic;
  const publisherOf = (topic: string) => topics.find(({ id }) => id === topic)?.publisher;
  return (
    <OptionsSection id="hidden" title={t('options.hidden')} more={t('options.hidden.more')}>
      {muted.length + snoozed.length === 0 && <p class="soft">{t('options.hidden.empty')}</p>}
      <ul class="hidden-list">
        {muted.map((each) => (
          <HiddenLine
            key={`${each.topic} ${each.site}`}
            words={t('options.hidden.muted', { topic: titleOf(each.topic), host: each.site })}
            publisher={publisherOf(each.topic)}
            onRemove={() => change({ muted: muted.filter((other) => other !== each) })}
          />
        ))}
        {snoozed.map((each) => (
          <HiddenLine
            key={each.topic}
            words={t('options.hidden.snoozed', { topic: titleOf(each.topic) })}
            publisher={publisherOf(each.topic)}
            onRemove={() => change({ snoozed: snoozed.filter((other) => other !== each) })}
          />
        ))}
      </ul>
    </OptionsSection>
  );
}

interface HiddenLineProps {
  words: string;
  publisher: Publisher | undefined;
  onRemove: () => void;
}

function HiddenLine({ words, publisher, onRemove }: HiddenLineProps) {
  const { t } = useText();
  return (
    <li class="hidden-line">
      <span>
        {words} <PublisherMark publisher={publisher} />
      </span>
      <Button look="quiet" label={t('hidden.showAgain.topic', { topic: words })} onClick={onRemove}>
        {t('hidden.showAgain')}
      </Button>
    </li>
  );
}
