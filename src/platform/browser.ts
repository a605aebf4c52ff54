import type { Browser } from 'webextension-polyfill';
import { browser as raw } from 'wxt/browser';

/**
 * The one seam to the browser. At build time `wxt/browser` is webextension-polyfill, so both browsers answer with
 * promises; the cast gives it the polyfill's types.
 */
export const browser = raw as unknown as Browser;
