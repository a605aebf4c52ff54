import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '#core/model/form.ts';
import { type Automaton, readAutomaton } from '#core/text/automaton.ts';
import { compileAutomaton } from '#core/text/compile-automaton.ts';
import { findForms } from '#core/text/find-forms.ts';
import { formProblem } from '#core/text/form-words.ts';
import { slowFind } from './slow-oracle.ts';

const PATIENCE = 60_000;

/** Few and short pieces, so that forms overlap, start each other and stand in the text often. */
const PIECES: Record<string, string[]> = {
  Latin: [
    'it',
    'itu',
    'ITU',
    'İTÜ',
    'itù',
    'u',
    'net',
    'Straße',
    'strasse',
    'ﬁn',
    'ＩＴＵ',
    'e\u0301',
    'é',
    'x1',
    '12',
    '𝐈𝐓𝐔',
    'Æ',
  ],
  Cyrillic: ['мсэ', 'МСЭ', 'союз', 'ёж', 'еж', 'й', 'сою'],
  Arabic: ['ال', 'و', 'ل', 'ب', 'ف', 'ك', 'لجنة', 'اللجنة', 'اتحاد', 'الاتِّحاد', 'إدارة', 'ـ', '٣', 'أ', 'ى'],
  Chinese: ['国', '國', '际', '際', '电联', '電聯', '互', '网', '々', 'あ', '한국', 'ก'],
  Greek: ['ΣΑΣ', 'σας', 'λόγος'],
};
const SEPARATORS = [
  ' ',
  ' ',
  ' ',
  '-',
  '‑',
  '–',
  '\n',
  '\n  ',
  '\n\n',
  ', ',
  '. ',
  '.',
  '’',
  ' & ',
  '&',
  '/',
  '  ',
  '         ',
  '(',
  '😀',
  ' - ',
  ' – - ',
  '\u00a0',
  '"',
  '_',
];
const INVISIBLE = ['\u00ad', '\u200b', '\u200f', '\u2060', '\ufeff'];

const all = Object.values(PIECES).flat();
const piece = fc.oneof(...Object.values(PIECES).map((pieces) => fc.constantFrom(...pieces)));
const word = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
const formText = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', '.', ', ', '&')), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    parts
      .map(([each, separator]) => each + separator)
      .join('')
      .slice(0, -1),
  )
  .filter((text) => formProblem(text) === undefined);
const form: fc.Arbitrary<Form> = fc.record(
  { text: formText, exactCase: fc.boolean(), prefix: fc.boolean() },
  { requiredKeys: ['text'] },
);
const forms = fc.array(form, { minLength: 1, maxLength: 12 });
const anything = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...all) },
  { weight: 4, arbitrary: fc.constantFrom(...SEPARATORS) },
  { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE) },
);
const noise = fc.array(anything, { maxLength: 40 }).map((parts) => parts.join(''));

function automatonOf(list: readonly Form[]): Automaton {
  const automaton = readAutomaton(compileAutomaton(list));
  if (automaton === undefined) throw new Error('a buffer just compiled could not be read');
  return automaton;
}

test(
  'the automaton finds what the slow oracle finds in texts of all scripts',
  () => {
    fc.assert(
      fc.property(
        forms,
        fc.array(noise, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (list, parts, picks) => {
          // The forms themselves stand between the noise, so that there is much to find.
          const text = parts
            .map((part) => part + (list[(picks.next().value ?? 0) % list.length]?.text ?? ''))
            .join(SEPARATORS[(picks.next().value ?? 0) % SEPARATORS.length]);
          expect(findForms(automatonOf(list), text)).toEqual(slowFind(list, text));
        },
      ),
      { numRuns: 2000 },
    );
  },
  PATIENCE,
);

test('a damaged buffer is refused, whichever bit is wrong', () => {
  const buffer = compileAutomaton([
    { text: 'ITU', exactCase: true },
    { text: 'deep packet inspection' },
    { text: 'Überwachung', prefix: true },
  ]);
  expect(readAutomaton(buffer)).toBeDefined();
  for (let byte = 0; byte < buffer.byteLength; byte++) {
    const damaged = buffer.slice(0);
    const view = new Uint8Array(damaged);
    view[byte] = (view[byte] ?? 0) ^ (1 << (byte % 8));
    expect(readAutomaton(damaged), `byte ${byte}`).toBeUndefined();
  }
});

test('a buffer cut short or filled with anything is refused', () => {
  const buffer = compileAutomaton([{ text: 'internet' }]);
  fc.assert(
    fc.property(fc.nat(buffer.byteLength - 1), (size) => {
      expect(readAutomaton(buffer.slice(0, size))).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readAutomaton(Uint8Array.from(bytes).buffer)).toBeUndefined();
    }),
  );
});

test('a form is found in itself, with the whole of it as the surface', () => {
  fc.assert(
    fc.property(form, (each) => {
      const [match] = findForms(automatonOf([each]), `(${each.text})`);
      expect(match?.form).toBe(0);
    }),
    { numRuns: 500 },
  );
});

/** Words, none of which begins a form or is a proclitic with one behind it, and forms, in six languages. */
const LANGUAGES: { filler: string[]; between: string; forms: string[]; written: string[] }[] = [
  {
    filler: ['zephyr', 'quokka', 'wyrm', 'jinx', 'vexing'],
    between: ' ',
    forms: ['deep packet inspection', 'packet inspection', 'WCIT-12'],
    written: [
      'Deep Packet\n   Inspection',
      'DEEP-PACKET INSPECTION',
      'packet in\u00adspection',
      'WCIT 12',
      'WCIT\u201112',
    ],
  },
  {
    filler: ['zèbre', 'kiwi', 'bijoux', 'hôtel'],
    between: ' ',
    forms: ["liberté d'expression", 'UIT'],
    written: ['Liberté d’expression', 'LIBERTE D EXPRESSION', 'l’UIT', 'UIT-T'],
  },
  {
    filler: ['ñandú', 'jirafa', 'búho'],
    between: ' ',
    forms: ['neutralidad de la red'],
    written: ['Neutralidad de la red', 'NEUTRALIDAD DE LA RED'],
  },
  {
    filler: ['жираф', 'ёжик', 'щука'],
    between: ' ',
    forms: ['МСЭ', 'сетевой нейтралитет'],
    written: ['МСЭ', 'Сетевой нейтралитет', 'сетевой\u00a0нейтралитет'],
  },
  {
    filler: ['جمل', 'ثعلب', 'حصان'],
    between: ' ',
    forms: ['الاتحاد الدولي للاتصالات', 'إدارة الإنترنت'],
    written: ['الاتِّحاد الدولي للاتصالات', 'وإدارة الإنترنت', 'للاتحاد الدولي للاتصالات', 'اداره الانترنت'],
  },
  {
    filler: ['鱼', '鸟', '虎', '龙'],
    between: '',
    forms: ['国际电联', '互联网治理论坛', '论坛'],
    written: ['国际电联', '國際 電聯', '互联网治理论坛', '論壇'],
  },
];

test(
  'ten megabytes in six languages give exactly the names that were put into them',
  () => {
    const list = LANGUAGES.flatMap(({ forms: texts }) => texts).map(
      (text): Form => (/^\p{Lu}/u.test(text) ? { text, exactCase: true } : { text }),
    );
    let state = 5;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return Math.floor(((state >>> 0) / 0x1_0000_0000) * below);
    };
    const pieces: string[] = [];
    const expected: { start: number; end: number }[] = [];
    let length = 0;
    const add = (text: string): void => {
      pieces.push(text);
      length += text.length;
    };
    while (length < 5_242_880) {
      const language = LANGUAGES[next(LANGUAGES.length)];
      if (language === undefined) continue;
      for (let words = 3 + next(40); words > 0; words--) {
        add((language.filler[next(language.filler.length)] ?? '') + language.between);
      }
      add(' ');
      const written = language.written[next(language.written.length)] ?? '';
      // A match begins after an elided article or a proclitic and ends before a suffix that is a word of its own.
      const before = /^(?:l’|و)/.exec(written)?.[0].length ?? (written.startsWith('لل') ? 1 : 0);
      const after = written.endsWith('-T') ? 2 : 0;
      expected.push({ start: length + before, end: length + written.length - after });
      add(`${written}. `);
    }
    const found = findForms(automatonOf(list), pieces.join(''));
    expect(found.length).toBe(expected.length);
    expect(
      found.findIndex(
        ({ start, end }, index) => start !== expected[index]?.start || end !== expected[index].end,
      ),
    ).toBe(-1);
  },
  PATIENCE,
);
