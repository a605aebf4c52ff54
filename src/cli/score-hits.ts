/** A labelled page: topics it is about, topics it only names, and the namesake it may trap a matcher with. */
export interface LabelledPage {
  id: string | number;
  lang?: string;
  title?: string;
  labels: readonly string[];
  mentionsOnly: readonly string[];
  trap?: string;
}

export interface Count {
  tp: number;
  fp: number;
  fn: number;
}

export interface Rates extends Count {
  precision: number;
  recall: number;
  f1: number;
}

/** A label without a hit (`fn`), or a hit on what the page is not about (`fp`). */
export interface ScoreError {
  kind: 'fp' | 'fn';
  topic: string;
  id: string | number;
  lang?: string;
  trap?: string;
  title?: string;
}

export interface Score {
  pages: number;
  all: Rates;
  core: Rates;
  falseAlarms: { pages: number; alarmed: number; rate: number };
  topics: Record<string, Rates>;
  languages: Record<string, Rates>;
  traps: Record<string, Rates>;
  errors: ScoreError[];
}

const CORE_TOPICS = ['itu', 'wcit', 'dpi'];

/**
 * Counts hits against labels: a hit on a label is right, one on a topic that is only named counts neither way, any other
 * is wrong, and a label without a hit is missed. Pages are added one by one and not kept.
 */
export class ScoreKeeper {
  #pages = 0;
  #silent = 0;
  #alarmed = 0;
  readonly #all: Count = blank();
  readonly #core: Count = blank();
  readonly #topics = new Map<string, Count>();
  readonly #languages = new Map<string, Count>();
  readonly #traps = new Map<string, Count>();
  readonly #errors: ScoreError[] = [];

  add(page: LabelledPage, found: ReadonlySet<string>): void {
    this.#pages++;
    const labels = new Set(page.labels);
    const passing = new Set(page.mentionsOnly);
    for (const topic of labels) this.#count(page, topic, found.has(topic) ? 'tp' : 'fn');
    for (const topic of found) if (!labels.has(topic) && !passing.has(topic)) this.#count(page, topic, 'fp');
    if (labels.size > 0 || passing.size > 0) return;
    this.#silent++;
    if (found.size > 0) this.#alarmed++;
  }

  #count({ id, lang, title, trap }: LabelledPage, topic: string, kind: keyof Count): void {
    const rows = [this.#all, row(this.#topics, topic), row(this.#languages, lang ?? 'none')];
    if (CORE_TOPICS.includes(topic)) rows.push(this.#core);
    if (trap) rows.push(row(this.#traps, trap));
    for (const each of rows) each[kind]++;
    if (kind === 'tp') return;
    this.#errors.push({
      kind,
      topic,
      id,
      ...(lang === undefined ? {} : { lang }),
      ...(trap ? { trap } : {}),
      ...(title === undefined ? {} : { title }),
    });
  }

  score(): Score {
    return {
      pages: this.#pages,
      all: rates(this.#all),
      core: rates(this.#core),
      falseAlarms: {
        pages: this.#silent,
        alarmed: this.#alarmed,
        rate: this.#silent === 0 ? 0 : this.#alarmed / this.#silent,
      },
      topics: table(this.#topics),
      languages: table(this.#languages),
      traps: table(this.#traps),
      errors: this.#errors,
    };
  }
}

const blank = (): Count => ({ tp: 0, fp: 0, fn: 0 });

function row(rows: Map<string, Count>, key: string): Count {
  let count = rows.get(key);
  if (!count) {
    count = blank();
    rows.set(key, count);
  }
  return count;
}

function rates({ tp, fp, fn }: Count): Rates {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 1;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, tp, fp, fn };
}

const table = (rows: ReadonlyMap<string, Count>): Record<string, Rates> =>
  Object.fromEntries(
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [key, rates(count)]),
  );
