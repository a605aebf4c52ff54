import { browser } from './browser.ts';

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
