import type { Settings } from '#core/model/settings.ts';
import { Switch } from '#ui/components/Switch.tsx';
import { useText } from '#ui/text/use-text.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { SiteList } from './SiteList.tsx';

/** Where nothing is read, whatever else is chosen. */
export function PausedSection(props: { settings: Settings; change: (patch: Partial<Settings>) => void }) {
  const { t } = useText();
  const { settings, change } = props;
  const { paused, pausedSites } = settings;
  return (
    <OptionsSection id="paused" title={t('options.paused')}>
      <Switch
        label={t('options.paused.everything')}
        more={t('options.paused.everything.more')}
        on={paused}
        onChange={(on) => change({ paused: on })}
      />
      <SiteList
        title={t('options.paused.sites')}
        sites={pausedSites}
        empty={t('options.paused.empty')}
        add={t('options.paused.add')}
        onAdd={(host) => change({ pausedSites: [...pausedSites, host] })}
        onRemove={(host) => change({ pausedSites: pausedSites.filter((site) => site !== host) })}
      />
    </OptionsSection>
  );
}
