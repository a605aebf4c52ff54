import { readerLanguage } from '#core/context/reader-language.ts';
import type { EntryRef } from '#core/model/rich-text.ts';
import { type AddressSuggestion, onAddressBar } from '#platform/address-bar.ts';
import { browserLanguage, message } from '#platform/browser-info.ts';
import { readSettings } from '#platform/settings-store.ts';
import type { Destination } from '#platform/sidebar-goal.ts';
import { lookUp } from './look-up.ts';
import { run } from './run.ts';
import { search, topicOf } from './search.ts';

/** As many as browsers show under an address bar. */
const SUGGESTIONS = 6;

/** The keyword in the address bar: suggests entries while the reader types, and opens the one that is chosen. */
export function serveAddressBar(): void {
  onAddressBar({
    hint: () => message('omniboxHint'),
    suggest: suggestions,
    enter: (text, windowId) => run(lookUp(windowId, wantedBy(text))),
  });
}

async function suggestions(query: string): Promise<AddressSuggestion[]> {
  const { hits } = await search({ query, language: await language(), limit: SUGGESTIONS });
  return hits.map(({ ref, title, excerpt, publisher }) => ({
    // What the reader chooses comes back as these words.
    content: ref,
    title: publisher ? `${publisher.name}: ${title}` : title,
    more: excerpt.map(({ text }) => text).join(''),
  }));
}

/** A chosen suggestion is an entry; anything else that was typed is searched. */
async function wantedBy(text: string): Promise<Destination> {
  const ref = text.trim();
  const topic = /^[a-z]+:([0-9a-f]{16}\/)?[a-z0-9-]+(#[A-Z]{2})?$/.test(ref)
    ? await topicOf(ref, await language())
    : undefined;
  return topic === undefined ? { search: text } : { topic, entry: ref as EntryRef };
}

const language = async () => readerLanguage(await readSettings(), browserLanguage());
