import { watchAccess } from '#platform/access.ts';
import { message } from '#platform/browser-info.ts';
import { installBundled } from '#platform/knowledge-store.ts';
import { offerInMenu, onInstalled, onMenuChosen, onStartup, openWelcome } from '#platform/lifecycle.ts';
import { openSidebar } from '#platform/open-sidebar.ts';
import { serveMessages } from '#platform/serve-messages.ts';
import { watchSettings } from '#platform/settings-store.ts';
import { handlers } from './handlers.ts';
import { keepRegistered } from './keep-registered.ts';
import { readPage } from './read-page.ts';
import { refreshTabs } from './refresh-tab.ts';
import { run } from './run.ts';
import { wakeTopics } from './topic-states.ts';

/**
 * Starts the background. Every listener is added before anything is awaited: a browser that wakes the background for an
 * event forgets the event if nobody listens in the first turn.
 */
export function start(): void {
  serveMessages(handlers);
  // An installation that the browser's end has cut short goes on at its next start.
  onStartup(() => run(installBundled().then(wakeTopics)));
  onInstalled((reason) => {
    run(installBundled().then(wakeTopics));
    run(keepRegistered());
    offerInMenu(message('menuShow'));
    if (reason === 'install') run(openWelcome());
  });
  watchSettings((settings) => {
    run(keepRegistered());
    run(refreshTabs(settings));
  });
  watchAccess(() => run(keepRegistered()));
  onMenuChosen((tab) => {
    run(openSidebar(tab.windowId));
    run(readPage({ tabId: tab.id }));
  });
}
