import type { Language } from '#core/model/language.ts';
import type { PageOpening } from '#core/model/page-opening.ts';
import { activeTab } from '#platform/active-tab.ts';
import { readSettings } from '#platform/settings-store.ts';
import { languageFor } from './use-view.ts';

/** What a view opens with, and for which tab and in which language it was asked. */
export interface Opening<Document> extends PageOpening<Document> {
  tabId: number;
  language: Language;
}

/**
 * Asks for the page in the active tab and its leading topic at once, before the view is drawn. Never rejects: what went
 * wrong is said when the same is asked for by itself.
 */
export async function openWith<Document>(
  ask: (of: { tabId: number; language: Language }) => Promise<PageOpening<Document>>,
): Promise<Opening<Document> | undefined> {
  try {
    const [tab, settings] = await Promise.all([activeTab(), readSettings()]);
    if (!tab) return undefined;
    const of = { tabId: tab.id, language: languageFor(settings) };
    return { ...of, ...(await ask(of)) };
  } catch {
    return undefined;
  }
}
