/** A day on which a page says that it was published, as written there: `2012-12-15`. */
export type Day = string;

/** The web's first pages; an older date is the date of something else. */
const FIRST_YEAR = 1990;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Kinds of schema.org objects that are one piece of writing, and not a list of many. */
const WRITING = /(Article|Posting|Report|Review|Publication|Thesis|Book)$/;
const PAGE = /(Page|CreativeWork|PodcastEpisode|VideoObject)$/;

/**
 * The day that a date in a page's markup gives, in whatever form pages write one: `2012-12-15T09:30:00+04:00`,
 * `20121215`, `2012/12/15`, `15 December 2012`, `Dec 15, 2012`. The day is taken as written, in the page's own time
 * zone. Undefined for what is no day, or cannot be the day of a page: before 1990 or after `today`.
 */
export function publishedDay(written: unknown, today: Day): Day | undefined {
  if (typeof written !== 'string' || written.length > 100) return undefined;
  const day = numericDay(written.trim()) ?? namedDay(written);
  // Somewhere on earth it is tomorrow already.
  return day && isDay(day) && day >= String(FIRST_YEAR) && day <= dayAfter(today) ? day : undefined;
}

function numericDay(text: string): Day | undefined {
  const match = /^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?!\d)/.exec(text);
  if (!match || (match[2] === '' && !/^\d{8}/.test(text))) return undefined;
  return dayOf(match[1], match[3], match[4]);
}

function namedDay(text: string): Day | undefined {
  const match =
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3})[a-z]*\.?,?[ -](?<year>\d{4})\b/i.exec(text) ??
    /\b(?<month>[a-z]{3})[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/i.exec(text);
  const { day, month = '', year } = match?.groups ?? {};
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? undefined : dayOf(year, String(at + 1), day);
}

const dayOf = (year = '', month = '', day = ''): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function isDay(day: Day): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * The day in a page's JSON-LD: of its one piece of writing, or of the page itself. A page that lists several pieces of
 * different days is none of them, and has none. Comments and related pieces, which hang on a piece, are not looked at.
 */
export function dayInJsonLd(scripts: readonly string[], today: Day): Day | undefined {
  const objects = scripts.flatMap((script) => topObjects(parsed(script)));
  for (const kind of [WRITING, PAGE]) {
    const days = new Set(
      objects
        .filter((object) =>
          [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type)),
        )
        .flatMap((object) => publishedDay([object.datePublished].flat()[0], today) ?? []),
    );
    if (days.size > 0) return days.size === 1 ? [...days][0] : undefined;
  }
  return undefined;
}

/** The objects that a script is about: itself, the members of its list or `@graph`, and what it is mainly about. */
function topObjects(value: unknown, depth = 0): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => topObjects(each, depth + 1));
  const object = value as Record<string, unknown>;
  return [object, ...topObjects(object['@graph'], depth + 1), ...topObjects(object.mainEntity, depth + 1)];
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}
