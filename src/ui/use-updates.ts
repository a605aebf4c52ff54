import type { UpdateStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import { useAnswer } from './use-answer.ts';
import { useTold } from './use-told.ts';

/** How the knowledge is renewed, kept up to date; undefined until it is known. */
export function useUpdates(): UpdateStatus | undefined {
  const told = useTold('updatesChanged');
  const status = useAnswer(() => askBackground('getUpdates', {}), undefined, told);
  return status.state === 'ready' ? status.value : undefined;
}
