import { expect, test } from 'vitest';
import { aliasLines } from '#core/kb/authored-senses.ts';
import { lineForms } from '#core/kb/line-forms.ts';
import { sensesOf } from '../../../fixtures/small-gazetteer.ts';

const formsOfFirst = (strong: object): string[] => {
  const [sense] = sensesOf({ x: { strong } }).values();
  const [line] = sense ? aliasLines(sense) : [];
  return line ? lineForms(line).map(({ text }) => text) : [];
};

test('a line stands for its texts and their variants', () => {
  expect(formsOfFirst({ en: ['net blackout'] })).toEqual(['net blackout', 'net blackouts']);
  expect(formsOfFirst({ any: ['WCIT-12'] })).toContain('WCIT12');
});

test('where an editor writes the endings, no others are made', () => {
  expect(formsOfFirst({ en: ['net (blackout|shutdown)'] })).toEqual(['net blackout', 'net shutdown']);
});
