import type { ComponentChildren } from 'preact';

export interface InlineButtonProps {
  class: string;
  label?: string | undefined;
  isOpen: boolean;
  /** Id of what it opens. */
  controls: string | undefined;
  onPress: (button: HTMLElement) => void;
  onEscape: () => void;
  children: ComponentChildren;
}

/** A button that wraps with the words around it, which no `<button>` does: browsers lay that out as one block. */
export function InlineButton({
  label,
  isOpen,
  controls,
  onPress,
  onEscape,
  children,
  ...rest
}: InlineButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      class={rest.class}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={({ currentTarget }) => onPress(currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress(event.currentTarget);
      }}
    >
      {children}
    </span>
  );
}
