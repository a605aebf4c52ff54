import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import './StateMessage.css';

export interface StateMessageProps {
  title: string;
  more?: string;
  icon?: IconName;
  /** A failure is announced at once; anything else waits until the reader pauses. */
  tone?: 'calm' | 'busy' | 'failed';
  /** What the reader can do about it. */
  children?: ComponentChildren;
}

/** Why a view shows nothing else: looking, nothing found, paused, not allowed, failed. */
export function StateMessage({ title, more, icon, tone = 'calm', children }: StateMessageProps) {
  return (
    <div class={`state-message state-${tone}`}>
      <div role={tone === 'failed' ? 'alert' : 'status'}>
        <p class="state-message-title">
          {icon && <Icon name={icon} />}
          {tone === 'busy' && <span class="state-message-dots" aria-hidden="true" />}
          {title}
        </p>
        {more && <p class="soft">{more}</p>}
      </div>
      {children && <div class="state-message-actions">{children}</div>}
    </div>
  );
}
