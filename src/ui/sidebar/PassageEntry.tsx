import type { PassageGroup } from '#core/context/group-passages.ts';
import type { Passage } from '#core/model/page-context.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface PassageEntryProps {
  group: PassageGroup;
  /** What a sense is called. */
  nameOf: (sense: string) => string;
  onJump: (passage: Passage) => void;
}

/** The page's own words around its mentions, what those were taken as, and what spoke for that. */
export function PassageEntry({ group, nameOf, onJump }: PassageEntryProps) {
  const { t, list } = useText();
  const { field, pieces, passages } = group;
  const [first] = passages;
  const reasons = passages.map(({ sense, cues }) => {
    const name = nameOf(sense);
    return cues.length > 0
      ? t('page.takenByCues', { sense: name, cues: list(cues) })
      : t('page.taken', { sense: name });
  });
  return (
    <li class="passage">
      {field !== 'text' && (
        <p class="passage-field">{t(field === 'title' ? 'page.inTitle' : 'page.inUrl')}</p>
      )}
      {/* The page may be in any language and direction: its words keep theirs. */}
      <p dir="auto">
        {pieces.map(({ text, isMention }, at) => (isMention ? <mark key={at}>{text}</mark> : text))}
      </p>
      <div class="passage-foot">
        <div class="passage-why">
          {[...new Set(reasons)].map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
        {field === 'text' && (
          <Button
            look="quiet"
            icon="jump"
            label={t('page.jumpTo', { surface: first.surface })}
            onClick={() => onJump(first)}
          >
            {t('page.jump')}
          </Button>
        )}
      </div>
    </li>
  );
}
