import type { SearchHit } from '#core/model/search.ts';
import { Button } from '#ui/components/Button.tsx';
import { SearchResults } from '#ui/components/SearchResults.tsx';
import { useText } from '#ui/text/use-text.ts';
import type { Search } from '#ui/use-search.ts';
import './FoundEntries.css';

export interface FoundEntriesProps {
  search: Search;
  topicName: (id: string) => string | undefined;
  onOpen: (hit: SearchHit) => void;
  /** Shows the same search in the sidebar. */
  onAll: () => void;
}

/** What the popup's search found; each opens in the sidebar. */
export function FoundEntries({ search, topicName, onOpen, onAll }: FoundEntriesProps) {
  const { t } = useText();
  const { answer } = search;
  return (
    <div class="found-entries">
      <SearchResults search={search} perKind={2} topicName={topicName} onOpen={onOpen} />
      {answer.state === 'ready' && answer.value.total > 0 && (
        <div class="found-entries-all">
          <Button look="main" onClick={onAll}>
            {t('popup.searchAll')}
          </Button>
        </div>
      )}
    </div>
  );
}
