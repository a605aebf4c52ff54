import { fileOf } from '#core/kb/authored-knowledge.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Dates that cannot be in their order. Partial dates compare by what both of them say. */
export const dateOrder: Rule = (knowledge, { today }) => {
  const found: Diagnostic[] = [];
  const order = (
    file: string,
    path: string,
    first: string | undefined,
    second: string | undefined,
    say: string,
  ) => {
    if (first && second && isAfter(first, second))
      found.push({
        file,
        path,
        rule: 'date-order',
        message: `${say}: ${first}, ${second}`,
        hint: 'correct the dates',
      });
  };
  const notAhead = (file: string, path: string, date: string | undefined) =>
    order(file, path, date, today, 'this date lies in the future');
  for (const [id, event] of knowledge.events)
    order(fileOf('events', id), 'endDate', event.date, event.endDate, 'ends before it begins');
  for (const [id, statement] of knowledge.statements)
    notAhead(fileOf('statements', id), 'date', statement.date);
  for (const [id, source] of knowledge.sources) notAhead(fileOf('sources', id), 'date', source.date);
  for (const [id, topic] of knowledge.topics) notAhead(fileOf('topics', id), 'asOf', topic.asOf);
  for (const [id, action] of knowledge.actions) {
    const file = fileOf('actions', id);
    order(file, 'closes', action.opens, action.closes, 'closes before it opens');
    notAhead(file, 'checked.date', action.checked.date);
    notAhead(file, 'outcome.date', action.outcome?.date);
  }
  return found;
};

/** A call whose deadline has passed says what became of it; one without a deadline says so. */
export const callDeadlines: Rule = (knowledge, { today }) =>
  [...knowledge.actions].flatMap(([id, action]) => {
    const at = (path: string, message: string, hint: string): Diagnostic => ({
      file: fileOf('actions', id),
      path,
      rule: 'call-deadline',
      message,
      hint,
    });
    if (action.closes && action.openEnded)
      return [at('openEnded', 'a call with a closing date is not open-ended', 'remove openEnded')];
    if (!action.closes && !action.openEnded && !action.outcome)
      return [at('', 'the call has no closing date', "add closes, or 'openEnded: true'")];
    if (action.closes && isAfter(today, action.closes) && !action.outcome)
      return [at('closes', `the call closed on ${action.closes}`, "add its outcome ('unknown' is one)")];
    if (action.closes && isAfter(today, action.closes) && action.url)
      return [at('url', 'a closed call leads nowhere', 'move the address to a source and remove url')];
    return [];
  });

function isAfter(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}
