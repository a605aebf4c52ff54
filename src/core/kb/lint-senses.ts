import type { Diagnostic } from '#core/model/diagnostic.ts';
import { LANGUAGES } from '#core/model/language.ts';
import { foldText } from '#core/text/fold-text.ts';
import { isAcronym } from '#core/text/form-variants.ts';
import { formProblem } from '#core/text/form-words.ts';
import {
  type AliasLine,
  type AuthoredSenses,
  aliasLines,
  cueLines,
  labelOf,
  NOTICE_KEYS,
  noticeLines,
  pairLines,
} from './authored-senses.ts';
import { isCommonWord } from './common-words.ts';
import { compileGazetteer } from './compile-gazetteer.ts';
import { expandForm } from './expand-form.ts';
import { sharesStem } from './russian-stem.ts';
import type { AuthoredSense } from './schema/authored-sense.ts';

const SHORTEST_PREFIX = 4;
const SHORTEST_FREE_NAME = 4;

/** What an editor should mend in the senses: forms that clash, that mean too little, or that cannot be found. */
export function lintSenses(senses: AuthoredSenses): Diagnostic[] {
  const found = [
    ...[...senses].flatMap(([id, sense]) => lintSense(`senses/${id}.yaml`, sense)),
    ...labelProblems(senses),
  ];
  return found.length > 0 ? found : gateProblems(senses);
}

function lintSense(file: string, sense: AuthoredSense): Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (path: string, rule: string, message: string, hint: string): void => {
    found.push({ file, path, rule, message, hint });
  };
  const lines = aliasLines(sense);
  const cues = [...cueLines(sense, 'cues'), ...cueLines(sense, 'against')];
  const sides = pairLines(sense).flatMap(({ of, with: other, and, path }) =>
    [...of, ...other, ...and].map((text) => ({ text, path })),
  );
  const notices = NOTICE_KEYS.flatMap((key) => noticeLines(sense, key));
  for (const { text, path } of [...lines, ...cues, ...sides, ...notices]) {
    for (const problem of formProblems(text))
      say(path, 'form', problem, 'shorten the form or split the line');
  }
  const seen = new Map<string, string>();
  for (const line of lines) {
    const keys = expansions(line.text).map(
      ({ text }) => `${line.lang} ${isExact(line, text) ? text : foldText(text)}`,
    );
    const before =
      keys.length > 0 && keys.every((key) => seen.has(key)) ? seen.get(keys[0] ?? '') : undefined;
    if (before !== undefined) {
      say(line.path, 'duplicate-alias', `'${line.text}' stands in ${before} already`, 'keep one of them');
    }
    for (const key of keys) if (!seen.has(key)) seen.set(key, line.path);
    const [first] = expansions(line.text);
    if (first === undefined) continue;
    if (
      line.lang === 'ru' &&
      writesEndings(line.text) &&
      !sharesStem(expansions(line.text).map(({ text }) => text))
    ) {
      say(
        line.path,
        'stem',
        `the variants of '${first.text}' do not share a stem`,
        'write them as lines of their own',
      );
    }
    const common = isCommonPhrase(first.text);
    if (line.strong && common && !first.text.includes(' ')) {
      say(
        line.path,
        'common-word',
        `'${first.text}' is a common word and proves nothing`,
        'make it weak or a cue',
      );
    }
    if (line.alone && !(line.strong && sense.broad)) {
      say(
        line.path,
        'alone',
        `'${first.text}' need not stand alone: other names of this sense do`,
        'take `alone` off: it is for strong names of topics known by their vocabulary',
      );
    }
    if (!line.strong && sense.topic !== undefined && sense.broad === false && common && cues.length === 0) {
      say(line.path, 'common-word', `'${first.text}' is a common word without a cue`, 'add cues');
    }
  }
  const acronym = lines.find((line) => !line.strong && isAcronym(line.text) && line.text.length < 8);
  if (acronym !== undefined && sense.topic !== undefined && cueLines(sense, 'cues').length === 0) {
    say(acronym.path, 'no-cue', `'${acronym.text}' has no cue to be known by`, 'add cues');
  }
  for (const key of ['cues', 'against'] as const) found.push(...duplicateCues(file, sense, key));
  return found;
}

/**
 * Readers are told what a name was taken as. A sense that is called as its topic has the topic's title; any other must
 * say itself what it is called, in every language in which one does.
 */
function labelProblems(senses: AuthoredSenses): Diagnostic[] {
  const own = [...senses].filter(([id, { topic }]) => topic !== undefined && topic !== id);
  const languages = LANGUAGES.filter((language) => own.some(([, sense]) => labelOf(sense)[language]));
  return own.flatMap(([id, sense]) => {
    const missing = languages.filter((language) => labelOf(sense)[language] === undefined);
    if (missing.length === 0) return [];
    return {
      file: `senses/${id}.yaml`,
      path: 'label',
      rule: 'sense-label',
      message: `the label is not in ${missing.join(', ')}, in which those of other senses are`,
      hint: 'write the label as a map by language: readers are told what a name was taken as',
    };
  });
}

function duplicateCues(file: string, sense: AuthoredSense, key: 'cues' | 'against'): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const { text, path } of cueLines(sense, key)) {
    const [, lang] = path.split('.');
    const before = seen.get(`${lang} ${foldText(text)}`);
    if (before !== undefined) {
      found.push({
        file,
        path,
        rule: 'duplicate-cue',
        message: `'${text}' stands in ${before} already`,
        hint: 'keep one of them',
      });
    }
    seen.set(`${lang} ${foldText(text)}`, path);
  }
  return found;
}

function formProblems(line: string): string[] {
  try {
    const forms = expandForm(line);
    // A group that offers no choice keeps its brackets, and readers would be shown them.
    const bracketed = forms.find(({ text }) => /[()]/.test(text));
    if (bracketed) return [`'${bracketed.text}' has brackets without a bar: take them off`];
    const starred = forms.find(({ text }) => text.includes('*'));
    if (starred) return [`'${starred.text}' has a star that is not at its end, where no page has one`];
    return forms.flatMap(({ text, prefix }) => {
      const problem = formProblem(text);
      if (problem !== undefined) return [`'${text}' ${problem}`];
      const last = text.split(/[\s'’-]/).at(-1) ?? '';
      return prefix && last.length < SHORTEST_PREFIX
        ? [`'${text}*' is too short to begin other words: ${SHORTEST_PREFIX} letters at least`]
        : [];
    });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function expansions(line: string): { text: string }[] {
  try {
    return expandForm(line);
  } catch {
    return [];
  }
}

/** Han, kana and Hangul: a word of two characters is a whole one. */
const ALPHABETIC = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{M}\p{N}]+$/u;
const LONGEST_ENDING = 3;

/** Whether the groups of a line hold endings, and not words to choose from. */
function writesEndings(line: string): boolean {
  const groups = [...line.matchAll(/\(([^()]*\|[^()]*)\)/g)].flatMap(([, group = '']) => group.split('|'));
  return groups.length > 0 && groups.every((ending) => ending.length <= LONGEST_ENDING);
}

const isExact = (line: AliasLine, text: string): boolean => line.exact ?? isAcronym(text);

function isCommonPhrase(text: string): boolean {
  if (isAcronym(text)) return false;
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  if (words.some((word) => !ALPHABETIC.test(word))) return false;
  return words.every((word) => word.length < SHORTEST_FREE_NAME || isCommonWord(word));
}

/** Looked at last: senses that cannot be compiled have been named by the other rules. */
function gateProblems(senses: AuthoredSenses): Diagnostic[] {
  try {
    // Compiling makes the gate, and proves that every name passes.
    compileGazetteer(senses);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ file: 'senses', path: '', rule: 'gate', message, hint: 'give the sense an anchor' }];
  }
}
