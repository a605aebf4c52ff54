import { packageLicences } from '#platform/package-notes.ts';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import './AboutSection.css';
import { OptionsSection } from './OptionsSection.tsx';

/** What this is, which version, and under which licences, its own and those of the works of others in it. */
export function AboutSection({ version }: { version: string }) {
  const { t } = useText();
  const licences = useAnswer(packageLicences, undefined);
  return (
    <OptionsSection id="about" title={t('options.about')} more={t('options.about.text')}>
      <p>{t('options.about.version', { version })}</p>
      <p>{t('options.about.code')}</p>
      <p>{t('options.about.content')}</p>
      {licences.state === 'failed' && <p class="soft">{t('options.about.librariesFailed')}</p>}
      {licences.state === 'ready' && (
        <>
          <p id="about-libraries">{t('options.about.libraries')}</p>
          <ul class="licences" aria-labelledby="about-libraries">
            {licences.value.map(({ name, version: of, licence, text }) => (
              <li key={`${name} ${of}`}>
                <details>
                  <summary>
                    <bdi>{`${name} ${of}`}</bdi> <bdi class="soft">{licence}</bdi>
                  </summary>
                  <p class="licence-text" lang="en" dir="ltr">
                    {text}
                  </p>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </OptionsSection>
  );
}
