/**
 * Whether a target's path fits a delegation's pattern: `*` stands for any characters but a slash, `?` for one, all
 * else for itself. `kb/*.json` fits `kb/dpi.json`, not `kb/old/dpi.json`. Takes at most path times pattern steps.
 */
export function matchesPathPattern(path: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  // Where the last star stood and what it had swallowed: on a mismatch it swallows one character more.
  let star = -1;
  let swallowed = 0;
  while (at < path.length) {
    if (pattern[wanted] === '*') {
      star = wanted++;
      swallowed = at;
    } else if (pattern[wanted] === path[at] || (pattern[wanted] === '?' && path[at] !== '/')) {
      wanted++;
      at++;
    } else if (star >= 0 && path[swallowed] !== '/') {
      at = ++swallowed;
      wanted = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === '*') wanted++;
  return wanted === pattern.length;
}
