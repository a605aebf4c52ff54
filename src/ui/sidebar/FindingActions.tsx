import type { TopicFinding } from '#core/model/page-context.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import './FindingActions.css';
import { WrongMatchReport } from './WrongMatchReport.tsx';

export interface FindingActionsProps {
  finding: TopicFinding;
  title: string;
  /** Address of the page, and its site where it has one. */
  url: string;
  host: string | undefined;
  versions: { extension: string; knowledge: string };
  onMute: (topic: string, host: string) => void;
  onSnooze: (topic: string) => void;
}

/** What a reader can do about a topic that is not wanted here: keep it from this site, put it off, or report it. */
export function FindingActions(props: FindingActionsProps) {
  const { finding, title, url, host, versions, onMute, onSnooze } = props;
  const { t } = useText();
  return (
    <details class="finding-actions">
      <summary>{t('wrong.open')}</summary>
      <p class="finding-actions-more">{t('wrong.more')}</p>
      <div class="finding-actions-buttons">
        {host && (
          <Button
            label={t('wrong.mute.topic', { topic: title, host })}
            onClick={() => onMute(finding.topic, host)}
          >
            {t('wrong.mute', { host })}
          </Button>
        )}
        <Button icon="clock" onClick={() => onSnooze(finding.topic)}>
          {t('wrong.snooze')}
        </Button>
      </div>
      <WrongMatchReport finding={finding} url={url} versions={versions} />
    </details>
  );
}
