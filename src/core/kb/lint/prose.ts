import { type AuthoredKnowledge, FOLDERS, fileOf } from '#core/kb/authored-knowledge.ts';
import { citedSources, parseProse } from '#core/kb/parse-prose.ts';
import { localizedTexts } from '#core/kb/text-in.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { plainText } from '#core/text/plain-text.ts';
import type { Rule } from './rule.ts';
import { sentences } from './sentences.ts';

const MAX_SENTENCE_WORDS = 35;
const MAX_QUOTED_WORDS = 25;

/** Section texts that the parser refuses, and paragraphs that claim something without a source. */
export const sectionProse: Rule = (knowledge) =>
  [...knowledge.topics].flatMap(([id, topic]) =>
    topic.sections.flatMap((section, at) =>
      Object.entries(section.text).flatMap(([language, text]): Diagnostic[] => {
        const where = { file: fileOf('topics', id), path: `sections.${at}.text.${language}` };
        const prose = parseProse(text);
        if (!prose.ok)
          return [
            {
              ...where,
              rule: 'prose',
              message: prose.message,
              hint: 'see Prose in docs/knowledge-format.md',
            },
          ];
        return prose.blocks
          .filter((block) => citedSources([block]).length === 0)
          .map((block) => ({
            ...where,
            rule: 'claim-without-source',
            message: `a paragraph has no source: "${startOf(block.type === 'paragraph' ? plainText(block.children) : plainText(block.items.flat()))}"`,
            hint: 'add a footnote [^source-id] behind the claim',
          }));
      }),
    ),
  );

/**
 * Marks of prose in texts that are shown as they stand: only the sections of topics are parsed, so that a reader would
 * see the stars and brackets of everything else.
 */
export const plainFields: Rule = (knowledge) =>
  authoredTexts(knowledge)
    .filter(({ file, path }) => !(file.startsWith('topics/') && path.startsWith('sections.')))
    .flatMap(({ file, path, text }) =>
      Object.entries(text).flatMap(([language, value]): Diagnostic[] => {
        const [mark] = /\*\*|\[\^[^\]]*\]|\]\([a-z]+:[^)]*\)/.exec(value) ?? [];
        if (mark === undefined) return [];
        return [
          {
            file,
            path: `${path}.${language}`,
            rule: 'prose-mark',
            message: `'${mark}' would be shown as it stands`,
            hint: 'write plain words here: marks, links and footnotes belong in the sections of a topic',
          },
        ];
      }),
    );

/** Sentences too long to be read once, in the English that the editors write. */
export const readability: Rule = (knowledge) =>
  englishTexts(knowledge).flatMap(({ file, path, text }) =>
    sentences(text)
      .filter((sentence) => countWords(sentence) > MAX_SENTENCE_WORDS)
      .map((sentence) => ({
        file,
        path,
        rule: 'readability',
        message: `a sentence of ${countWords(sentence)} words: "${startOf(sentence)}"`,
        hint: `split it: ${MAX_SENTENCE_WORDS} words at most`,
      })),
  );

/** Other people's words beyond what a quotation needs. */
export const quotations: Rule = (knowledge) =>
  englishTexts(knowledge).flatMap(({ file, path, text }) =>
    [...text.matchAll(/["“«]([^"”»]+)["”»]/g)]
      .filter(([, quoted = '']) => countWords(quoted) > MAX_QUOTED_WORDS)
      .map(([, quoted = '']) => ({
        file,
        path,
        rule: 'quotation',
        message: `a quotation of ${countWords(quoted)} words: "${startOf(quoted)}"`,
        hint: `say it in your own words, or quote ${MAX_QUOTED_WORDS} words at most`,
      })),
  );

const englishTexts = (knowledge: AuthoredKnowledge) =>
  authoredTexts(knowledge).map(({ file, path, text }) => ({ file, path: `${path}.en`, text: text.en }));

/** Every text of every entry, in all its languages: `{ file: 'topics/itu.yaml', path: 'facts.0.text', text: { en } }`. */
function authoredTexts(knowledge: AuthoredKnowledge) {
  return FOLDERS.flatMap((folder) =>
    [...knowledge[folder]].flatMap(([id, entry]) =>
      localizedTexts(entry).map((found) => ({ file: fileOf(folder, id), ...found })),
    ),
  );
}

const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const startOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
