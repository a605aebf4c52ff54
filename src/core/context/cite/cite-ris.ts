import type { Source } from '#core/model/source.ts';
import { type Citation, dateParts } from './citation.ts';

const TYPES: Record<Source['kind'], string> = {
  primary: 'ELEC',
  press: 'NEWS',
  campaign: 'ELEC',
  academic: 'ELEC',
};

/** A record in RIS, as EndNote, Zotero and libraries read it; lines end as the format demands. */
export function citeRis({ key, source, said, accessed }: Citation): string {
  const { title, publisher, date, url, lang, kind, archive } = source;
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    [kind === 'press' ? 'T2' : 'PB', publisher],
    ['PY', date && dateParts(date)[0]],
    ['DA', date && risDate(date)],
    ['LA', lang],
    ['UR', url],
    ['Y2', risDate(accessed)],
    ['N1', said],
    ['N1', archive && `Archived: ${archive}`],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]))
    .join('');
}

/** `YYYY/MM/DD/`, the parts that are not known left empty. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = dateParts(date);
  return `${year}/${month}/${day}/`;
}
