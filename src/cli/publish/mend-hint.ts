/** A field of compiled files, or their kind -> the folder of the authored entries that stand there. */
const FOLDERS: Record<string, string> = {
  topics: 'topics',
  related: 'topics',
  topic: 'topics',
  statements: 'statements',
  events: 'events',
  actions: 'actions',
  actor: 'actors',
  datasets: 'datasets',
  dataset: 'datasets',
  terms: 'glossary',
  sources: 'sources',
};

/**
 * What an editor can do about a fault of a compiled file, which nobody writes by hand: `topic.dpi.en.json` with
 * `statements.3.summary` -> `mend statements/itu-2012.yaml, …`, by the id of that statement in `text`, the file's JSON.
 */
export function mendHint(file: string, path: string, text: string): string {
  const authored = authoredFile(file, path, text);
  return authored === undefined
    ? 'no authored file says this by itself: compile with the newest Backgrounder, and report it if it stays'
    : `mend ${authored}, from which this is compiled`;
}

function authoredFile(file: string, path: string, text: string): string | undefined {
  const [kind = '', id = ''] = file.split('.');
  if (kind === 'senses') return path === '' ? 'the files in senses/' : `senses/${path.split('.')[0]}.yaml`;
  const whole = kind === 'topic' || kind === 'dataset' ? `${FOLDERS[kind]}/${id}.yaml` : undefined;
  // A topic's source that is missing: the entry that cites it is named, as `statements itu-2012`.
  const [list = '', named] = path.split(' ');
  if (named !== undefined) return list in FOLDERS ? `${FOLDERS[list]}/${named}.yaml` : whole;
  return entryAlong(path.split('.'), text) ?? whole;
}

/** The innermost entry on the way to a place. */
function entryAlong(keys: readonly string[], text: string): string | undefined {
  let found: string | undefined;
  let at = parsed(text);
  for (const [place, key] of keys.entries()) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Record<string, unknown>)[key];
    const { id } = (at ?? {}) as { id?: unknown };
    const folder = FOLDERS[key] ?? FOLDERS[keys[place - 1] ?? ''];
    if (folder !== undefined && typeof id === 'string') found = `${folder}/${id}.yaml`;
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
