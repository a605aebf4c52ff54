import { READING_MODES, type ReadingMode, type Settings } from '#core/model/settings.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { SiteList } from './SiteList.tsx';

/** What the browser has granted; undefined while it has not answered. */
export interface Access {
  everySite: boolean | undefined;
  /** Listed sites that the browser does not let us read. */
  missingSites: readonly string[];
}

export interface ReadingSectionActions {
  setMode: (mode: ReadingMode) => void;
  addSite: (host: string) => void;
  removeSite: (host: string) => void;
  /** Asks the browser once more for what the chosen mode needs. */
  ask: (mode: 'everywhere' | 'on-sites') => void;
  dropEverySite: () => void;
}

export interface ReadingSectionProps {
  settings: Settings;
  access: Access;
  actions: ReadingSectionActions;
}

/** When pages are read, on which sites, and what the browser allows. */
export function ReadingSection({ settings, access, actions }: ReadingSectionProps) {
  const { t } = useText();
  const { mode } = settings;
  const lacks = lackingMode(mode, access);
  return (
    <OptionsSection id="reading" title={t('options.reading')} more={t('options.reading.more')}>
      <fieldset class="options-choices">
        <legend>{t('options.mode')}</legend>
        {READING_MODES.map((each) => (
          <label key={each} class="options-choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => actions.setMode(each)} />
            <span>
              {t(`mode.${each}`)}
              <span class="options-choice-more">{t(`mode.${each}.more`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {lacks && (
        <div class="options-warning" role="status">
          <span>
            {t('options.access.missing')} {lacks === 'on-sites' && access.missingSites.join(', ')}
          </span>
          <Button onClick={() => actions.ask(lacks)}>{t('options.access.give')}</Button>
        </div>
      )}
      {mode !== 'everywhere' && access.everySite && (
        <div class="options-warning" role="status">
          <span>{t('options.access.extra')}</span>
          <Button onClick={actions.dropEverySite}>{t('options.access.drop')}</Button>
        </div>
      )}
      <SiteList
        title={t('options.sites')}
        sites={settings.sites}
        empty={t('options.sites.empty')}
        add={t('options.sites.add')}
        onAdd={actions.addSite}
        onRemove={actions.removeSite}
      />
    </OptionsSection>
  );
}

/** The chosen mode, where the browser does not grant what it needs. */
function lackingMode(mode: ReadingMode, access: Access): 'everywhere' | 'on-sites' | undefined {
  if (mode === 'everywhere' && access.everySite === false) return mode;
  return mode === 'on-sites' && access.missingSites.length > 0 ? mode : undefined;
}
