import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { consentBanners } from '#core/match/consent-banners.ts';
import { findCues } from '#core/match/find-cues.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const { buffer } = compileGazetteer(
  sensesOf({
    privacy: {
      topic: 'privacy',
      broad: true,
      strong: { en: ['personal data', 'online privacy'] },
      cues: { en: ['tracking', 'fine(|d)'] },
      anchors: ['personal data', 'online privacy'],
    },
    itu: { topic: 'itu', strong: { en: ['International Telecommunication Union'] } },
    'own-notice': { notice: { banner: { en: ['cookie(|s)'] }, voice: { en: ['we', 'our', 'you', 'your'] } } },
  }),
);
const GAZETTEER = readGazetteer(buffer);
const passages = (text: string) => {
  const page = pageOf({ text });
  return consentBanners(GAZETTEER, page, findCues(GAZETTEER, page)).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );
};
const topics = (text: string) => scanPage(GAZETTEER, pageOf({ text })).map(({ topic }) => topic);

const BANNER =
  'We use cookies. Some process personal data for tracking. Read on online privacy in your settings.';

test('a banner is the sentence with its sign and the two behind it', () => {
  expect(passages(`Boots for the hills. ${BANNER} New soles last longer.`)).toEqual([BANNER]);
});

test('a text that speaks to nobody is none, whatever it says of cookies', () => {
  expect(passages('The court fined the network. Its cookies kept personal data.')).toEqual([]);
});

test('a banner without an end is cut', () => {
  const [passage = ''] = passages(`We use cookies ${'and more '.repeat(200)}`);
  expect(passage.length).toBeLessThan(600);
});

test('what a banner says of a vocabulary counts for nothing, wherever it stands', () => {
  expect(topics(`Boots for the hills. ${BANNER} New soles last longer.`)).toEqual([]);
  expect(topics(`Personal data was sold: the firm was fined. Online privacy lost. ${BANNER}`)).toEqual([
    'privacy',
  ]);
});

test('a name is a name, also in a banner', () => {
  expect(topics('We use cookies. The International Telecommunication Union sets ours.')).toEqual(['itu']);
});
