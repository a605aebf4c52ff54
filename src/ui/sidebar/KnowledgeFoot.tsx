import type { KnowledgeInfo } from '#core/model/catalog.ts';
import { Button } from '#ui/components/Button.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import './KnowledgeFoot.css';

export interface KnowledgeFootProps {
  knowledge: Loaded<KnowledgeInfo>;
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
