import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TopicSummary } from '#core/model/topic.ts';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import { TopicMenu } from './TopicMenu.tsx';
import './TopicSwitcher.css';

/** A topic that the page led to. */
export interface FoundTopic {
  id: string;
  level: 'about' | 'mentions';
}

export interface TopicSwitcherProps {
  /** Every topic of the knowledge base. */
  topics: readonly TopicSummary[];
  /** Those found on the page, most salient first. */
  found: readonly FoundTopic[];
  current: TopicSummary;
  onTopic: (topic: string) => void;
}

/** The topic's title, which opens the list of the others. Escape closes the list and comes back to the title. */
export function TopicSwitcher({ topics, found, current, onTopic }: TopicSwitcherProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const text = useText();
  const { t } = text;
  const others = found.flatMap(({ id }) => topics.filter((topic) => topic.id === id && id !== current.id));
  const isWaiting = topics.length === 0 && found.some(({ id }) => id !== current.id);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  const choose = (topic: string) => {
    onTopic(topic);
    close();
  };

  // A click elsewhere closes the list, also where it moves no focus.
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and this is none
    <div
      ref={root}
      class="switcher"
      role="group"
      aria-label={t('switcher.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <p class="switcher-why">{t(whyHere(found.find(({ id }) => id === current.id)?.level))}</p>
      <h1 class="switcher-heading">
        <button
          ref={opener}
          id={`topic-${current.id}`}
          type="button"
          class="switcher-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? menuId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="title" {...entryLanguage(current.lang, text)}>
            {current.title}
          </span>
          <span class="switcher-caret">
            <Icon name="caret" />
          </span>
          <span class="said">{t('switcher.label')}</span>
        </button>
      </h1>
      {current.publisher && (
        <p class="switcher-publisher">
          <PublisherMark publisher={current.publisher} />
        </p>
      )}
      {/* Room for names that are on their way: what stands below must not move away from under a pointer. */}
      {isWaiting && <div class="switcher-others" />}
      {others.length > 0 && (
        <div class="switcher-others">
          <span id={`${menuId}-others`}>{t('switcher.others')}</span>
          <ul class="switcher-others-list" aria-labelledby={`${menuId}-others`}>
            {others.map((topic) => (
              <li key={topic.id}>
                <button type="button" class="switcher-other" onClick={() => choose(topic.id)}>
                  <bdi {...entryLanguage(topic.lang, text)}>{topic.title}</bdi>
                </button>
                <PublisherMark publisher={topic.publisher} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOpen && (
        <TopicMenu id={menuId} topics={topics} found={found} current={current.id} onTopic={choose} />
      )}
    </div>
  );
}

function whyHere(level: FoundTopic['level'] | undefined) {
  return level === 'about' ? 'topic.leading' : level === 'mentions' ? 'topic.mentioned' : 'topic.opened';
}
