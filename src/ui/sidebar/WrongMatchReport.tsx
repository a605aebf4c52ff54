import { useId, useState } from 'preact/hooks';
import { mailAddress } from '#core/context/mail-address.ts';
import { hostOf } from '#core/context/page-address.ts';
import { addressLine, type Versions, wrongMatchReport } from '#core/context/wrong-match-report.ts';
import type { TopicFinding } from '#core/model/page-context.ts';
import { reportRecipient } from '#platform/package-notes.ts';
import { Button } from '#ui/components/Button.tsx';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { useAnswer } from '#ui/use-answer.ts';

export interface WrongMatchReportProps {
  finding: TopicFinding;
  url: string;
  versions: Versions;
}

/** A report that is written already, to be looked at, changed, copied or mailed to whoever the build names. The page's address only if ticked. */
export function WrongMatchReport({ finding, url, versions }: WrongMatchReportProps) {
  const [report] = useState(() => wrongMatchReport(finding, versions));
  const [body, setBody] = useState(report.body);
  const [withAddress, setWithAddress] = useState(false);
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const { t } = useText();
  // What another publisher says of its topics is not for those who made the extension.
  const recipient = useAnswer(finding.publisher ? undefined : reportRecipient, finding.topic);
  const to = recipient.state === 'ready' ? recipient.value : undefined;
  const mail = to && 'mail' in to ? to.mail : undefined;
  const page = to && 'page' in to ? to.page : undefined;
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
      <p class="finding-actions-more">
        {finding.publisher
          ? t('report.toPublisher', { name: finding.publisher.name })
          : page !== undefined
            ? t('report.toPage', { host: hostOf(page) })
            : mail !== undefined
              ? t('report.toMail', { address: mail })
              : t('report.toNobody')}
      </p>
      <div class="finding-actions-buttons">
        <Button icon="copy" onClick={copy}>
          {t('letter.copy')}
        </Button>
        {page !== undefined ? (
          <a class="button button-plain" href={page} target="_blank" rel="noopener noreferrer">
            <Icon name="out" />
            <span>{t('report.openPage', { host: hostOf(page) })}</span>
            <span class="said"> {t('app.opensNewTab')}</span>
          </a>
        ) : (
          <a class="button button-plain" href={mailAddress(report.subject, body, mail)}>
            <Icon name="envelope" />
            <span>{t('letter.mail')}</span>
          </a>
        )}
      </div>
      <p role="status" class="finding-actions-more">
        {copied && t(`letter.${copied}`)}
      </p>
    </details>
  );
}
