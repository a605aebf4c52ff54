import type { ComponentChildren } from 'preact';
import './Section.css';

export interface SectionProps {
  title: string;
  /** Unique in the panel. */
  id: string;
  aside?: string | undefined;
  children: ComponentChildren;
}

/** A part of a view under its heading. */
export function Section({ title, id, aside, children }: SectionProps) {
  const headingId = `section-${id}`;
  return (
    <section class="section" aria-labelledby={headingId}>
      <div class="section-head">
        <h2 class="section-title title" id={headingId}>
          {title}
        </h2>
        {aside && <p class="section-aside">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
