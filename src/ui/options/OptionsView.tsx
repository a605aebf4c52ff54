import type { KnowledgeInfo } from '#core/model/catalog.ts';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import type { Settings } from '#core/model/settings.ts';
import type { TopicSummary } from '#core/model/topic.ts';
import { Switch } from '#ui/components/Switch.tsx';
import { Wordmark } from '#ui/components/Wordmark.tsx';
import type { Loaded } from '#ui/loaded.ts';
import { useText } from '#ui/text/use-text.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { DataSection, type DataSectionProps } from './DataSection.tsx';
import { HiddenSection } from './HiddenSection.tsx';
import { KnowledgeSection } from './KnowledgeSection.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import './OptionsView.css';
import { PausedSection } from './PausedSection.tsx';
import { type Access, ReadingSection, type ReadingSectionActions } from './ReadingSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { TopicsSection } from './TopicsSection.tsx';

export interface OptionsViewProps {
  settings: Settings;
  access: Access;
  topics: Loaded<readonly TopicSummary[]>;
  knowledge: Loaded<KnowledgeInfo>;
  version: string;
  /** What the reader has noted about calls; undefined until it is read. */
  calls: ReaderCalls | undefined;
  /** ISO date. */
  today: string;
  notice: string | undefined;
  /** Asks once more for topics and knowledge that could not be had. */
  onRetry: () => void;
  change: (patch: Partial<Settings>) => void;
  changeCalls: DataSectionProps['changeCalls'];
  reading: ReadingSectionActions;
}

const SECTIONS = [
  'reading',
  'paused',
  'topics',
  'hidden',
  'showing',
  'appearance',
  'knowledge',
  'shortcuts',
  'data',
  'about',
] as const;

/** Everything a reader can choose, on one page with a list of its parts. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, access, topics, knowledge, version, today, notice, change, reading } = props;
  const { t } = useText();
  return (
    <div class="options">
      <header class="options-head">
        <div class="options-measure">
          <Wordmark />
          <h1 class="title">{t('options.title')}</h1>
          <p>{t('options.kept')}</p>
        </div>
      </header>
      <div class="options-measure options-body">
        <nav class="options-nav" aria-label={t('options.nav')}>
          <ul class="options-nav-list">
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{t(`options.${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="options-main">
          <p class="options-notice" role="alert">
            {notice}
          </p>
          <ReadingSection settings={settings} access={access} actions={reading} />
          <PausedSection settings={settings} change={change} />
          <TopicsSection topics={topics} settings={settings} change={change} onRetry={props.onRetry} />
          <HiddenSection
            settings={settings}
            topics={topics.state === 'ready' ? topics.value : []}
            change={change}
          />
          <OptionsSection id="showing" title={t('options.showing')}>
            <Switch
              label={t('options.badge')}
              more={t('options.badge.more')}
              on={settings.showBadge}
              onChange={(showBadge) => change({ showBadge })}
            />
            <Switch
              label={t('options.marks')}
              more={t('options.marks.more')}
              on={settings.showMarks}
              onChange={(showMarks) => change({ showMarks })}
            />
            <Switch
              label={t('options.calls')}
              more={t('options.calls.more')}
              on={settings.showCalls}
              onChange={(showCalls) => change({ showCalls })}
            />
          </OptionsSection>
          <AppearanceSection settings={settings} change={change} />
          <KnowledgeSection knowledge={knowledge} onRetry={props.onRetry} />
          <ShortcutsSection />
          <DataSection
            settings={settings}
            calls={props.calls}
            today={today}
            change={change}
            changeCalls={props.changeCalls}
          />
          <AboutSection version={version} />
        </main>
      </div>
    </div>
  );
}
