import type { KnowledgeInfo } from '#core/model/catalog.ts';
import { Button } from '#ui/components/Button.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import './KnowledgeFoot.css';

/** Which knowledge all this is from, and the way to the options. */
export function KnowledgeFoot(props: { knowledge: Loaded<KnowledgeInfo>; onOptions: () => void }) {
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
      <Button look="quiet" icon="options" onClick={props.onOptions}>
        {t('app.openOptions')}
      </Button>
    </footer>
  );
}
