import type { Publisher } from '#core/model/publisher.ts';
import { useText } from '#ui/text/use-text.ts';
import './PublisherMark.css';

/**
 * Whose an entry is: the name that the reader gave the publisher, beside its colour. Nothing where there is no
 * publisher, since the entry came with the extension then.
 */
export function PublisherMark({ publisher }: { publisher: Pick<Publisher, 'name' | 'colour'> | undefined }) {
  const { t } = useText();
  if (!publisher) return null;
  return (
    <span class="publisher-mark">
      <span class="publisher-chip" data-publisher={publisher.colour} />
      <span class="said">{t('publisher.label')} </span>
      <bdi>{publisher.name}</bdi>
    </span>
  );
}
