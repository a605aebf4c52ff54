import type { UpdateStatus } from '#core/model/feed.ts';
import { askBackground } from '#platform/ask-background.ts';
import type { Loaded } from './loaded.ts';
import { useAnswer } from './use-answer.ts';
import { useTold } from './use-told.ts';

/** How the knowledge is renewed, kept up to date. */
export function useUpdates(): Loaded<UpdateStatus> {
  const told = useTold('updatesChanged');
  return useAnswer(() => askBackground('getUpdates', {}), undefined, told);
}
