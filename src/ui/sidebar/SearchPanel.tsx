import { useRef } from 'preact/hooks';
import type { SearchHit } from '#core/model/search.ts';
import { Button } from '#ui/components/Button.tsx';
import { SearchField } from '#ui/components/SearchField.tsx';
import { SearchResults } from '#ui/components/SearchResults.tsx';
import { useText } from '#ui/text/use-text.ts';
import type { Search } from '#ui/use-search.ts';
import './SearchPanel.css';

export const SEARCH_FIELD = 'search-everything';

export interface SearchPanelProps {
  query: string;
  search: Search | undefined;
  topicName: (id: string) => string | undefined;
  onQuery: (query: string) => void;
  onOpen: (hit: SearchHit) => void;
  onClose: () => void;
}

/** Search over the whole knowledge base. The arrow keys walk through the answers, Escape leads back to the words. */
export function SearchPanel({ query, search, topicName, onQuery, onOpen, onClose }: SearchPanelProps) {
  const { t } = useText();
  const root = useRef<HTMLElement>(null);
  const best = search?.answer.state === 'ready' && !search.isOld ? search.answer.value.hits[0] : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    const field = root.current?.querySelector<HTMLElement>(`#${SEARCH_FIELD}`);
    const stops = [field, ...(root.current?.querySelectorAll<HTMLElement>('.search-result') ?? [])];
    const at = stops.indexOf(event.target as HTMLElement);
    // While an input method composes, the keys are its own.
    if (at < 0 || event.isComposing) return;
    if (event.key === 'Enter' && at === 0 && best) onOpen(best);
    else if (event.key === 'Escape' && at > 0) field?.focus();
    else if (event.key === 'Escape' && query === '') onClose();
    else if (event.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <search class="search-panel" ref={root} onKeyDown={onKeyDown}>
      <div class="search-panel-head">
        <SearchField id={SEARCH_FIELD} label={t('search.everything')} value={query} onInput={onQuery} />
        <Button look="quiet" icon="close" label={t('search.close')} onClick={onClose} />
      </div>
      {search ? (
        <SearchResults search={search} perKind={4} topicName={topicName} onOpen={onOpen} />
      ) : (
        <p class="search-panel-hint soft">{t('search.hint')}</p>
      )}
    </search>
  );
}
