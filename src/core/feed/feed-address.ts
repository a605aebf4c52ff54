import { FeedError } from './feed-error.ts';

/** `https://example.org/metadata`, `targets`, 7 -> `https://example.org/metadata/7.targets.json`. */
export function metadataAddress(base: string, role: string, version?: number): string {
  const prefix = version === undefined ? '' : `${version}.`;
  return `${withoutSlash(base)}/${prefix}${encode(role)}.json`;
}

/**
 * `https://example.org/targets`, `kb/dpi.json`, `ab12` -> `https://example.org/targets/kb/ab12.dpi.json`.
 * Throws FeedError `format` for names that would leave the folder or mean different things to different hosts.
 */
export function targetAddress(base: string, name: string, hash?: string): string {
  const segments = name.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new FeedError(
      'format',
      `The feed names a file ${JSON.stringify(name)}, which is not a plain path.`,
    );
  }
  const last = segments.pop() ?? '';
  const file = hash === undefined ? last : `${hash}.${last}`;
  return [withoutSlash(base), ...segments.map(encode), encode(file)].join('/');
}

function withoutSlash(base: string): string {
  return base.endsWith('/') ? base.slice(0, -1) : base;
}

/** Also encodes what encodeURIComponent leaves, so that a name is never more than one segment of letters. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
