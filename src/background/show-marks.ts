import { chooseMarks } from '#core/context/choose-marks.ts';
import { readerLanguage } from '#core/context/reader-language.ts';
import type { PageContext } from '#core/model/page-context.ts';
import type { PageMarks } from '#core/model/page-marks.ts';
import type { Settings } from '#core/model/settings.ts';
import { askMarks } from '#platform/ask-tab.ts';
import { browserLanguage } from '#platform/browser-info.ts';
import { injectMarks, unpaintMarks } from '#platform/tabs.ts';
import { getCatalog } from './knowledge.ts';
import { markWords } from './mark-words.ts';

/** The newest request for each tab: an older one that is still under way must not have the last word. */
const newest = new Map<number, symbol>();

/** Brings the marks in a tab's page in line with what is shown of it: none where marks are off or nothing is found. */
export async function showMarks(tabId: number, context: PageContext, settings: Settings): Promise<void> {
  const mine = Symbol();
  newest.set(tabId, mine);
  const marks = await marksFor(context, settings);
  if (newest.get(tabId) !== mine) return;
  if (marks) await injectMarks(tabId);
  else await unpaintMarks(tabId);
  if (newest.get(tabId) !== mine) return;
  newest.delete(tabId);
  await askMarks(tabId, 'showMarks', marks);
}

async function marksFor(context: PageContext, settings: Settings): Promise<PageMarks | undefined> {
  if (!settings.showMarks || context.state !== 'found') return undefined;
  const language = readerLanguage(settings, browserLanguage());
  const [{ topics }, words] = await Promise.all([getCatalog({ language }), markWords(language)]);
  const chosen = chooseMarks(context, settings, topics);
  return chosen && { ...chosen, words };
}
