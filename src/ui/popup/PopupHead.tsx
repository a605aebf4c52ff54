import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/components/Icon.tsx';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './PopupHead.css';

export interface PopupHeadProps {
  /** The field for words to search. */
  search: ComponentChildren;
  onOptions: () => void;
  children: ComponentChildren;
}

/** The band at the top of the popup: whose it is, the search, the way to the options, and what the page is about. */
export function PopupHead({ search, onOptions, children }: PopupHeadProps) {
  const { t } = useText();
  return (
    <header class="popup-head">
      <div class="popup-head-bar">
        {children ? (
          <Wordmark />
        ) : (
          <h1>
            <Wordmark />
          </h1>
        )}
        <div class="popup-head-search">{search}</div>
        <button type="button" class="popup-head-options" onClick={onOptions} title={t('app.openOptions')}>
          <Icon name="options" />
          <span class="said">{t('app.openOptions')}</span>
        </button>
      </div>
      {children}
    </header>
  );
}
