/** A country's name, `XK` where the browser knows none. `EU` and `UN` are known to it as well. */
export function countryName(code: string, language: string): string {
  return displayName(code, language, 'region');
}

/** A language's name in another: `fr` -> French. */
export function languageName(code: string, language: string): string {
  return displayName(code, language, 'language');
}

function displayName(code: string, language: string, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames([language], { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    // Malformed codes come from knowledge files; a view shows them rather than breaking.
    return code;
  }
}
