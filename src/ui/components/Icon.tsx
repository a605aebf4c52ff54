import './Icon.css';

/** 16 by 16, drawn with strokes in the colour of the text around it. */
const PATHS = {
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
  back: 'M10 3 5 8l5 5',
  caret: 'm3.5 6 4.5 4.5L12.5 6',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  clock: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4v4l3 2',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M6 5V2h8v9h-3M2 5h9v9H2z',
  envelope: 'M1.5 3.5h13v9h-13zM2 4l6 5 6-5',
  forward: 'm6 3 5 5-5 5',
  jump: 'M8 2v9m-4-3.5L8 11.5l4-4M3 14h10',
  marker: 'M3 14h10M6 10.5 11.5 2 14 3.6 8.6 12H6z',
  options: 'M2 4.5h7m4 0h1M2 11.5h1m4 0h7M11 2.5v4M5 9.5v4',
  page: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4m-4 3h4',
  pause: 'M5 3v10M11 3v10',
  play: 'M4.5 2.5v11l8-5.5z',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 5V1.5h7V5M4.5 11.5H2V5h12v6.5h-2.5M4.5 9h7v5.5h-7z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3.5m0 1.6v.4',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture that repeats what the words beside it say; hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
