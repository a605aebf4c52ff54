import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '#core/model/settings.ts';
import {
  dropAccess,
  EVERY_SITE,
  hasAccess,
  originsOf,
  requestAccess,
  watchAccess,
} from '#platform/access.ts';
import { askBackground } from '#platform/ask-background.ts';
import { manifestVersion } from '#platform/browser-info.ts';
import { changeCalls } from '#platform/calls-store.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { chooseMode } from '#ui/choose-mode.ts';
import { reasonOf } from '#ui/loaded.ts';
import { TextContext } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { useReaderCalls } from '#ui/use-reader-calls.ts';
import { useTold } from '#ui/use-told.ts';
import { useView, type View } from '#ui/use-view.ts';
import { OptionsView } from './OptionsView.tsx';
import type { Access } from './ReadingSection.tsx';

/** The options with everything they ask and change. */
export function OptionsApp() {
  const view = useView('options.page');
  return (
    view && (
      <TextContext.Provider value={view.text}>
        <Options {...view} />
      </TextContext.Provider>
    )
  );
}

function Options({ settings, language, text }: View) {
  const [notice, setNotice] = useState<string>();
  const access = useAccess(settings);
  const calls = useReaderCalls();
  const told = useTold('knowledgeChanged');
  const [tries, setTries] = useState(0);
  const edition = `${told}/${tries}`;
  const catalog = useAnswer(() => askBackground('getCatalog', { language }), language, edition);
  const knowledge = useAnswer(() => askBackground('getKnowledgeInfo', {}), undefined, edition);

  // The part that a link names is there only now, and moves once more when the topics are.
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  }, [catalog.state]);

  const trying = (attempt: Promise<unknown>) => {
    setNotice(undefined);
    attempt.catch((error: unknown) => setNotice(text.t('options.saveFailed', { reason: reasonOf(error) })));
  };
  /** For what the browser has to confirm. */
  const asking = (answer: Promise<boolean>) =>
    trying(
      answer.then((isGranted) => {
        if (!isGranted) setNotice(text.t('allow.refused'));
      }),
    );
  const change = (patch: Partial<Settings>) => trying(changeSettings(patch));

  return (
    <OptionsView
      settings={settings}
      access={access}
      topics={catalog.state === 'ready' ? { state: 'ready', value: catalog.value.topics } : catalog}
      knowledge={knowledge}
      version={manifestVersion()}
      calls={calls}
      today={new Date().toISOString().slice(0, 10)}
      notice={notice}
      onRetry={() => setTries(tries + 1)}
      change={change}
      changeCalls={(how) => trying(changeCalls(how))}
      reading={{
        setMode: (mode) => asking(chooseMode(settings, mode)),
        addSite: (host) => {
          const answer = requestAccess(originsOf(host));
          change({ sites: [...settings.sites, host] });
          asking(answer);
        },
        removeSite: (host) => {
          change({ sites: settings.sites.filter((site) => site !== host) });
          void dropAccess(originsOf(host));
        },
        ask: (mode) =>
          asking(requestAccess(mode === 'everywhere' ? EVERY_SITE : access.missingSites.flatMap(originsOf))),
        dropEverySite: () => trying(dropAccess(EVERY_SITE)),
      }}
    />
  );
}

/** What the browser grants, asked again whenever a grant or the list of sites changes. */
function useAccess({ sites }: Settings): Access {
  const [access, setAccess] = useState<Access>({ everySite: undefined, missingSites: [] });
  const [changes, setChanges] = useState(0);
  useEffect(() => watchAccess(() => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const everySite = await hasAccess(EVERY_SITE);
      const granted = await Promise.all(sites.map((site) => hasAccess(originsOf(site))));
      if (isCurrent) setAccess({ everySite, missingSites: sites.filter((_, at) => !granted[at]) });
    };
    ask().catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [sites.join(' '), changes]);
  return access;
}
