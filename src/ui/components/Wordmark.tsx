import { useText } from '#ui/text/use-text.ts';
import './Wordmark.css';

/** The icon and the name: a page, and the page behind it. Same drawing as `assets/icons/icon.svg`. */
export function Wordmark() {
  const { t } = useText();
  return (
    <span class="wordmark">
      <svg class="wordmark-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          class="wordmark-back"
          d="M6.5.5h8a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1Z"
        />
        <path
          class="wordmark-front"
          d="M1.5 3.5h8a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1Z"
        />
        <path class="wordmark-text" d="M2.8 6.5h5.4M2.8 12.5h3.4" />
        <path class="wordmark-mark" d="M2.8 9.5h5.4" />
      </svg>
      <span translate={false}>{t('app.name')}</span>
    </span>
  );
}
