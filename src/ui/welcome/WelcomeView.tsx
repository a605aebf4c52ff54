import type { ComponentChildren } from 'preact';
import type { Settings } from '#core/model/settings.ts';
import { Button } from '#ui/components/Button.tsx';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import { useText } from '#ui/text/use-text.ts';
import './WelcomeView.css';

export interface WelcomeViewProps {
  settings: Pick<Settings, 'mode'>;
  /** Whether the reader has chosen on this page. */
  hasChosen: boolean;
  notice: string | undefined;
  onChoose: (mode: 'everywhere' | 'on-click') => void;
  onOptions: () => void;
}

/** Shown once: what is read, where it stays, and when to read. */
export function WelcomeView({ settings, hasChosen, notice, onChoose, onOptions }: WelcomeViewProps) {
  const { t } = useText();
  const { mode } = settings;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <div class="welcome-measure">
          <Wordmark />
          <h1 class="title">{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
      </header>
      <main class="welcome-measure">
        <ol class="welcome-steps">
          <Step number={1} title={t('welcome.read')}>
            <p>{t('welcome.read.text')}</p>
          </Step>
          <Step number={2} title={t('welcome.stays')}>
            <p>{t('welcome.stays.text')}</p>
          </Step>
          <Step number={3} title={t('welcome.choose')}>
            <p>{t('welcome.choose.text')}</p>
            <div class="welcome-choices">
              <div class="welcome-choice">
                <Button look="main" pressed={mode === 'everywhere'} onClick={() => onChoose('everywhere')}>
                  {t('mode.everywhere')}
                </Button>
                <p>{t('welcome.everywhere.more')}</p>
              </div>
              <div class="welcome-choice">
                <Button pressed={mode === 'on-click'} onClick={() => onChoose('on-click')}>
                  {t('mode.on-click')}
                </Button>
                <p>{t('welcome.onClick.more')}</p>
              </div>
            </div>
            <div role="status" class="welcome-outcome">
              {notice && <p class="welcome-notice">{notice}</p>}
              <p>
                <strong>{t(`welcome.chosen.${mode}`)}</strong>
                {hasChosen && !notice && ` ${t('welcome.next')}`}
              </p>
            </div>
            <Button look="quiet" icon="options" onClick={onOptions}>
              {t('app.openOptions')}
            </Button>
          </Step>
        </ol>
      </main>
    </div>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
  const text = useText();
  return (
    <li class="welcome-step">
      <span class="welcome-number title" aria-hidden="true">
        {text.number(number)}
      </span>
      <div>
        <h2 class="welcome-step-title title">
          <span class="said">{text.t('welcome.step', { number })}: </span>
          {title}
        </h2>
        {children}
      </div>
    </li>
  );
}
