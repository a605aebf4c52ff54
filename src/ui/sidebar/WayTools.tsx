import { Icon, type IconName } from '#ui/components/Icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import './WayTools.css';

export interface WayToolsProps {
  /** Absent where there is nothing to go to. */
  onBack: (() => void) | undefined;
  onForward: (() => void) | undefined;
  onSearch: () => void;
}

export const OPEN_SEARCH = 'open-search';

/** Back, forward and search, beside the name. Back and forward are there once the reader has gone somewhere. */
export function WayTools({ onBack, onForward, onSearch }: WayToolsProps) {
  const { t } = useText();
  const tool = (icon: IconName, label: string, onClick: (() => void) | undefined, id?: string) => (
    <button
      type="button"
      id={id}
      class="way-tool"
      title={label}
      aria-disabled={onClick ? undefined : true}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class="said">{label}</span>
    </button>
  );
  return (
    <div class="way-tools">
      {(onBack || onForward) && (
        <>
          {tool('back', t('way.back'), onBack)}
          {tool('forward', t('way.forward'), onForward)}
        </>
      )}
      {tool('search', t('search.everything'), onSearch, OPEN_SEARCH)}
    </div>
  );
}
