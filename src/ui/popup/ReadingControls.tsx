import { isOn } from '#core/context/reading-rule.ts';
import type { ReadingMode, Settings } from '#core/model/settings.ts';
import { Button } from '#ui/components/Button.tsx';
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
  actions: ReadingControlsActions;
}

/** When pages are read, and pause: always shown, so that nobody has to wonder. */
export function ReadingControls({ settings, host, actions }: ReadingControlsProps) {
  const { t } = useText();
  const { mode, sites, paused, pausedSites } = settings;
  const listed = host !== undefined && sites.some((site) => isOn(host, site));
  const sitesLabel = host && (listed || mode !== 'on-sites') ? 'mode.on-this-site' : 'mode.on-sites';
  return (
    <footer class="reading-controls">
      <fieldset>
        <legend>{t('popup.reading')}</legend>
        <div class="reading-controls-row">
          <Button pressed={mode === 'on-click'} onClick={() => actions.setMode('on-click')}>
            {t('mode.on-click')}
          </Button>
          <Button pressed={mode === 'on-sites'} onClick={() => actions.setMode('on-sites', host)}>
            {t(sitesLabel)}
          </Button>
          <Button pressed={mode === 'everywhere'} onClick={() => actions.setMode('everywhere')}>
            {t('mode.everywhere')}
          </Button>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('popup.pause')}</legend>
        <div class="reading-controls-row">
          {host && (
            <Button
              pressed={pausedSites.some((site) => isOn(host, site))}
              onClick={() => actions.pauseSite(host, !pausedSites.some((site) => isOn(host, site)))}
              label={t('popup.pause.site', { host })}
            >
              {host}
            </Button>
          )}
          <Button pressed={paused} onClick={() => actions.pauseEverything(!paused)}>
            {t('popup.pause.everything')}
          </Button>
        </div>
      </fieldset>
    </footer>
  );
}
