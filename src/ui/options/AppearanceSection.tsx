import { LANGUAGES, type Language } from '#core/model/language.ts';
import { DENSITIES, type Settings } from '#core/model/settings.ts';
import { Select } from '#ui/components/Select.tsx';
import { languageName } from '#ui/text/display-name.ts';
import { useText } from '#ui/text/use-text.ts';
import './AppearanceSection.css';
import { OptionsSection } from './OptionsSection.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light or dark, how dense, and in which language. Languages are named in themselves. */
export function AppearanceSection(props: { settings: Settings; change: (patch: Partial<Settings>) => void }) {
  const { t } = useText();
  const { settings, change } = props;
  return (
    <OptionsSection id="appearance" title={t('options.appearance')}>
      <div class="appearance">
        <Select
          label={t('options.theme')}
          value={settings.theme}
          options={THEMES.map((theme) => ({ value: theme, label: t(`options.theme.${theme}`) }))}
          onChange={(theme) => change({ theme: theme as Settings['theme'] })}
        />
        <Select
          label={t('options.density')}
          value={settings.density}
          options={DENSITIES.map((density) => ({
            value: density,
            label: t(`options.density.${density}`),
          }))}
          onChange={(density) => change({ density: density as Settings['density'] })}
        />
        <Select
          label={t('options.language')}
          value={settings.language}
          options={[
            { value: 'auto', label: t('options.language.auto') },
            ...LANGUAGES.map((language) => ({ value: language, label: languageName(language, language) })),
          ]}
          onChange={(language) => change({ language: language as 'auto' | Language })}
        />
      </div>
    </OptionsSection>
  );
}
