import { useId } from 'preact/hooks';
import './Switch.css';

export interface SwitchProps {
  label: string;
  more?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off, with what it does in a line below. */
export function Switch({ label, more, on, onChange }: SwitchProps) {
  const moreId = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={on}
        aria-describedby={more ? moreId : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span class="switch-words">
        <span class="switch-label">{label}</span>
        {more && (
          <span class="switch-more" id={moreId}>
            {more}
          </span>
        )}
      </span>
    </label>
  );
}
