import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { findCues } from '#core/match/find-cues.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { ownNotice } from '#core/match/own-notice.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const { buffer } = compileGazetteer(
  sensesOf({
    privacy: {
      topic: 'privacy',
      broad: true,
      strong: { en: ['personal data', 'online privacy'] },
      cues: { en: ['tracking', 'consent'] },
      anchors: ['personal data', 'online privacy'],
    },
    itu: { topic: 'itu', strong: { en: ['International Telecommunication Union'] } },
    'own-notice': {
      notice: {
        names: { en: ['privacy (policy|notice)'], zh: ['隐私政策'] },
        voice: { en: ['we', 'our', 'you', 'your'], zh: ['我们', '您'] },
      },
    },
  }),
);
const GAZETTEER = readGazetteer(buffer);
const notice = (rest: object) => {
  const page = pageOf(rest);
  return ownNotice(GAZETTEER, page, findCues(GAZETTEER, page));
};
const TEXT = 'We keep personal data with your consent. Our tracking is explained below.';
const REPORT = `The firm changed it. ${'Critics and courts looked at every line of the new rules. '.repeat(9)} "We heard you," it said.`;

test('a page that is called a notice in its title and addresses its reader is one', () => {
  expect(notice({ title: 'Privacy Policy', text: TEXT })).toBe('Privacy Policy');
  expect(notice({ title: 'Privacy notice | Example Shop', text: TEXT })).toBe('Privacy notice');
});

test('its first line may name it, and so may the end of its address', () => {
  expect(notice({ title: 'Introduction', text: `Privacy policy\n${TEXT}` })).toBe('Privacy policy');
  expect(notice({ url: 'https://example.org/en/privacy-policy.html?a=1', text: TEXT })).toBe(
    'privacy-policy',
  );
  expect(notice({ url: 'https://example.org/privacy-policy/news', text: TEXT })).toBeUndefined();
});

test('a product’s name may stand before it where the page says `we` all the way', () => {
  expect(notice({ title: '某某浏览器隐私政策', text: '我们收集您的信息，您可以同意。' })).toBe('隐私政策');
  expect(notice({ title: 'Example privacy policy', text: TEXT })).toBe('privacy policy');
  expect(notice({ title: 'Example privacy policy', text: REPORT })).toBeUndefined();
});

test('a headline about a policy is none, nor is a link to one', () => {
  const title = 'Network changes its privacy policy again after an outcry';
  expect(notice({ title, text: TEXT })).toBeUndefined();
  expect(notice({ title: 'News', text: `${TEXT} Privacy policy. Imprint.` })).toBeUndefined();
  expect(notice({ title: 'Privacy policy', text: 'Courts looked at personal data.' })).toBeUndefined();
});

test('a notice raises no topic known by its vocabulary, and may raise another', () => {
  const text = `${TEXT} Online privacy matters to us, and personal data too.`;
  expect(scanPage(GAZETTEER, pageOf({ text })).map(({ topic }) => topic)).toEqual(['privacy']);
  const own = `${text} We belong to the International Telecommunication Union.`;
  const hits = scanPage(GAZETTEER, pageOf({ title: 'Privacy policy', text: own }));
  expect(hits.map(({ topic }) => topic)).toEqual(['itu']);
});
