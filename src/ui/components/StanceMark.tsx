import type { Stance } from '#core/model/statement.ts';
import './StanceMark.css';

/** A side as a shape: a round plus, a square minus, a half-filled diamond, an empty ring. Words stand beside it. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <svg class={`stance-mark stance-${stance}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[stance]}
    </svg>
  );
}

const SHAPES = {
  supports: (
    <>
      <circle class="stance-solid" cx="8" cy="8" r="7.5" />
      <path class="stance-cut" d="M8 4.5v7M4.5 8h7" />
    </>
  ),
  opposes: (
    <>
      <rect class="stance-solid" x="1" y="1" width="14" height="14" rx="1" />
      <path class="stance-cut" d="M4.5 8h7" />
    </>
  ),
  mixed: (
    <>
      <path class="stance-line" d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />
      <path class="stance-solid" d="M8 1.2v13.6L1.2 8Z" />
    </>
  ),
  neutral: <circle class="stance-line" cx="8" cy="8" r="6.7" />,
};
