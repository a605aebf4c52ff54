import { useRef, useState } from 'preact/hooks';
import type { ReaderCalls } from '#core/model/reader-calls.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';
import { type ReadFile, readSettingsFile, writeSettingsFile } from '#core/model/settings-file.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import './DataSection.css';
import { OptionsSection } from './OptionsSection.tsx';

export interface DataSectionProps {
  settings: Settings;
  /** What the reader has noted about calls; undefined until it is read. */
  calls: ReaderCalls | undefined;
  /** Today as an ISO date, for the file's name. */
  today: string;
  change: (patch: Partial<Settings>) => void;
  changeCalls: (change: (calls: ReaderCalls) => ReaderCalls) => void;
}

/** The reader's settings and notes on calls as a file, from a file, or as they were at first. */
export function DataSection({ settings, calls, today, change, changeCalls }: DataSectionProps) {
  const [read, setRead] = useState<ReadFile>();
  const [isAsking, setAsking] = useState(false);
  const [isReset, setReset] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const resetter = useRef<HTMLDivElement>(null);
  const { t } = useText();

  const take = async (file: File) => {
    const answer = readSettingsFile(await file.text());
    if (answer.ok) {
      change(answer.settings);
      changeCalls((before) => ({ ...before, ...answer.calls }));
    }
    setRead(answer);
    setReset(false);
  };
  const ask = (on: boolean) => {
    setAsking(on);
    // The button that was pressed is gone: the focus goes to what stands in its place.
    requestAnimationFrame(() => resetter.current?.querySelector('button')?.focus());
  };

  return (
    <OptionsSection id="data" title={t('options.data')} more={t('options.data.more')}>
      <div class="data-buttons">
        <Button
          disabled={!calls}
          onClick={() =>
            calls && save(writeSettingsFile(settings, calls), `backgrounder-settings-${today}.json`)
          }
        >
          {t('options.data.export')}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{t('options.data.import')}</Button>
        <input
          ref={chooser}
          class="data-file"
          type="file"
          accept=".json,application/json"
          aria-label={t('options.data.import')}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            // The same file may be chosen once more.
            currentTarget.value = '';
          }}
        />
      </div>
      <div class="data-answer" role="status">
        {read && <ImportAnswer read={read} />}
        {isReset && <p>{t('options.data.reset.done')}</p>}
      </div>
      <div class="data-reset" ref={resetter}>
        {isAsking ? (
          <>
            <p class="data-reset-question">{t('options.data.reset.ask')}</p>
            <Button onClick={() => ask(false)}>{t('options.data.reset.no')}</Button>
            <Button
              onClick={() => {
                change(DEFAULT_SETTINGS);
                changeCalls(() => ({}));
                setRead(undefined);
                setReset(true);
                ask(false);
              }}
            >
              {t('options.data.reset.yes')}
            </Button>
          </>
        ) : (
          <Button onClick={() => ask(true)}>{t('options.data.reset')}</Button>
        )}
      </div>
    </OptionsSection>
  );
}

/** What was taken over from a file, and each thing that was not. */
function ImportAnswer({ read }: { read: ReadFile }) {
  const { t } = useText();
  const calls = read.ok ? Object.keys(read.calls).length : 0;
  if (!read.ok) return <p class="data-refused">{t(`options.data.file.${read.why}`)}</p>;
  return (
    <>
      <p>
        {t('options.data.taken', { count: Object.keys(read.settings).length })}
        {calls > 0 && ` ${t('options.data.takenCalls', { count: calls })}`}
      </p>
      {read.refused.length > 0 && (
        <>
          <p class="data-refused">{t('options.data.refused', { count: read.refused.length })}</p>
          <ul class="data-refusals">
            {read.refused.map(({ field, value, why }, at) => (
              <li key={at}>
                <code>{field}</code>: {t(`options.data.refused.${why}`)} <code>{value}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
