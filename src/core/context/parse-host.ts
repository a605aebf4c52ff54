import { hostOf } from './page-address.ts';

/**
 * The host in what a reader typed or pasted: `https://www.Example.org/page` and ` example.org ` give `www.example.org`
 * and `example.org`. Undefined where there is none, or where it would match more than a site, as `*` or `org` would.
 */
export function parseHost(typed: string): string | undefined {
  const text = typed.trim();
  const host = hostOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const labels = host.split('.');
  const isName =
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label));
  return isName && host.length <= 253 ? host : undefined;
}
