import type { ComponentChildren } from 'preact';
import './Button.css';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  /** A button without words needs a label. */
  children?: ComponentChildren;
  onClick: () => void;
  /** Main: what the view is for. Plain: other things to do. Quiet: beside text. */
  look?: 'main' | 'plain' | 'quiet';
  icon?: IconName;
  /** A button that stays in: true or false. */
  pressed?: boolean;
  /** Replaces the visible words for assistive technology; must contain them. */
  label?: string;
  disabled?: boolean;
}

export function Button({ children, onClick, look = 'plain', icon, pressed, label, disabled }: ButtonProps) {
  // Being in is told by more than colour.
  const shown = pressed ? 'check' : icon;
  return (
    <button
      type="button"
      class={`button button-${look}`}
      onClick={onClick}
      aria-pressed={pressed}
      aria-label={label}
      disabled={disabled}
    >
      {shown && <Icon name={shown} />}
      {children && <span>{children}</span>}
    </button>
  );
}
