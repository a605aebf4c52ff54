import { useText } from '#ui/text/use-text.ts';
import { OptionsSection } from './OptionsSection.tsx';

/** What this is, which version, and under which licences. */
export function AboutSection({ version }: { version: string }) {
  const { t } = useText();
  return (
    <OptionsSection id="about" title={t('options.about')} more={t('options.about.text')}>
      <p>{t('options.about.version', { version })}</p>
      <p>{t('options.about.code')}</p>
      <p>{t('options.about.content')}</p>
    </OptionsSection>
  );
}
