import { watchAccess } from '#platform/access.ts';
import { onUpdateAlarm } from '#platform/alarms.ts';
import { message } from '#platform/browser-info.ts';
import { onCommand } from '#platform/commands.ts';
import { isInstalled } from '#platform/knowledge-gate.ts';
import { installBundled } from '#platform/knowledge-store.ts';
import { offerInMenu, onInstalled, onMenuChosen, onStartup, openWelcome } from '#platform/lifecycle.ts';
import { openSidebar } from '#platform/open-sidebar.ts';
import { serveMessages } from '#platform/serve-messages.ts';
import { watchSettings } from '#platform/settings-store.ts';
import { handlers } from './handlers.ts';
import { keepRegistered } from './keep-registered.ts';
import { lookUp } from './look-up.ts';
import { readPage } from './read-page.ts';
import { refreshTab, refreshTabs } from './refresh-tab.ts';
import { run } from './run.ts';
import { serveAddressBar } from './serve-address-bar.ts';
import { goToMark, toggleMarks } from './toggle-marks.ts';
import { wakeTopics } from './topic-states.ts';
import { checkFeeds, scheduleChecks } from './updates/check-feeds.ts';
import { sweepFeeds } from './updates/sweep-feeds.ts';

/**
 * Starts the background. Every listener is added before anything is awaited: a browser that wakes the background for an
 * event forgets the event if nobody listens in the first turn.
 */
export function start(): void {
  serveMessages(handlers);
  // An installation, or a removal, that was cut short goes on when the browser starts; the first also when the reader
  // lets pages be read.
  onStartup(() => {
    run(installBundled().then(wakeTopics));
    run(sweepFeeds());
    run(scheduleChecks());
  });
  onInstalled((reason) => {
    run(installBundled().then(wakeTopics));
    run(sweepFeeds());
    run(scheduleChecks());
    run(keepRegistered());
    offerInMenu({ show: message('menuShow'), lookUp: message('menuLookUp', ['%s']) });
    if (reason === 'install') run(openWelcome());
  });
  watchSettings((settings) => {
    run(isInstalled().then((is) => (is ? undefined : installBundled())));
    run(keepRegistered());
    run(refreshTabs(settings));
  });
  onUpdateAlarm(() => run(checkFeeds('due')));
  watchAccess(() => run(keepRegistered()));
  onCommand({
    'open-sidebar': (tab) => run(openSidebar(tab.windowId)),
    'read-page': (tab) => run(readPage({ tabId: tab.id }).then(() => refreshTab(tab.id))),
    'toggle-marks': (tab) => run(toggleMarks(tab)),
    'next-mark': (tab) => run(goToMark(tab)),
  });
  onMenuChosen({
    show(tab) {
      run(openSidebar(tab.windowId));
      run(readPage({ tabId: tab.id }));
    },
    lookUp: (words, windowId) => run(lookUp(windowId, { search: words })),
  });
  serveAddressBar();
}
