import { isOwnChange } from './own-node.ts';

/** How long a page may settle after a change before it is looked at again, in ms. */
const SETTLE = 1000;
/** Looks at one address after the first; each waits twice as long as the one before, so a live page costs nothing. */
const MAX_LOOKS = 5;

export interface PageHandlers {
  /** The address has changed without a load. Called at once. */
  onMove(): void;
  /** The page has changed and settled: after a move, or because content came late. */
  onChange(): void;
  /** The page is back as it was, from the browser's back-forward cache. */
  onReturn(): void;
}

/** Watches a page for what makes an earlier reading wrong. Bounded per address. Stops with `signal`. */
export function watchPage(view: Window, handlers: PageHandlers, signal: AbortSignal): void {
  let address = view.location.href;
  let looks = 0;
  let timer = 0;

  const later = () => {
    if (timer || looks >= MAX_LOOKS) return;
    timer = view.setTimeout(
      () => {
        timer = 0;
        looks++;
        handlers.onChange();
      },
      SETTLE * 2 ** looks,
    );
  };
  const look = () => {
    if (view.location.href !== address) {
      address = view.location.href;
      looks = 0;
      view.clearTimeout(timer);
      timer = 0;
      handlers.onMove();
    }
    later();
  };

  const observer = new MutationObserver((changes) => {
    if (!changes.every(isOwnChange)) look();
  });
  observer.observe(view.document, { childList: true, characterData: true, subtree: true });
  for (const event of ['popstate', 'hashchange']) view.addEventListener(event, look, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) handlers.onReturn();
    },
    { signal },
  );
  // Without it a page that changes its address and not its content would go unnoticed.
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
}
