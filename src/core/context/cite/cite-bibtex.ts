import type { Citation } from './citation.ts';

/** An `@online` entry of BibLaTeX in UTF-8, which Zotero, JabRef and others read as well. */
export function citeBibtex({ key, source, said, accessed }: Citation): string {
  const { title, publisher, date, url, lang, archive } = source;
  const note = [said, archive && `Archived: ${archive}`].filter(Boolean).join(' ');
  const fields: [string, string | undefined][] = [
    // Doubled, so that no style changes the case of names.
    ['title', `{${escaped(title)}}`],
    ['organization', `{${escaped(publisher)}}`],
    ['date', date],
    ['url', address(url)],
    ['urldate', accessed],
    ['langid', LANGUAGES[lang]],
    ['note', note ? escaped(note) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@online{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Names of languages as the babel package has them. */
const LANGUAGES: Record<string, string> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
};

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}$&%#_^~]/g, (character) => SPECIAL[character] ?? character);

/** An address is read as it stands; only what would end the field is percent-encoded. */
const address = (url: string): string =>
  url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
