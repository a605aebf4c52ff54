import type { Publisher } from '#core/model/publisher.ts';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './PublisherLine.css';

/** Over everything of a topic that a reader's own choice of publisher brought: whose it is, and that it is not ours. */
export function PublisherLine({ publisher }: { publisher: Publisher }) {
  const { t } = useText();
  return (
    <p class="publisher-line">
      <PublisherMark publisher={publisher} /> <span>{t('publisher.line')}</span>
    </p>
  );
}
