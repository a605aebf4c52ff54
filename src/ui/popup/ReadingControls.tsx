import { useId, useState } from 'preact/hooks';
import { isOn } from '#core/context/reading-rule.ts';
import type { ReadingMode, Settings } from '#core/model/settings.ts';
import { Button } from '#ui/components/Button.tsx';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import './ReadingControls.css';

export interface ReadingControlsActions {
  /** `host` is given where mode `on-sites` is chosen for the site of this page. */
  setMode: (mode: ReadingMode, host?: string) => void;
  pauseSite: (host: string, paused: boolean) => void;
  pauseEverything: (paused: boolean) => void;
}

export interface ReadingControlsProps {
  settings: Settings;
  /** The site of the page, where it is known. */
  host: string | undefined;
  /** Whether the choices are unfolded to begin with: where there is room, since nothing else is shown. */
  isOpen: boolean;
  actions: ReadingControlsActions;
}

/** How pages are read now and a way to pause, always shown; the choices unfold below. */
export function ReadingControls({ settings, host, isOpen: startsOpen, actions }: ReadingControlsProps) {
  const [isToggled, setToggled] = useState(false);
  const choicesId = useId();
  const { t } = useText();
  const { mode, sites, paused, pausedSites } = settings;
  const isListed = host !== undefined && sites.some((site) => isOn(host, site));
  const isPaused = host !== undefined && pausedSites.some((site) => isOn(host, site));
  const isOpen = startsOpen !== isToggled;
  const sitesLabel = t(host && (isListed || mode !== 'on-sites') ? 'mode.on-this-site' : 'mode.on-sites');
  return (
    <footer class="reading-controls">
      <div class="reading-controls-now">
        <button
          type="button"
          class="reading-controls-mode"
          aria-expanded={isOpen}
          aria-controls={choicesId}
          onClick={() => setToggled(!isToggled)}
        >
          <span>{t('popup.reading', { mode: mode === 'on-sites' ? sitesLabel : t(`mode.${mode}`) })}</span>
          <Icon name="caret" />
        </button>
        {host && (
          <Button icon="pause" pressed={isPaused} onClick={() => actions.pauseSite(host, !isPaused)}>
            {t('popup.pause.site')}
          </Button>
        )}
      </div>
      <div class="reading-controls-choices" id={choicesId} hidden={!isOpen}>
        <Button pressed={mode === 'on-click'} onClick={() => actions.setMode('on-click')}>
          {t('mode.on-click')}
        </Button>
        <Button pressed={mode === 'on-sites'} onClick={() => actions.setMode('on-sites', host)}>
          {sitesLabel}
        </Button>
        <Button pressed={mode === 'everywhere'} onClick={() => actions.setMode('everywhere')}>
          {t('mode.everywhere')}
        </Button>
        <Button icon="pause" pressed={paused} onClick={() => actions.pauseEverything(!paused)}>
          {t('popup.pause.everything')}
        </Button>
      </div>
    </footer>
  );
}
