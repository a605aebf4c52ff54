import { useId, useState } from 'preact/hooks';
import { mailAddress } from '#core/context/mail-address.ts';
import { addressLine, type Versions, wrongMatchReport } from '#core/context/wrong-match-report.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import { Button } from '#ui/components/Button.tsx';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';

export interface WrongMatchReportProps {
  finding: TopicFinding;
  url: string;
  versions: Versions;
}

/** A report that is written already, to be looked at, changed, copied or mailed. The page's address only if ticked. */
export function WrongMatchReport({ finding, url, versions }: WrongMatchReportProps) {
  const [report] = useState(() => wrongMatchReport(finding, versions));
  const [body, setBody] = useState(report.body);
  const [withAddress, setWithAddress] = useState(false);
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const { t } = useText();
  const id = useId();

  const tick = (on: boolean) => {
    setWithAddress(on);
    setBody(on ? body + addressLine(url) : body.replace(addressLine(url), ''));
  };
  const copy = () =>
    navigator.clipboard.writeText(`${report.subject}\n\n${body}`).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    );

  return (
    <details class="wrong-match">
      <summary>{t('report.open')}</summary>
      <p class="finding-actions-more" id={`${id}-more`}>
        {t('report.more')}
      </p>
      <label class="wrong-match-label" for={id}>
        {t('report.text')}
      </label>
      <textarea
        id={id}
        rows={9}
        lang="en"
        dir="ltr"
        value={body}
        aria-describedby={`${id}-more`}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <label class="wrong-match-address">
        <input
          type="checkbox"
          checked={withAddress}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        <span>{t('report.address')}</span>
      </label>
      <div class="finding-actions-buttons">
        <Button icon="copy" onClick={copy}>
          {t('letter.copy')}
        </Button>
        <a class="button button-plain" href={mailAddress(report.subject, body)}>
          <Icon name="envelope" />
          <span>{t('letter.mail')}</span>
        </a>
      </div>
      <p role="status" class="finding-actions-more">
        {copied && t(`letter.${copied}`)}
      </p>
    </details>
  );
}
