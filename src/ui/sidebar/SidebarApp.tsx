import { useEffect, useMemo, useState } from 'preact/hooks';
import { muteTopic, showAgain } from '#core/context/hide-topic.ts';
import { hostOf } from '#core/context/page-address.ts';
import { rankFindings } from '#core/context/rank-findings.ts';
import type { PageContext, Passage } from '#core/model/page-context.ts';
import type { Publisher } from '#core/model/publisher.ts';
import type { TopicDocument, TopicSummary } from '#core/model/topic.ts';
import { askBackground } from '#platform/ask-background.ts';
import { manifestVersion } from '#platform/browser-info.ts';
import { openOptions } from '#platform/open-options.ts';
import { changeSettings } from '#platform/settings-store.ts';
import { chooseMode } from '#ui/choose-mode.ts';
import { tabId } from '#ui/components/Tabs.tsx';
import { LOADING, type Loaded, reasonOf } from '#ui/loaded.ts';
import { type Opening, openWith } from '#ui/open-with.ts';
import type { PageFollower } from '#ui/page-follower.ts';
import { pauseSite } from '#ui/pause-reading.ts';
import { TextContext } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { useDocuments } from '#ui/use-documents.ts';
import { useFollowedPage } from '#ui/use-followed-page.ts';
import { useKnowledgeOf } from '#ui/use-knowledge-of.ts';
import { useOnce } from '#ui/use-once.ts';
import { useReaderCalls } from '#ui/use-reader-calls.ts';
import { useSearch } from '#ui/use-search.ts';
import { useTold } from '#ui/use-told.ts';
import { useView, type View } from '#ui/use-view.ts';
import { aimAt, markFocus, useFocusAim } from './focus-aim.ts';
import {
  BEGINNING,
  change,
  goBack,
  goForward,
  historyOn,
  type ReadingHistory,
  visit,
} from './reading-history.ts';
import { placeAtEntry, placeAtSearch, placeAtTopic, type ReadingPlace } from './reading-place.ts';
import { SEARCH_FIELD } from './SearchPanel.tsx';
import { SidebarView } from './SidebarView.tsx';
import { useBriefing } from './use-briefing.tsx';
import { useGoal } from './use-goal.ts';
import { OPEN_SEARCH } from './WayTools.tsx';

/** More than anybody reads through; the count says that there are others. */
const RESULTS = 60;

/** The sidebar with everything it asks and changes. */
export function SidebarApp() {
  const view = useView();
  // Asked at once, beside the settings.
  const [opening] = useState(() => openWith((of) => askBackground('getOpening', of)));
  const followed = useFollowedPage(opening);
  return (
    view && (
      <TextContext.Provider value={view.text}>
        <Sidebar {...view} followed={followed} opening={opening} />
      </TextContext.Provider>
    )
  );
}

type SidebarProps = View & { followed: PageFollower; opening: Promise<Opening<TopicDocument> | undefined> };

function Sidebar({ settings, language, text, followed, opening }: SidebarProps) {
  const { page, show } = followed;
  const { tab, context } = page.value;
  const [histories, setHistories] = useState<ReadonlyMap<number, ReadingHistory>>(new Map());
  const [lastRead, setLastRead] = useState<string>();
  const [notice, setNotice] = useState<string>();

  const history = historyOn((tab && histories.get(tab.id)) ?? BEGINNING, context);
  const { place, past, future } = history;
  const findings = context?.state === 'found' ? rankFindings(context.topics) : [];
  const current = place.topic ?? findings[0]?.topic;

  const documents = useDocuments(
    current ? [current] : [],
    language,
    (of) => askBackground('getTopic', of),
    opening,
  );
  const edition = useTold('knowledgeChanged');
  const topic = current ? documents.get(current) : LOADING;
  // What can wait gives way to the topic that the page is about.
  const isShown = useOnce(context !== undefined && (current === undefined || topic.state !== 'loading'));
  const [isWhole, setWhole] = useState(false);
  useEffect(() => setWhole(isShown), [isShown]);
  const catalog = useAnswer(
    isShown ? () => askBackground('getCatalog', { language }) : undefined,
    isShown && language,
    edition,
  );
  const knowledge = useAnswer(
    isShown ? () => askBackground('getKnowledgeInfo', {}) : undefined,
    isShown,
    edition,
  );
  const opened = useAnswer(() => opening, opening);
  const table = place.dataset;
  const [tries, setTries] = useState(0);
  const dataset = useAnswer(
    table === undefined ? undefined : () => askBackground('getDataset', { dataset: table, language }),
    `${language}/${table}`,
    `${edition}/${tries}`,
  );
  const readerCalls = useReaderCalls(place.tab === 'act');
  const now = useMemo(() => new Date().toISOString(), [current, tab?.id]);
  const search = useSearch(place.search, language, RESULTS);
  const toFocus = useFocusAim(
    place.search === undefined
      ? isWhole &&
          topic.state !== 'loading' &&
          (!table || dataset.state !== 'loading') &&
          (place.tab !== 'act' || readerCalls !== undefined)
      : search?.answer.state !== 'loading',
  );

  const keep = (next: ReadingHistory) => {
    setNotice(undefined);
    const isEarly = context === undefined || context.state === 'looking';
    const at: ReadingHistory = isEarly ? change(next, { ...next.place, isEarly }) : next;
    if (tab) setHistories((before) => new Map(before).set(tab.id, at));
  };
  /** Another look at the same place. */
  const go = (next: ReadingPlace) => keep(change(history, next));
  /** The present place as the reader leaves it. */
  const leaving = (): ReadingPlace => ({
    ...place,
    left: { focus: markFocus(), scroll: window.scrollY },
  });
  const openAt = (next: ReadingPlace) => {
    toFocus.current = aimAt(next.anchor ?? tabId(next.tab), [tabId(next.tab)]);
    keep(visit(history, next, leaving()));
  };
  const step = (next: ReadingHistory) => {
    const { anchor, left, topic: at, search: words, tab: tabOpen } = next.place;
    const otherwise = [
      ...(words === undefined ? [] : [SEARCH_FIELD]),
      ...(anchor === undefined ? [] : [anchor]),
      `topic-${at ?? findings[0]?.topic}`,
      tabId(tabOpen),
      OPEN_SEARCH,
    ];
    toFocus.current = { mark: left?.focus, otherwise, ...(left && { scroll: left.scroll }) };
    keep(next);
  };
  const openSearch = (words: string) => {
    toFocus.current = SEARCH_FIELD;
    if (place.search === undefined) keep(visit(history, placeAtSearch(place, words), leaving()));
    else go({ ...place, search: words });
  };
  const elsewhere = topic.state === 'ready' ? topic.value.elsewhere : undefined;
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

  useEffect(() => {
    if (current) setLastRead(current);
  }, [current]);

  // Its publisher was removed or switched off: what the page led to is shown in its place.
  const isGone =
    place.topic !== undefined &&
    catalog.state === 'ready' &&
    !catalog.value.topics.some(({ id }) => id === place.topic);
  useEffect(() => {
    const { topic: _, dataset: __, anchor: ___, ...rest } = place;
    if (isGone) go(rest);
  }, [isGone, tab?.id]);

  // A problem on one page is not said beside another.
  const shown = context?.state === 'found' ? context.url : context?.state;
  useEffect(() => setNotice(undefined), [tab?.id, shown]);

  const shownTopic = current ? documents.get(current) : LOADING;
  const shownKnowledge = useKnowledgeOf(publisherOf(shownTopic), knowledge);
  useBriefing(
    shownTopic.state === 'ready' ? shownTopic.value : undefined,
    shownKnowledge.state === 'ready' ? shownKnowledge.value : undefined,
  );

  useGoal(tab?.windowId, context !== undefined, (goal) => {
    if ('search' in goal) openSearch(goal.search);
    else if (goal.entry) openAt(placeAtEntry(place, goal.entry, goal.topic));
    else openAt(placeAtTopic(place, goal.topic));
  });

  return (
    <SidebarView
      context={context}
      isShown={isShown}
      isWhole={isWhole}
      findings={findings}
      topics={topicsIn(catalog, opened)}
      current={current}
      topic={topic}
      dataset={place.dataset ? dataset : undefined}
      tab={place.tab}
      filter={place.filter}
      query={place.search}
      search={search}
      way={{
        onBack: past.length > 0 ? () => step(goBack(history, leaving())) : undefined,
        onForward: future.length > 0 ? () => step(goForward(history, leaving())) : undefined,
        onSearch: () => openSearch(place.search ?? ''),
      }}
      settings={settings}
      readerCalls={readerCalls}
      knowledge={knowledge}
      shownKnowledge={shownKnowledge}
      now={now}
      lastRead={lastRead}
      notice={notice}
      version={manifestVersion()}
      actions={{
        openTopic: (id) => openAt(placeAtTopic(place, id)),
        openTab: (next) => go({ ...place, tab: next }),
        open: (ref, of = elsewhere?.[ref]) => openAt(placeAtEntry(place, ref, of)),
        retryDataset: () => setTries(tries + 1),
        closeDataset: () => {
          const { dataset: _, anchor: _anchor, ...rest } = place;
          openAt(rest);
        },
        setQuery: (words) => go({ ...place, search: words }),
        closeSearch: () => {
          const { search: _, ...rest } = place;
          toFocus.current = OPEN_SEARCH;
          keep(visit(history, rest));
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

const publisherOf = (topic: Loaded<TopicDocument>): Publisher | undefined =>
  topic.state === 'ready' ? topic.value.topic.publisher : undefined;

/** All topics or, until they are there, those that the view has opened with. */
function topicsIn(
  catalog: Loaded<{ topics: TopicSummary[] }>,
  opened: Loaded<{ topics?: TopicSummary[] } | undefined>,
): Loaded<TopicSummary[]> {
  if (catalog.state === 'ready') return { state: 'ready', value: catalog.value.topics };
  const first = opened.state === 'ready' ? opened.value?.topics : undefined;
  return catalog.state === 'loading' && first ? { state: 'ready', value: first } : catalog;
}
