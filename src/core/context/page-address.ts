/** The host of a web address in lower case; empty where it has none. No URL parser is needed for what browsers hand out. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Stores and pages that no extension may read, besides everything that is not http(s). */
const CLOSED = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** Whether an extension may read the page at this address at all. */
export function isReadable(url: string): boolean {
  const host = hostOf(url);
  return host !== '' && !CLOSED.includes(host) && !/^https?:\/\/chrome\.google\.com\/webstore/.test(url);
}
