import { useEffect, useRef, useState } from 'preact/hooks';
import { readFingerprint } from '#core/feed/fingerprint.ts';
import type { FeedInspection, FeedStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { reasonOf } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { ConfirmPublisher, type FoundFeed } from './ConfirmPublisher.tsx';
import { type FeedClue, FindPublisher } from './FindPublisher.tsx';

export interface AddPublisherProps {
  feeds: readonly FeedStatus[];
  /** It is among the feeds; its first check may be under way. */
  onThere: (id: string) => void;
  /** Its first check has ended. */
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Adds a publisher in two steps: a look at its feed, then the reader's word that it is the right one. */
export function AddPublisher({ feeds, onThere, onAdded, onCancel }: AddPublisherProps) {
  const [clue, setClue] = useState<FeedClue>();
  const [seen, setSeen] = useState<FeedInspection>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isTold = useRef(false);
  const { t } = useText();

  const tellThere = (id: string) => {
    if (!isTold.current) onThere(id);
    isTold.current = true;
  };
  const isThere = isBusy && seen?.state === 'found' && feeds.some(({ id }) => id === seen.id);
  useEffect(() => {
    if (isThere) tellThere(seen.id);
  }, [isThere]);

  const look = async (at: FeedClue) => {
    setClue(at);
    setBusy(true);
    try {
      setSeen(await askBackground('inspectFeed', at));
    } catch (error) {
      setSeen({ state: 'refused', code: 'other', message: reasonOf(error) });
    }
    setBusy(false);
  };
  const add = async ({ address, root, fingerprint, id }: FoundFeed, name: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await askBackground('addFeed', { address, root, name, fingerprint });
      tellThere(id);
      onAdded(name);
    } catch (error) {
      setProblem(t('options.saveFailed', { reason: reasonOf(error) }));
      setBusy(false);
    }
  };

  return seen?.state === 'found' ? (
    <ConfirmPublisher
      found={seen}
      isNamedByLink={named(clue?.address ?? '') === seen.id}
      feeds={feeds.filter(({ id }) => id !== seen.id)}
      isBusy={isBusy}
      problem={problem}
      onAdd={(name) => void add(seen, name)}
      onCancel={onCancel}
    />
  ) : (
    <FindPublisher isBusy={isBusy} refused={seen} onLook={(at) => void look(at)} onCancel={onCancel} />
  );
}

/** The fingerprint that a link carries. */
const named = (link: string): string | undefined =>
  readFingerprint(/#sha-?256[=:](.*)$/i.exec(link.trim())?.[1] ?? '');
