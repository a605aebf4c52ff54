import type { ComponentChildren } from 'preact';
import { useText } from '#ui/text/use-text.ts';
import './Button.css';
import './OutLink.css';
import { Icon } from './Icon.tsx';

/** A link that leaves the extension; it says so, and tells the other side nothing about where it came from. */
export function OutLink({
  href,
  children,
  look,
}: {
  href: string;
  children: ComponentChildren;
  look?: 'button' | 'quiet';
}) {
  const { t } = useText();
  return (
    <a
      class={look === 'button' ? 'button button-main' : 'out-link'}
      {...safeAddress(href)}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
      {look !== 'quiet' && <Icon name="out" />}
      <span class="said"> {t('app.opensNewTab')}</span>
    </a>
  );
}

/** Only the web's and the mail program's addresses are followed, whatever a knowledge file holds. */
function safeAddress(address: string): { href?: string } {
  return /^(https?:\/\/|mailto:)/i.test(address) ? { href: address } : {};
}
