/** The parts of a card that have a look. */
export type Look = keyof typeof CARD_LOOK;

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** The colours are those of the extension's own views (assets/tokens.css), written out: a page knows none of our names. */
export const CARD_LOOK = {
  host: { all: 'initial', position: 'fixed', 'z-index': '2147483647', display: 'block', left: '0', top: '0' },
  card: {
    'box-sizing': 'border-box',
    width: '20rem',
    'max-width': 'calc(100vw - 12px)',
    padding: '12px 16px 14px',
    border: '1px solid light-dark(#71828a, #788b93)',
    'border-radius': '6px',
    'box-shadow': '0 4px 16px light-dark(rgb(12 35 43 / 18%), rgb(0 0 0 / 55%))',
    background: 'light-dark(#ffffff, #10181c)',
    color: 'light-dark(#15232a, #e7eef0)',
    font: `15px/1.45 ${FONT}`,
    'letter-spacing': 'normal',
    'word-spacing': 'normal',
    'text-align': 'start',
  },
  bar: { display: 'flex', 'align-items': 'center', 'justify-content': 'space-between', gap: '8px' },
  level: { 'font-size': '12px', color: 'light-dark(#4b5b63, #a9b8be)' },
  title: { 'font-weight': '600', 'font-size': '17px', 'line-height': '1.25', margin: '0 0 6px' },
  line: { margin: '0 0 10px' },
  open: {
    font: `600 13px/1.25 ${FONT}`,
    'min-height': '36px',
    padding: '4px 12px',
    border: '1px solid light-dark(#0a6076, #7fcbdc)',
    'border-radius': '6px',
    background: 'light-dark(#0a6076, #7fcbdc)',
    color: 'light-dark(#ffffff, #08252d)',
    cursor: 'pointer',
  },
  close: {
    font: `20px/1 ${FONT}`,
    width: '32px',
    height: '32px',
    margin: '-6px 0 0',
    'margin-inline-end': '-10px',
    padding: '0',
    border: '0',
    'border-radius': '6px',
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
  },
} as const satisfies Record<string, Record<string, string>>;

/** What every placed host keeps, whatever the page's rules say of its elements. */
export const PLACES = { right: 'auto', bottom: 'auto' } as const;

/** What a reader who needs wider lines, words or letters must be able to change. */
const SPACING = ['line-height', 'letter-spacing', 'word-spacing'];

/** Gives the host a look that no rule of the page outdoes, but for the spacing, which the card sets anew. */
export function dressHost(host: HTMLElement, look: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(look)) host.style.setProperty(property, value, 'important');
  for (const property of SPACING) host.style.setProperty(property, 'normal');
}

/** Gives an element inside the shadow root its look: no rule of the page reaches there. */
export function dress(element: HTMLElement, look: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(look)) element.style.setProperty(property, value);
}
