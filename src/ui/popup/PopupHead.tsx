import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/components/Icon.tsx';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './PopupHead.css';

/** The band at the top of the popup: whose it is, the way to the options, and what the page is about. */
export function PopupHead({ onOptions, children }: { onOptions: () => void; children: ComponentChildren }) {
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
        <button type="button" class="popup-head-options" onClick={onOptions} title={t('app.openOptions')}>
          <Icon name="options" />
          <span class="said">{t('app.openOptions')}</span>
        </button>
      </div>
      {children}
    </header>
  );
}
