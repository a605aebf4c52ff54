import { entryLanguage } from '#ui/components/entry-language.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './FoundTopics.css';
import type { FoundTopic } from './PopupView.tsx';

/** What else was found on the page; choosing one shows its facts. */
export function FoundTopics(props: { topics: readonly FoundTopic[]; onSelect: (topic: string) => void }) {
  const text = useText();
  if (props.topics.length === 0) return null;
  return (
    <section class="found-topics" aria-label={text.t('popup.others')}>
      <h2 class="found-topics-title">{text.t('popup.others')}</h2>
      <ul class="found-topics-list">
        {props.topics.map(({ id, lang, title, level, publisher }) => (
          <li key={id}>
            <button type="button" class="found-topic" onClick={() => props.onSelect(id)}>
              <bdi {...entryLanguage(lang, text)}>{title}</bdi>
            </button>
            {level === 'mentions' && <span class="soft"> {text.t('topic.mentions')}</span>}
            {publisher && (
              <>
                {' '}
                <PublisherMark publisher={publisher} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
