import { useEffect, useRef, useState } from 'preact/hooks';
import { showAgain } from '#core/context/hide-topic.ts';
import { hostOf } from '#core/context/page-address.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import { setAside } from '#core/context/set-aside.ts';
import { sortActions } from '#core/context/sort-actions.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import type { TopicBrief } from '#core/model/topic-brief.ts';
import { askBackground } from '#platform/ask-background.ts';
import { openOptions } from '#platform/open-options.ts';
import { openSidebar } from '#platform/open-sidebar.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { type Destination, leaveGoal } from '#platform/sidebar-goal.ts';
import { chooseMode } from '#ui/choose-mode.ts';
import { LOADING, reasonOf } from '#ui/loaded.ts';
import { type Opening, openWith } from '#ui/open-with.ts';
import type { PageFollower } from '#ui/page-follower.ts';
import { pauseSite } from '#ui/pause-reading.ts';
import { TextContext } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { type Documents, useDocuments } from '#ui/use-documents.ts';
import { useFollowedPage } from '#ui/use-followed-page.ts';
import { useOnce } from '#ui/use-once.ts';
import { useReaderCalls } from '#ui/use-reader-calls.ts';
import { useSearch } from '#ui/use-search.ts';
import { useView, type View } from '#ui/use-view.ts';
import { PopupView, type PopupViewProps } from './PopupView.tsx';

/** So many fit a popup without much scrolling. */
const RESULTS = 12;

/** The popup with everything it asks and changes. */
export function PopupApp() {
  const view = useView();
  // Asked at once, beside the settings.
  const [opening] = useState(() => openWith((of) => askBackground('getBriefOpening', of)));
  const followed = useFollowedPage(opening);
  return (
    view && (
      <TextContext.Provider value={view.text}>
        <Popup {...view} followed={followed} opening={opening} />
      </TextContext.Provider>
    )
  );
}

type PopupProps = View & { followed: PageFollower; opening: Promise<Opening<TopicBrief> | undefined> };

function Popup({ settings, language, text, followed, opening }: PopupProps) {
  const { page, show } = followed;
  const readerCalls = useReaderCalls();
  const { tab, context } = page.value;
  const [selected, setSelected] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [query, setQuery] = useState('');
  const search = useSearch(query, language, RESULTS);
  const hasRead = useRef(false);

  const read = () => {
    if (tab) void show(askBackground('readPage', { tabId: tab.id }));
  };

  // Opening the popup is the reader's click: the page is read once, except where reading is paused.
  useEffect(() => {
    if (context?.state !== 'not-allowed' || !tab || hasRead.current) return;
    hasRead.current = true;
    read();
  }, [context, tab]);

  const found = context?.state === 'found' ? rankFindings(context.topics) : [];
  const leading = found.find(({ topic }) => topic === selected)?.topic ?? found[0]?.topic;
  const documents = useDocuments(
    [...new Set([leading, ...found.map(({ topic }) => topic)])].filter((topic) => topic !== undefined),
    language,
    (of) => askBackground('getBrief', of),
    opening,
  );
  const shown = leading === undefined ? LOADING : documents.get(leading);
  // What can wait gives way to the first facts.
  const isShown = useOnce(context !== undefined && (leading === undefined || shown.state !== 'loading'));
  const catalog = useAnswer(
    isShown ? () => askBackground('getCatalog', { language }) : undefined,
    isShown && language,
  );
  const names = new Map(
    [
      ...(catalog.state === 'ready' ? catalog.value.topics : []),
      ...(shown.state === 'ready' ? [shown.value.topic] : []),
    ].map((each) => [each.id, each]),
  );

  const trying = (attempt: Promise<unknown>) => {
    setNotice(undefined);
    attempt.catch((error: unknown) => setNotice(text.t('options.saveFailed', { reason: reasonOf(error) })));
  };
  /** Called in the click itself: the sidebar opens before anything is awaited, and finds the goal. */
  const showInSidebar = (to?: Destination) => {
    if (!tab) return;
    const opened = openSidebar(tab.windowId);
    const left = to && leaveGoal({ windowId: tab.windowId, ...to });
    trying(Promise.all([opened, left]).then(() => window.close()));
  };
  const choose = (...choice: Parameters<typeof chooseMode> extends [unknown, ...infer Rest] ? Rest : never) =>
    trying(
      chooseMode(settings, ...choice).then((isGranted) => {
        if (!isGranted) setNotice(text.t('allow.refused'));
        else if (choice[0] !== 'on-click') read();
      }),
    );

  return (
    <PopupView
      context={context}
      settings={settings}
      host={hostIn(context)}
      found={found.map(({ topic, level, publisher }) => ({
        id: topic,
        level,
        publisher,
        lang: names.get(topic)?.lang ?? language,
        title: names.get(topic)?.title ?? '…',
      }))}
      selected={leading}
      topics={catalog.state === 'ready' ? catalog.value.topics : []}
      topic={shown}
      calls={countCalls(
        found.map(({ topic }) => topic).filter((topic) => !settings.callsOff.includes(topic)),
        documents,
        readerCalls,
      )}
      query={query}
      search={search}
      notice={notice}
      actions={{
        allowSite: (host) => choose('on-sites', host),
        allowEverywhere: () => choose('everywhere'),
        setMode: choose,
        pauseSite: (host, paused) => trying(changeSettings(pauseSite(settings, host, paused))),
        pauseEverything: (paused) => trying(changeSettings({ paused })),
        resume: (by, host) =>
          trying(
            changeSettings(
              by === 'everything' ? { paused: false } : host ? pauseSite(settings, host, false) : {},
            ),
          ),
        showMarks: (showMarks) => trying(changeSettings({ showMarks })),
        showAgain: (topic) => trying(changeSettings(showAgain(settings, topic, hostIn(context) ?? ''))),
        tryAgain: read,
        select: (topic) => {
          setSelected(topic);
          if (documents.get(topic).state === 'failed') documents.retry(topic);
        },
        openSidebar: () => showInSidebar(),
        setQuery,
        openEntry: ({ topic, ref }) => showInSidebar({ topic, entry: ref }),
        searchInSidebar: () => showInSidebar({ search: query.trim() }),
        openOptions: () => void openOptions().then(() => window.close()),
      }}
    />
  );
}

function hostIn(context: PageContext | undefined): string | undefined {
  if (context?.state === 'found') return hostOf(context.url) || undefined;
  return context && 'host' in context ? context.host || undefined : undefined;
}

/** Calls that stand on several topics count once, and those that the reader has dealt with not at all. A count is given only when every topic's calls are known. */
function countCalls(
  topics: readonly string[],
  documents: Documents<TopicBrief>,
  done: ReaderCalls | undefined,
): PopupViewProps['calls'] {
  const loaded = topics.map(documents.get);
  if (!done || loaded.length === 0 || loaded.some(({ state }) => state !== 'ready')) return undefined;
  const calls = loaded.flatMap((document) => (document.state === 'ready' ? document.value.actions : []));
  const distinct = [...new Map(calls.map((call) => [call.id, call])).values()];
  const { open, standing } = setAside(sortActions(distinct, new Date().toISOString()), done);
  return { open: open.length, standing: standing.length };
}
