import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FeedInspection } from '#core/model/feed.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import { AllowHost } from './AllowHost.tsx';
import { FEED_EXAMPLE, ROOT_FILE, refusalText } from './refusal-text.ts';

/** What the reader was given by a publisher. */
export interface FeedClue {
  address: string;
  /** Text of the first root, where the reader has it in a file. */
  root?: string;
}

export interface FindPublisherProps {
  isBusy: boolean;
  refused: Extract<FeedInspection, { state: 'refused' }> | undefined;
  onLook: (clue: FeedClue) => void;
  onCancel: () => void;
}

/** More than a root can hold: what is larger is not read whole. */
const MOST = 2 ** 20;

/** The first step to a publisher: the address that it told, and its root's file, if there is one. */
export function FindPublisher({ isBusy, refused, onLook, onCancel }: FindPublisherProps) {
  const [address, setAddress] = useState('');
  const [file, setFile] = useState<{ name: string; root: string }>();
  const [isDenied, setDenied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { t } = useText();
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const look = () => {
    setDenied(false);
    onLook({ address, ...(file && { root: file.root }) });
  };
  const take = async (chosen: File) =>
    setFile({ name: chosen.name, root: await chosen.slice(0, MOST).text() });

  return (
    <form
      class="publisher-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) look();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <label for={id}>{t('publisher.address')}</label>
      <input
        ref={field}
        id={id}
        name="publisher-address"
        value={address}
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        dir="ltr"
        aria-invalid={refused?.code === 'address'}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <p class="soft" id={`${id}-hint`}>
        {t('publisher.address.hint', { example: FEED_EXAMPLE })}
      </p>
      <RootFile name={file?.name} onFile={(chosen) => void take(chosen)} onDrop={() => setFile(undefined)} />
      <div role="status">{isBusy && <p>{t('publisher.looking')}</p>}</div>
      {refused && !isBusy && (
        <div class="publisher-refused" role="alert">
          <p>{refusalText(refused.code, t)}</p>
          <details>
            <summary>{t('updates.detail')}</summary>
            <p lang="en" dir="ltr">
              {refused.message}
            </p>
          </details>
          {refused.askFor && (
            <AllowHost
              origin={refused.askFor}
              onAnswer={(isGranted) => (isGranted ? look() : setDenied(true))}
            />
          )}
          {isDenied && <p>{t('allow.refused')}</p>}
        </div>
      )}
      <div class="publisher-buttons">
        {/* Not disabled: the focus would be lost. */}
        <button type="submit" class="button button-main" aria-disabled={isBusy || undefined}>
          {t('publisher.look')}
        </button>
        <Button onClick={onCancel}>{t('options.data.reset.no')}</Button>
      </div>
      <p class="soft">{t('publisher.look.more')}</p>
    </form>
  );
}

interface RootFileProps {
  /** Of the file that was chosen. */
  name: string | undefined;
  onFile: (file: File) => void;
  onDrop: () => void;
}

function RootFile({ name, onFile, onDrop }: RootFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { t } = useText();
  const label = t('publisher.file', { file: ROOT_FILE });
  return (
    <div class="publisher-file">
      <p>{label}</p>
      <div class="publisher-buttons">
        <Button label={`${t('publisher.file.choose')}: ${label}`} onClick={() => chooser.current?.click()}>
          {t('publisher.file.choose')}
        </Button>
        {name && <bdi>{name}</bdi>}
        {name && (
          <Button look="quiet" icon="close" onClick={onDrop}>
            {t('publisher.file.drop')}
          </Button>
        )}
        <input
          ref={chooser}
          class="publisher-file-chooser"
          type="file"
          accept=".json,application/json"
          aria-label={label}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file may be chosen once more.
            currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
