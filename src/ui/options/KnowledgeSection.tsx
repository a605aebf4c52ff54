import type { KnowledgeInfo } from '#core/model/catalog.ts';
import type { UpdateStatus } from '#core/model/feed.ts';
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
  const status = updates.state === 'ready' ? updates.value : undefined;
  return (
    <OptionsSection
      id="knowledge"
      title={t('options.knowledge')}
      {...(status && { more: t(howRenewed(status)) })}
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
      {updates.state === 'failed' && (
        <StateMessage tone="failed" icon="warning" title={t('updates.failed')} more={updates.reason} />
      )}
      {status && status.feeds.length > 0 && <UpdatesPart status={status} />}
      {status && <PublishersPart status={status} />}
    </OptionsSection>
  );
}

/** Said only once it is known: a promise about what is asked of whom must not be a guess. */
const howRenewed = ({ feeds }: UpdateStatus) =>
  feeds.some(({ isOwn }) => isOwn) ? 'options.knowledge.feed' : 'options.knowledge.more';
