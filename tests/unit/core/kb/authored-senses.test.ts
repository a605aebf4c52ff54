import { expect, test } from 'vitest';
import { aliasLines, cueLines, pairLines } from '#core/kb/authored-senses.ts';
import { SMALL_SENSES } from '../../../fixtures/small-gazetteer.ts';

test('aliases are listed with flags and places, strong ones first', () => {
  const sense = SMALL_SENSES.get('itu');
  expect(sense && aliasLines(sense).map(({ text, strong, path }) => ({ text, strong, path }))).toEqual([
    { text: 'International Telecommunication Union', strong: true, path: 'strong.en.0' },
    { text: 'Международн(ый|ого) союз(|а) электросвязи', strong: true, path: 'strong.ru.0' },
    { text: 'ITU', strong: false, path: 'weak.any.0' },
  ]);
});

test('cues and pairs are listed with their places', () => {
  const dpi = SMALL_SENSES.get('dpi');
  expect(dpi && cueLines(dpi, 'against')).toEqual([{ text: 'inhaler', path: 'against.en.0' }]);
  const censorship = SMALL_SENSES.get('censorship');
  expect(censorship && pairLines(censorship)).toMatchObject([
    { within: 30, weak: false, path: 'pairs.en.0' },
  ]);
});
