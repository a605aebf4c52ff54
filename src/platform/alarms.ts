import { browser } from './browser.ts';

const UPDATES = 'updates';

/** The one alarm: when feeds are checked next, in milliseconds since 1970. Without a time there is none. */
export async function setUpdateAlarm(when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(UPDATES);
  else browser.alarms.create(UPDATES, { when });
}

/** Calls `handler` when the alarm fires. */
export function onUpdateAlarm(handler: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATES) handler();
  });
}
