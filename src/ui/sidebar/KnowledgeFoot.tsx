import type { Publisher } from '#core/model/publisher.ts';
import { Button } from '#ui/components/Button.tsx';
import { PublisherMark } from '#ui/components/PublisherMark.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import type { KnowledgeStamp } from '#ui/use-knowledge-of.ts';
import './KnowledgeFoot.css';

export interface KnowledgeFootProps {
  knowledge: Loaded<KnowledgeStamp>;
  /** Whose that is, where it did not come with the extension. */
  publisher: Publisher | undefined;
  /** Prints the topic on show; absent where there is none. */
  onPrint: (() => void) | undefined;
  onOptions: () => void;
}

/** Which knowledge all this is from, and the ways to paper and to the options. */
export function KnowledgeFoot(props: KnowledgeFootProps) {
  const { t, date } = useText();
  const { knowledge } = props;
  return (
    <footer class="knowledge-foot">
      <p>
        {props.publisher && (
          <>
            <PublisherMark publisher={props.publisher} />
            {' · '}
          </>
        )}
        {knowledge.state === 'ready' && (
          <>
            {t('foot.knowledge', { date: date(knowledge.value.date) })}
            {' · '}
            {t('foot.version', { version: knowledge.value.version })}
          </>
        )}
        {knowledge.state === 'failed' && t('foot.failed')}
      </p>
      {props.onPrint && (
        <Button look="quiet" icon="print" onClick={props.onPrint}>
          {t('foot.print')}
        </Button>
      )}
      <Button look="quiet" icon="options" onClick={props.onOptions}>
        {t('app.openOptions')}
      </Button>
    </footer>
  );
}
