import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { muteTopic, showAgain } from '#core/context/hide-topic.ts';
import { hostOf } from '#core/context/page-address.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { PageContext, Passage } from '#core/model/page-context.ts';
import { askBackground } from '#platform/ask-background.ts';
import { manifestVersion } from '#platform/browser-info.ts';
import { openOptions } from '#platform/open-options.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { chooseMode } from '#ui/choose-mode.ts';
import { tabId } from '#ui/components/Tabs.tsx';
import { LOADING, type Loaded, reasonOf } from '#ui/loaded.ts';
import { pauseSite } from '#ui/pause-reading.ts';
import { TextContext } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { useDocuments } from '#ui/use-documents.ts';
import { useFollowedPage } from '#ui/use-followed-page.ts';
import { useView, type View } from '#ui/use-view.ts';
import { placeAtEntry, placeAtTopic, placeOn, type ReadingPlace, START } from './reading-place.ts';
import { SidebarView } from './SidebarView.tsx';
import { useGoal } from './use-goal.ts';

/** The sidebar with everything it asks and changes. */
export function SidebarApp() {
  const view = useView();
  return (
    view && (
      <TextContext.Provider value={view.text}>
        <Sidebar {...view} />
      </TextContext.Provider>
    )
  );
}

function Sidebar({ settings, language, text }: View) {
  const { page, show } = useFollowedPage();
  const { tab, context } = page.value;
  const [places, setPlaces] = useState<ReadonlyMap<number, ReadingPlace>>(new Map());
  const [lastRead, setLastRead] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const toFocus = useRef<string | undefined>(undefined);

  const place = placeOn((tab && places.get(tab.id)) ?? START, context);
  const findings = context?.state === 'found' ? rankFindings(context.topics) : [];
  const current = place.topic ?? findings[0]?.topic;

  const documents = useDocuments(current ? [current] : [], language);
  const catalog = useAnswer(() => askBackground('getCatalog', { language }), language);
  const knowledge = useAnswer(() => askBackground('getKnowledgeInfo', {}), undefined);
  const table = place.dataset;
  const dataset = useAnswer(
    table === undefined ? undefined : () => askBackground('getDataset', { dataset: table, language }),
    `${language}/${table}`,
  );
  const now = useMemo(() => new Date().toISOString(), [current, tab?.id]);

  const go = (next: ReadingPlace) => {
    setNotice(undefined);
    if (tab) setPlaces((before) => new Map(before).set(tab.id, next));
  };
  const trying = (attempt: Promise<unknown>) => {
    setNotice(undefined);
    attempt.catch((error: unknown) => setNotice(text.t('options.saveFailed', { reason: reasonOf(error) })));
  };
  const read = () => {
    if (tab) void show(askBackground('readPage', { tabId: tab.id }));
  };
  const choose = (mode: 'on-sites' | 'everywhere', host?: string) =>
    trying(
      chooseMode(settings, mode, host).then((isGranted) => {
        if (isGranted) read();
        else setNotice(text.t('allow.refused'));
      }),
    );
  const jump = async (passage: Passage) => {
    if (!tab) return;
    setNotice(undefined);
    try {
      const { found } = await askBackground('jumpTo', { tabId: tab.id, passage });
      if (!found) setNotice(text.t('page.notFound'));
    } catch {
      setNotice(text.t('page.jumpFailed'));
    }
  };

  useGoal(tab?.windowId, (goal) => {
    if (!('topic' in goal)) return;
    toFocus.current = `topic-${goal.topic}`;
    go(placeAtTopic(place, goal.topic));
  });

  useEffect(() => {
    if (current) setLastRead(current);
  }, [current]);

  // A problem on one page is not said beside another.
  const shown = context?.state === 'found' ? context.url : context?.state;
  useEffect(() => setNotice(undefined), [tab?.id, shown]);

  // An entry that was opened by a link is there only after its view is drawn.
  useEffect(() => {
    const element = toFocus.current && document.getElementById(toFocus.current);
    if (!element) return;
    toFocus.current = undefined;
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  });

  return (
    <SidebarView
      context={context}
      findings={findings}
      topics={topicsIn(catalog)}
      current={current}
      topic={current ? documents.get(current) : LOADING}
      dataset={place.dataset ? dataset : undefined}
      tab={place.tab}
      filter={place.filter}
      settings={settings}
      knowledge={knowledge}
      now={now}
      lastRead={lastRead}
      notice={notice}
      version={manifestVersion()}
      actions={{
        openTopic: (topic) => {
          toFocus.current = `topic-${topic}`;
          go(placeAtTopic(place, topic));
        },
        openTab: (next) => go({ ...place, tab: next }),
        open: (ref) => {
          toFocus.current = ref.replace(':', '-');
          go(placeAtEntry(place, ref));
        },
        closeDataset: () => {
          const { dataset: _, ...rest } = place;
          toFocus.current = tabId('background');
          go(rest);
        },
        setFilter: (filter) => go({ ...place, filter }),
        showCalls: () =>
          trying(
            changeSettings({
              showCalls: true,
              callsOff: settings.callsOff.filter((topic) => topic !== current),
            }),
          ),
        showMarks: (showMarks) => trying(changeSettings({ showMarks })),
        mute: (topic, host) => {
          toFocus.current = `hidden-${topic}`;
          trying(changeSettings(muteTopic(settings, topic, host)));
        },
        snooze: (topic) => {
          toFocus.current = `hidden-${topic}`;
          trying(askBackground('snoozeTopic', { topic }));
        },
        showAgain: (topic) => {
          toFocus.current = `topic-${topic}`;
          trying(changeSettings(showAgain(settings, topic, hostIn(context))));
        },
        jump: (passage) => void jump(passage),
        retryTopic: () => current && documents.retry(current),
        openOptions: () => void openOptions(),
        allowSite: (host) => choose('on-sites', host),
        allowEverywhere: () => choose('everywhere'),
        resume: (by, host) =>
          trying(
            changeSettings(
              by === 'everything' || !host ? { paused: false } : pauseSite(settings, host, false),
            ),
          ),
        tryAgain: read,
      }}
    />
  );
}

function hostIn(context: PageContext | undefined): string {
  if (context?.state === 'found') return hostOf(context.url);
  return (context && 'host' in context && context.host) || '';
}

function topicsIn<T>(catalog: Loaded<{ topics: T }>): Loaded<T> {
  return catalog.state === 'ready' ? { state: 'ready', value: catalog.value.topics } : catalog;
}
