import { useRef, useState } from 'preact/hooks';
import type { UpdateStatus } from '#core/model/feed.ts';
import { MAX_PUBLISHERS } from '#core/model/publisher.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { AddPublisher } from './AddPublisher.tsx';
import { entryId, PublisherEntry } from './PublisherEntry.tsx';
import './PublishersPart.css';

/** The publishers that the reader added beside the extension's own, and the way to another. */
export function PublishersPart({ status }: { status: UpdateStatus }) {
  const [isAdding, setAdding] = useState(false);
  const [done, setDone] = useState<{ what: 'added' | 'removed'; name: string }>();
  const root = useRef<HTMLElement>(null);
  const { t } = useText();
  const added = status.feeds.filter(({ isOwn }) => !isOwn);

  /** Once it is drawn. */
  const focusOn = (selector: string) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus());
  const close = () => {
    setAdding(false);
    focusOn('.publishers-add button');
  };

  return (
    <section class="publishers" ref={root} aria-labelledby="publishers-title">
      <h3 class="publishers-title" id="publishers-title" tabIndex={-1}>
        {t('options.publishers')}
      </h3>
      <p class="soft">{t('options.publishers.more')}</p>
      <p role="status">{done && t(`publisher.${done.what}`, { name: done.name })}</p>
      {added.length === 0 && !isAdding && <p>{t('options.publishers.empty')}</p>}
      <ul class="publishers-list">
        {added.map((feed) => (
          <PublisherEntry
            key={feed.id}
            feed={feed}
            status={status}
            onRemoved={(name) => {
              setDone({ what: 'removed', name });
              focusOn('.publishers-title');
            }}
          />
        ))}
      </ul>
      {isAdding ? (
        <AddPublisher
          feeds={status.feeds}
          onThere={(id) => {
            setAdding(false);
            focusOn(`#${entryId(id)}`);
          }}
          onAdded={(name) => setDone({ what: 'added', name })}
          onCancel={close}
        />
      ) : (
        <p class="publishers-add">
          <Button
            icon="plus"
            disabled={added.length >= MAX_PUBLISHERS}
            onClick={() => {
              setDone(undefined);
              setAdding(true);
            }}
          >
            {t('options.publishers.add')}
          </Button>
        </p>
      )}
      {added.length >= MAX_PUBLISHERS && <p class="soft">{t('options.publishers.full')}</p>}
    </section>
  );
}
