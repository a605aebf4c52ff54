import { findPassages } from '#core/context/find-passages.ts';
import { type Gazetteer, readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import type { PageFindings } from '#core/model/page-context.ts';
import type { PageText } from '#core/model/page-text.ts';
import { detectLanguage } from '#platform/detect-language.ts';
import { readGazetteerBuffer } from '#platform/knowledge-store.ts';

/** Loaded once for the life of the background, or until the knowledge changes; a failed load is tried again at the next page. */
let loading: Promise<Gazetteer> | undefined;

/** The knowledge has changed: the next page is matched against the new gazetteer. */
export function forgetGazetteer(): void {
  loading = undefined;
}

/** Matches one page against the whole gazetteer, whatever topics are switched on: those are chosen when it is shown. */
export async function scan(page: PageText): Promise<PageFindings> {
  const { url, title, published } = page;
  const kept = { url, title, ...(published === undefined ? {} : { published }) };
  try {
    loading ??= readGazetteerBuffer().then(readGazetteer);
    const gazetteer = await loading;
    const lang = (await detectLanguage(page.text)) ?? page.lang;
    const read = lang === undefined ? page : { ...page, lang };
    return { ...kept, findings: findPassages(scanPage(gazetteer, read), page) };
  } catch (error) {
    loading = undefined;
    return { ...kept, findings: [], failed: error instanceof Error ? error.message : String(error) };
  }
}
