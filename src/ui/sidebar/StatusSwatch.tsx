import './StatusSwatch.css';

/** States are told apart by pattern: full, stripes, dots, crossed lines. */
export const MAX_PATTERNS = 4;

export const patternOf = (rank: number): string => `url(#status-pattern-${rank % MAX_PATTERNS})`;

/** The patterns by which states are told apart; once in a view that shows swatches or the map. */
export function StatusPatterns() {
  return (
    <svg class="status-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Array.from({ length: MAX_PATTERNS }, (_, rank) => (
          <pattern
            key={rank}
            id={`status-pattern-${rank}`}
            class={`status-${rank}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
          >
            <rect class="status-ground" width="4" height="4" />
            {rank === 1 && <path class="status-line" d="M-1 1l2-2M0 4l4-4M3 5l2-2" />}
            {rank === 2 && <circle class="status-dot" cx="2" cy="2" r="0.9" />}
            {rank === 3 && <path class="status-line" d="M0 0h4M0 0v4" />}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A small field with the pattern of a state; says what the word beside it says. Without a rank, an empty field. */
export function StatusSwatch({ rank }: { rank: number }) {
  return (
    <svg class="status-swatch" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
      <rect
        class="status-frame"
        x="0.5"
        y="0.5"
        width="15"
        height="11"
        fill={rank < 0 ? 'none' : patternOf(rank)}
      />
    </svg>
  );
}
