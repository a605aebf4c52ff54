import type { Passage } from '#core/model/page-context.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface PassageEntryProps {
  passage: Passage;
  topics: readonly TopicSummary[];
  onJump: (passage: Passage) => void;
}

/** The page's own words around a mention, what the mention was taken as, and what spoke for that. */
export function PassageEntry({ passage, topics, onJump }: PassageEntryProps) {
  const { t, list } = useText();
  const { field, before, surface, after, sense, cues } = passage;
  const senseName = topics.find(({ id }) => id === sense)?.title ?? sense;
  return (
    <li class="passage">
      {field !== 'text' && (
        <p class="passage-field">{t(field === 'title' ? 'page.inTitle' : 'page.inUrl')}</p>
      )}
      <p>
        {/* The page may be in any language and direction: its words keep theirs. */}
        <bdi>
          {before}
          <mark>{surface}</mark>
          {after}
        </bdi>
      </p>
      <div class="passage-foot">
        <p class="passage-why">
          {cues.length > 0
            ? t('page.takenByCues', { sense: senseName, cues: list(cues) })
            : t('page.taken', { sense: senseName })}
        </p>
        {field === 'text' && (
          <Button
            look="quiet"
            icon="jump"
            label={t('page.jumpTo', { surface })}
            onClick={() => onJump(passage)}
          >
            {t('page.jump')}
          </Button>
        )}
      </div>
    </li>
  );
}
