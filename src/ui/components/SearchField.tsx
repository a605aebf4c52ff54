import { Icon } from './Icon.tsx';
import './SearchField.css';

export interface SearchFieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  onEnter?: () => void;
}

/** A field for words to search, with its label said and shown as long as nothing is typed. */
export function SearchField({ id, label, value, onInput, onEnter }: SearchFieldProps) {
  return (
    <div class="search-field">
      <Icon name="search" />
      <label class="said" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={value}
        dir="auto"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={({ key, isComposing }) => {
          if (key === 'Enter' && !isComposing) onEnter?.();
        }}
      />
    </div>
  );
}
