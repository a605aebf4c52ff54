import { browser } from './browser.ts';

/** Match patterns for every page of the web. */
export const EVERY_SITE = ['*://*/*'];

/** Match patterns for a host and its subdomains. */
export const originsOf = (host: string): string[] => [`*://${host}/*`, `*://*.${host}/*`];

/** The match pattern of the one host of an address: `https://example.org:8443/feed` is `https://example.org/*`. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Asked of the browser every time: a reader can withdraw a grant in the browser's own settings. */
export const hasAccess = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });

/** Asks the reader. Must be called in the click handler itself, before anything is awaited. */
export const requestAccess = (origins: string[]): Promise<boolean> =>
  browser.permissions.request({ origins });

/** Gives a grant back; a grant that is part of the manifest stays. */
export const dropAccess = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins }).catch(() => false);

/** Calls `handler` when a grant was given or withdrawn, wherever. */
export function watchAccess(handler: () => void): void {
  browser.permissions.onAdded.addListener(handler);
  browser.permissions.onRemoved.addListener(handler);
}
