import { findRange } from '#page/find-range.ts';
import { pointOut } from '#page/point-out.ts';
import { unclobbered } from '#page/unclobbered.ts';
import { watchPage } from '#page/watch-page.ts';
import { servePage, watchStored } from '#platform/page-port.ts';
import { PageReader } from './page-reader.ts';

/**
 * Starts reading a page. Injected twice into one page, the second start does nothing. A page that the browser loads
 * before anybody opens it belongs to no tab yet: it is read when it is shown.
 */
export function start(view: Window & { backgrounder?: PageReader }): void {
  if (view.backgrounder || !isPage(view.document)) return;
  if ((view.document as Document & { prerendering?: boolean }).prerendering) {
    view.document.addEventListener('prerenderingchange', () => start(view), { once: true });
    return;
  }
  const reader = new PageReader(view);
  view.backgrounder = reader;

  servePage({
    async readAgain() {
      await reader.readNow();
      return undefined;
    },
    getReading: () => reader.state(),
    showPassage(passage) {
      const body = unclobbered(view.document, 'body');
      const range = body ? findRange(body, passage) : undefined;
      if (range) pointOut(range);
      return { found: range !== undefined };
    },
  });

  watchPage(
    view,
    {
      onMove: () => quietly(reader.moved()),
      onChange: () => quietly(reader.readWhenAllowed()),
      onReturn: () => quietly(reader.reportAgain()),
    },
    new AbortController().signal,
  );
  watchStored(['settings', 'gate'], () => quietly(reader.readWhenAllowed()));
  quietly(reader.readWhenAllowed());
}

/** Images, media and PDF viewers are documents too, with nothing of ours to read. */
const isPage = (document: Document): boolean =>
  /^(text\/html|application\/xhtml\+xml)$/.test(unclobbered(document, 'contentType'));

/**
 * After an update or removal of the extension this script lives on in open pages, cut off from it. It has nobody left
 * to report to, and a page's console is no place to say so.
 */
function quietly(task: Promise<void>): void {
  task.catch(() => {});
}
