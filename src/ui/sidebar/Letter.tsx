import { useId, useState } from 'preact/hooks';
import { mailAddress } from '#core/context/mail-address.ts';
import type { LetterTemplate } from '#core/model/call-to-action.ts';
import { Button } from '#ui/components/Button.tsx';
import { entryLanguage } from '#ui/components/entry-language.ts';
import { Icon } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import './Letter.css';

export interface LetterProps {
  template: LetterTemplate;
  lang: string;
  /** The call's id: keeps labels apart. */
  id: string;
}

/** A letter to make one's own, copy, or hand to the mail program. Nothing is sent from here. */
export function Letter({ template, lang, id }: LetterProps) {
  const text = useText();
  const { t } = text;
  const start = `${template.salutation}\n\n${template.body}`;
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(start);
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>();
  const language = entryLanguage(lang, text);
  const editId = useId();

  const copy = () =>
    navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    );

  return (
    <details class="letter">
      <summary>{t('letter.open')}</summary>
      <p class="letter-hint" id={editId}>
        {t('letter.edit')}
      </p>
      {template.placeholders.length > 0 && (
        <div class="letter-hint">
          {t('letter.hints')}
          <ul class="letter-placeholders">
            {template.placeholders.map(({ name, hint }) => (
              <li key={name}>
                <code dir="ltr">{`{${name}}`}</code> <span {...language}>{hint}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <label class="letter-field" for={`letter-subject-${id}`}>
        {t('letter.subject')}
      </label>
      <input
        id={`letter-subject-${id}`}
        value={subject}
        {...language}
        onInput={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      <label class="letter-field" for={`letter-body-${id}`}>
        {t('letter.body')}
      </label>
      <textarea
        id={`letter-body-${id}`}
        rows={10}
        value={body}
        aria-describedby={editId}
        {...language}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <div class="letter-actions">
        <Button icon="copy" onClick={copy}>
          {t('letter.copy')}
        </Button>
        <a class="button button-plain" href={mailAddress(subject, body)}>
          <Icon name="envelope" />
          <span>{t('letter.mail')}</span>
        </a>
        <Button
          look="quiet"
          onClick={() => {
            setSubject(template.subject);
            setBody(start);
          }}
        >
          {t('letter.reset')}
        </Button>
      </div>
      <p role="status" class="letter-hint">
        {copied && t(`letter.${copied}`)}
      </p>
    </details>
  );
}
