import type { KnowledgeInfo } from '#core/model/catalog.ts';
import { Button } from '#ui/components/Button.tsx';
import { StateMessage } from '#ui/components/StateMessage.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { useUpdates } from '#ui/use-updates.ts';
import './KnowledgeSection.css';
import { OptionsSection } from './OptionsSection.tsx';
import { PublishersPart } from './PublishersPart.tsx';
import { UpdatesPart } from './UpdatesPart.tsx';

const COUNTS = ['topics', 'statements', 'events', 'actions', 'sources'] as const;

export interface KnowledgeSectionProps {
  knowledge: Loaded<KnowledgeInfo>;
  onRetry: () => void;
}

/** Which knowledge base is in use, how old it is, how it is renewed, and whose else the reader has added. */
export function KnowledgeSection({ knowledge, onRetry }: KnowledgeSectionProps) {
  const { t, date, list } = useText();
  const updates = useUpdates();
  const feeds = updates?.feeds ?? [];
  return (
    <OptionsSection
      id="knowledge"
      title={t('options.knowledge')}
      more={t(feeds.some(({ isOwn }) => isOwn) ? 'options.knowledge.feed' : 'options.knowledge.more')}
    >
      {knowledge.state === 'loading' && <StateMessage tone="busy" title={t('app.loading')} />}
      {knowledge.state === 'failed' && (
        <StateMessage
          tone="failed"
          icon="warning"
          title={t('options.knowledge.failed')}
          more={knowledge.reason}
        >
          <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
        </StateMessage>
      )}
      {knowledge.state === 'ready' && (
        <dl class="knowledge-details">
          <dt>{t('options.knowledge.date')}</dt>
          <dd>{date(knowledge.value.date)}</dd>
          <dt>{t('options.knowledge.version')}</dt>
          <dd>
            <code>{knowledge.value.version}</code>
          </dd>
          <dt>{t('options.knowledge.holds')}</dt>
          <dd>
            {list(COUNTS.map((each) => t(`options.knowledge.${each}`, { count: knowledge.value[each] })))}
          </dd>
        </dl>
      )}
      {updates && feeds.length > 0 && <UpdatesPart status={updates} />}
      {updates && <PublishersPart status={updates} />}
    </OptionsSection>
  );
}
