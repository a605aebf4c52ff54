import { browser } from './browser.ts';

/** What is offered under the address bar. `content` comes back when it is chosen. */
export interface AddressSuggestion {
  content: string;
  title: string;
  more: string;
}

export interface AddressBarHandlers {
  /** Shown while nothing fits better. */
  hint: () => string;
  suggest: (text: string) => Promise<AddressSuggestion[]>;
  /** Called in the reader's gesture, for the window in which the reader typed. */
  enter: (text: string, windowId: number) => void;
}

/** Serves the extension's keyword in the address bar. Android has none. */
export function onAddressBar({ hint, suggest, enter }: AddressBarHandlers): void {
  const { omnibox } = browser as { omnibox?: typeof browser.omnibox };
  if (!omnibox) return;
  let windowId: number | undefined;
  let asked = 0;

  /** Asked while the reader types: once the choice is made, nothing may be awaited. */
  const findWindow = async () => {
    windowId = (await browser.windows.getLastFocused()).id;
    return windowId;
  };

  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: isXml() ? escaped(hint()) : hint() });
    findWindow().catch(() => {});
  });
  omnibox.onInputChanged.addListener((text, answer) => {
    const mine = ++asked;
    suggest(text).then(
      (found) => {
        // For words that have been typed since, another answer comes.
        if (mine === asked) answer(found.map(suggestionOf));
      },
      () => answer([]),
    );
  });
  omnibox.onInputEntered.addListener((text) => {
    if (windowId !== undefined) enter(text, windowId);
    else
      findWindow().then(
        (found) => found !== undefined && enter(text, found),
        () => {},
      );
  });
}

const suggestionOf = ({ content, title, more }: AddressSuggestion) => ({
  content,
  description: isXml()
    ? `<match>${escaped(title)}</match> <dim>${escaped(more)}</dim>`
    : [title, more].filter(Boolean).join(' · '),
});

/** Chrome reads descriptions as XML, Firefox as words. */
const isXml = (): boolean => !('sidebarAction' in browser);

const escaped = (text: string): string =>
  text
    // Control characters are not XML, however they are written.
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
