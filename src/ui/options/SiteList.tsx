import { useId, useState } from 'preact/hooks';
import { parseHost } from '#core/context/parse-host.ts';
import { Button } from '#ui/components/Button.tsx';
import { useText } from '#ui/text/use-text.ts';
import './SiteList.css';

export interface SiteListProps {
  title: string;
  sites: readonly string[];
  empty: string;
  add: string;
  onAdd: (host: string) => void;
  onRemove: (host: string) => void;
}

/** A list of sites to add to and take from; an address pasted into it becomes its host. */
export function SiteList({ title, sites, empty, add, onAdd, onRemove }: SiteListProps) {
  const [entry, setEntry] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const { t } = useText();
  const id = useId();

  const submit = (event: Event) => {
    event.preventDefault();
    const host = parseHost(entry);
    setInvalid(!host);
    if (!host) return;
    setEntry('');
    if (!sites.includes(host)) onAdd(host);
  };

  return (
    <div class="site-list">
      <h3>{title}</h3>
      {sites.length === 0 ? (
        <p class="soft">{empty}</p>
      ) : (
        <ul class="site-list-sites">
          {sites.map((host) => (
            <li key={host} class="site-list-site">
              <bdi>{host}</bdi>
              <Button
                look="quiet"
                icon="close"
                label={t('options.sites.remove', { host })}
                onClick={() => onRemove(host)}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="site-list-form" onSubmit={submit} noValidate>
        <label for={id}>{add}</label>
        <input
          id={id}
          value={entry}
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={isInvalid}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => {
            setEntry(currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit" class="button button-plain">
          {t('options.sites.addButton')}
        </button>
        <p class={isInvalid ? 'site-list-invalid' : 'soft'} id={`${id}-hint`} role="status">
          {t(isInvalid ? 'options.sites.invalid' : 'options.sites.hint')}
        </p>
      </form>
    </div>
  );
}
