/** What one authored line stands for: its texts, the first of which names it. */
export interface ExpandedForm {
  text: string;
  /** Written with a `*` at its end: may begin a longer word. */
  prefix: boolean;
}

export const MAX_EXPANSIONS = 1200;

/**
 * `coupure(|s) d'internet` gives `coupure d'internet` and `coupures d'internet`; groups nest; parentheses without a bar
 * stay as they are. Throws RangeError where a line stands for more than `MAX_EXPANSIONS` texts, or a group is not closed.
 */
export function expandForm(line: string): ExpandedForm[] {
  const { texts, at } = alternatives(line, 0, 0);
  if (at < line.length) throw new RangeError(`'${shorten(line)}' closes a group that it does not open`);
  const seen = new Map<string, ExpandedForm>();
  for (const text of texts) {
    const whole = text.replace(/\s+/g, ' ').trim();
    const form = { text: whole.replace(/\*$/, '').trim(), prefix: whole.endsWith('*') };
    if (form.text !== '') seen.set(whole, form);
  }
  return [...seen.values()];
}

/** Reads `a|b|c` from `at` up to the end or the closing bracket of the group, at depth 0 a bar being a plain sign. */
function alternatives(
  line: string,
  from: number,
  depth: number,
): { texts: string[]; at: number; bars: number } {
  const texts: string[] = [];
  let branch = [''];
  let bars = 0;
  let at = from;
  const append = (more: readonly string[]): void => {
    branch = branch.flatMap((text) => more.map((next) => text + next));
    if (texts.length + branch.length > MAX_EXPANSIONS) {
      throw new RangeError(`'${shorten(line)}' stands for more than ${MAX_EXPANSIONS} texts: split it`);
    }
  };
  for (; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '(') {
      const group = alternatives(line, at + 1, depth + 1);
      if (line[group.at] !== ')')
        throw new RangeError(`'${shorten(line)}' opens a group that it does not close`);
      append(group.bars === 0 ? group.texts.map((text) => `(${text})`) : group.texts);
      at = group.at;
    } else if (sign === ')') break;
    else if (sign === '|' && depth > 0) {
      texts.push(...branch);
      branch = [''];
      bars++;
    } else {
      let end = at + 1;
      while (end < line.length && !/[()|]/.test(line[end] ?? '')) end++;
      append([line.slice(at, end)]);
      at = end - 1;
    }
  }
  texts.push(...branch);
  return { texts, at, bars };
}

const shorten = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line);
