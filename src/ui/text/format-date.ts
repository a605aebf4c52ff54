import { intlLocale } from './intl-locale.ts';

/** A formatter costs as much as a hundred dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a partial ISO date as exactly as it is known: `2012`, `December 2012`, `14 December 2012`.
 * Anything else is given back as it came.
 */
export function formatDate(date: string, language: string, month: 'long' | 'short' = 'long'): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const [year = '', monthNumber, day] = date.split('-');
  const instant = new Date(`${year}-${monthNumber ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const options: Intl.DateTimeFormatOptions = {
    ...(monthNumber && { month }),
    ...(day && { day: 'numeric' }),
  };
  const written = formatterOf(language, options).format(instant);
  // Russian "2012 г.": the abbreviation stays on the line of its year.
  return written.replace(/ (?=г\.$)/, '\u00a0');
}

function formatterOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.month} ${options.day}`;
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(intlLocale(language), {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...options,
  });
  formatters.set(key, formatter);
  return formatter;
}
