import type { ComponentChildren } from 'preact';
import './OptionsSection.css';

export interface OptionsSectionProps {
  /** Also the fragment that the list of sections links to. */
  id: string;
  title: string;
  more?: string;
  children: ComponentChildren;
}

/** A part of the options under its heading. */
export function OptionsSection({ id, title, more, children }: OptionsSectionProps) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="options-section-title title" id={`${id}-title`}>
        {title}
      </h2>
      {more && <p class="options-section-more">{more}</p>}
      {children}
    </section>
  );
}
