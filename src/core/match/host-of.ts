/** The host of an address in small letters, without a port; empty for an address without one. */
export function hostOf(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url);
  return (match?.[1] ?? '').toLowerCase();
}

/** Whether a host is one of these sites, or below one of them. */
export function isOnSite(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}
