import { useEffect, useState } from 'preact/hooks';
import { listShortcuts, openShortcutSettings } from '#platform/shortcuts.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { OptionsSection } from './OptionsSection.tsx';
import './ShortcutsSection.css';

const COMMANDS = ['open-sidebar', 'read-page', 'toggle-marks', 'next-mark'] as const;

/** The keys of the keyboard commands as the browser has them now, and the other ways to look something up. */
export function ShortcutsSection() {
  const { t } = useText();
  const [visits, setVisits] = useState(0);
  const [problem, setProblem] = useState(false);
  const shortcuts = useAnswer(listShortcuts, visits);
  // The reader may come back from the browser's own page with other keys.
  useEffect(() => {
    const again = () => setVisits((count) => count + 1);
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
  const keysOf = (command: string) =>
    shortcuts.state === 'ready' ? shortcuts.value.find((each) => each.command === command)?.keys : undefined;
  return (
    <OptionsSection id="shortcuts" title={t('options.shortcuts')} more={t('options.shortcuts.more')}>
      <dl class="shortcuts">
        {COMMANDS.map((command) => (
          <div key={command} class="shortcut">
            <dt>{t(`shortcut.${command}`)}</dt>
            <dd>
              {keysOf(command) ? (
                <kbd>{keysOf(command)}</kbd>
              ) : (
                <span class="soft">{t('options.shortcuts.none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void openShortcutSettings().catch(() => setProblem(true))}>
        {t('options.shortcuts.change')}
      </Button>
      {problem && <p role="alert">{t('options.shortcuts.failed')}</p>}
      <p>{t('options.shortcuts.addressBar')}</p>
      <p>{t('options.shortcuts.menu')}</p>
    </OptionsSection>
  );
}
