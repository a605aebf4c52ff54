import { useState } from 'preact/hooks';
import { openOptions } from '#platform/open-options.ts';
import { chooseMode } from '#ui/choose-mode.ts';
import { reasonOf } from '#ui/loaded.ts';
import { TextContext } from '#ui/text/use-text.ts';
import { useView, type View } from '#ui/use-view.ts';
import { WelcomeView } from './WelcomeView.tsx';

/** The welcome page with the one thing it asks. */
export function WelcomeApp() {
  const view = useView('welcome.page');
  return (
    view && (
      <TextContext.Provider value={view.text}>
        <Welcome {...view} />
      </TextContext.Provider>
    )
  );
}

function Welcome({ settings, text }: View) {
  const [hasChosen, setChosen] = useState(false);
  const [notice, setNotice] = useState<string>();
  return (
    <WelcomeView
      settings={settings}
      hasChosen={hasChosen}
      notice={notice}
      onChoose={(mode) => {
        setNotice(undefined);
        chooseMode(settings, mode).then(
          (isGranted) => {
            setChosen(true);
            if (!isGranted) setNotice(text.t('allow.refused'));
          },
          (error: unknown) => setNotice(text.t('options.saveFailed', { reason: reasonOf(error) })),
        );
      }}
      onOptions={() => void openOptions()}
    />
  );
}
