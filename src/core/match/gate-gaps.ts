import { type AuthoredSenses, aliasLines } from '#core/kb/authored-senses.ts';
import { lineForms } from '#core/kb/line-forms.ts';
import type { Diagnostic } from '#core/model/diagnostic.ts';
import { passesGate } from './gate.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { scanPage } from './scan-page.ts';

/** Of the authored languages one of those in which a topic takes the fewest points. */
const EASIEST_LANGUAGE = 'fr';
/** More than that and a form counts no more. */
const TIMES = 4;
const EVERY_PAGE = { version: '', source: '' };

/**
 * The proof that no name is lost at the gate. Each form of each alias, generated variants included, either passes the
 * gate by itself or cannot raise a topic by itself: on a page whose title, heading and text are that form again and again,
 * read without a gate in the language that asks the least, nothing is found. What fails is answered as a finding about
 * the line that it is made of. `buffer` is that of `compileGazetteer` for these senses.
 */
export function gateGaps(senses: AuthoredSenses, buffer: ArrayBuffer): Diagnostic[] {
  const gazetteer = readGazetteer(buffer);
  const ungated: Gazetteer = { ...gazetteer, gate: EVERY_PAGE };
  const read = new Map<string, boolean>();
  const found: Diagnostic[] = [];
  for (const [id, sense] of senses) {
    if (sense.topic === undefined) continue;
    for (const line of aliasLines(sense)) {
      const lost = lineForms(line).find(({ text }) => {
        if (passesGate(gazetteer.gate, { title: '', text, url: '' })) return false;
        if (!read.has(text)) read.set(text, raises(ungated, text));
        return read.get(text);
      });
      if (lost) {
        found.push({
          file: `senses/${id}.yaml`,
          path: line.path,
          rule: 'gate',
          message: `'${lost.text}' raises a topic by itself and does not pass the gate`,
          hint: 'give the sense an anchor that the form begins with or holds',
        });
      }
    }
  }
  return found;
}

function raises(gazetteer: Gazetteer, form: string): boolean {
  const text = Array.from({ length: TIMES }, () => `${form}.`).join(' ');
  const page = { url: '', title: form, headings: [form], text, lang: EASIEST_LANGUAGE };
  return scanPage(gazetteer, page).length > 0;
}
