import { useLayoutEffect, useState } from 'preact/hooks';
import { readerLanguage } from '#core/context/reader-language.ts';
import type { Language } from '#core/model/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';
import { browserLanguage } from '#platform/browser-info.ts';
import { readSettings, watchSettings } from '#platform/settings-store.ts';
import type { InterfaceText } from './text/interface-text.ts';
import { loadText } from './text/load-text.ts';
import type { MessageKey } from './text/message-catalog.ts';

/** What every view starts from. `language` is the content's; the interface's own is `text.language`. */
export interface View {
  settings: Settings;
  language: Language;
  text: InterfaceText;
}

/**
 * The reader's settings and the words in the reader's language, kept up to date; undefined until they are read.
 * `title` names the page where the browser shows a name.
 */
export function useView(title: MessageKey = 'app.name'): View | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [text, setText] = useState<InterfaceText>();
  const language = settings && languageFor(settings);

  // Asked while the view is drawn, not after it: nothing can be shown before the answers.
  useLayoutEffect(() => {
    readSettings().then(setSettings, () => setSettings(DEFAULT_SETTINGS));
    return watchSettings(setSettings);
  }, []);

  useLayoutEffect(() => {
    if (language) void loadText(language).then(setText);
  }, [language]);

  useLayoutEffect(() => {
    if (!settings || !text) return;
    document.title = text.t(title);
    dressDocument(document.documentElement, settings, text);
  }, [settings, text, title]);

  return settings && language && text ? { settings, language, text } : undefined;
}

export const languageFor = (settings: Pick<Settings, 'language'>): Language =>
  readerLanguage(settings, browserLanguage());

function dressDocument(root: HTMLElement, { theme, density }: Settings, text: InterfaceText): void {
  root.lang = text.language;
  root.dir = text.direction;
  root.dataset.density = density;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
