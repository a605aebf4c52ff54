import { useText } from '#ui/text/use-text.ts';
import './Wordmark.css';

/** The icon and the name: a page, and the page behind it. Same drawing as `assets/icons/icon.svg`. */
export function Wordmark() {
  const { t } = useText();
  return (
    <span class="wordmark">
      <svg class="wordmark-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect x="5" width="11" height="13" rx="1.25" class="wordmark-back" />
        <rect y="3" width="11" height="13" rx="1.25" class="wordmark-edge" />
        <rect x="1" y="4" width="9" height="11" rx="0.5" class="wordmark-front" />
        <path class="wordmark-text" d="M2 6.5h7M2 12.5h4" />
        <path class="wordmark-mark" d="M2 9.5h7" />
      </svg>
      <span translate={false}>{t('app.name')}</span>
    </span>
  );
}
