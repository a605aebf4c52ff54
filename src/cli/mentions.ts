import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Automaton, readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { findForms } from '#core/text/find-forms.ts';
import { formsOf } from '#core/text/form-variants.ts';
import type { Command } from './command.ts';
import { readJsonLines } from './json-lines.ts';

const alias = v.object(
  {
    text: v.pipe(v.string(), v.minLength(1, 'an alias has no text')),
    lang: v.optional(v.string()),
    class: v.optional(v.picklist(['strong', 'weak'], "class is 'strong' or 'weak'")),
    exactCase: v.optional(v.boolean()),
    prefix: v.optional(v.boolean()),
  },
  'an alias is an object with a text',
);
const request = v.object(
  { id: v.union([v.string(), v.number()]), aliases: v.array(alias), text: v.string() },
  'a line is an object {id, aliases, text}',
);
type AuthoredAlias = v.InferOutput<typeof alias>;

interface Matcher {
  key: string;
  automaton: Automaton;
  /** Which alias each form stands for. */
  aliasOf: string[];
}

/**
 * `kb mentions --jsonl`: the automaton alone. Reads `{id, aliases: [{text, lang?, class?}], text}` a line, writes
 * `{id, mentions: [{start, end, surface, alias}]}` a line, in order. A line that cannot be read is answered by
 * `{id?, line, error}`, and the exit code is 1 at the end.
 */
export const mentions: Command = async (args, io) => {
  const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean', default: false } } });
  if (!values.jsonl) {
    io.stderr('kb mentions: reads JSON lines from standard input: kb mentions --jsonl < FILE');
    return 2;
  }
  let failed = false;
  let matcher: Matcher | undefined;
  for await (const read of readJsonLines(io.stdin)) {
    let id: unknown;
    try {
      if ('error' in read) throw new Error(read.error);
      id = idOf(read.value);
      const asked = v.parse(request, read.value);
      matcher = matcherFor(asked.aliases, matcher);
      const found = findMentions(matcher, asked.text);
      await io.stdout(JSON.stringify({ id: asked.id, mentions: found }));
    } catch (error) {
      failed = true;
      await io.stdout(JSON.stringify({ id, line: read.line, error: messageOf(error) }));
    }
  }
  return failed ? 1 : 0;
};

/** Lines in a row often ask for the same aliases: compiled once. */
function matcherFor(aliases: AuthoredAlias[], last: Matcher | undefined): Matcher {
  const key = JSON.stringify(aliases);
  if (last?.key === key) return last;
  const expanded = aliases.map(({ text, lang, exactCase, prefix }) =>
    formsOf({
      text,
      ...(lang === undefined ? {} : { lang }),
      ...(exactCase === undefined ? {} : { exactCase }),
      ...(prefix === undefined ? {} : { prefix }),
    }).map((form) => ({ form, alias: text })),
  );
  // Each alias as written comes before the variants of any: where both equal a span, it is the one meant.
  const inOrder = [
    ...expanded.flatMap((forms) => forms.slice(0, 1)),
    ...expanded.flatMap((forms) => forms.slice(1)),
  ];
  const automaton = readAutomaton(compileAutomaton(inOrder.map(({ form }) => form)));
  if (automaton === undefined) throw new Error('the aliases could not be compiled');
  return { key, automaton, aliasOf: inOrder.map((each) => each.alias) };
}

function findMentions({ automaton, aliasOf }: Matcher, text: string): object[] {
  return findForms(automaton, text).map(({ start, end, form }) => ({
    start,
    end,
    surface: text.slice(start, end),
    alias: aliasOf[form],
  }));
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}

function messageOf(error: unknown): string {
  if (v.isValiError(error)) {
    const [issue] = error.issues;
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}
