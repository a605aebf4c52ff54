import { expect, test } from 'vitest';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, SMALL_GAZETTEER, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const scan = (text: string, rest = {}) => scanPage(SMALL_GAZETTEER, pageOf({ text, ...rest }));
const topics = (text: string, rest = {}) => scan(text, rest).map(({ topic }) => topic);

test('a name that proves itself is a hit', () => {
  expect(topics('The International Telecommunication Union met.')).toEqual(['itu']);
});

test('an acronym alone is no hit', () => {
  expect(topics('Members of the ITU and others were there. The ITU left.')).toEqual([]);
});

test('an acronym with cues near it is a hit, and the ledger says why', () => {
  const [hit] = scan('The ITU met in Geneva to share the spectrum.');
  expect(hit).toMatchObject({ topic: 'itu', level: 'mentions' });
  expect(hit?.ledger).toEqual([
    { reason: 'weak-form', points: 0.75, detail: 'ITU' },
    { reason: 'cue', points: 1, detail: 'Geneva' },
    { reason: 'cue', points: 1, detail: 'spectrum' },
  ]);
  expect(hit?.salience).toBe(2.75);
});

test('a cue far from every mention does not count', () => {
  expect(
    topics(`The ITU met.${' Nothing else was said there.'.repeat(60)} Geneva, spectrum, treaty.`),
  ).toEqual([]);
});

test('somebody else’s expansion rules the acronym out', () => {
  expect(topics('At 600 dots per inch the DPI is fine for packet radio traffic.')).toEqual([]);
});

test('an expansion that nobody listed rules it out by its initials', () => {
  expect(topics('The Dutch Polymer Institute (DPI) sends packets and traffic data.')).toEqual([]);
  expect(topics('The boxes (DPI) read packets and traffic data.')).toEqual(['dpi']);
});

test('our own expansion beside the acronym wins over cues of the other sense', () => {
  expect(topics('Deep packet inspection (DPI) has nothing to do with a printer or a mouse.')).toEqual([
    'dpi',
  ]);
});

test('cues of the other sense speak against an acronym', () => {
  expect(topics('Set the DPI of the mouse and the printer; resolution and traffic matter.')).toEqual([]);
});

test('a number directly to the left makes a quantity, a year does not', () => {
  expect(topics('Scanned at 300 DPI for packet and traffic studies.')).toEqual([]);
  expect(topics('In 2012 DPI read the packets of all traffic.')).toEqual(['dpi']);
});

test('an acronym in a shouted line is not seen', () => {
  expect(topics('READ ALL ABOUT THE ITU IN GENEVA AND THE SPECTRUM TODAY')).toEqual([]);
});

test('a language in which the form is a word asks for more', () => {
  expect(topics('ITU Geneva spectrum', { lang: 'id' })).toEqual([]);
  expect(topics('ITU Geneva spectrum', { lang: 'en' })).toEqual(['itu']);
});

test('the site speaks for a sense or against it', () => {
  expect(topics('News of the ITU.', { url: 'https://www.itu.int/en' })).toEqual(['itu']);
  expect(topics('ITU, Geneva, spectrum.', { url: 'https://www.itu.edu.tr/' })).toEqual([]);
});

test('the strong form of a related topic speaks for an acronym', () => {
  expect(topics('The ITU wrote a standard on deep packet inspection.')).toContain('itu');
});

test('two words in one sentence say together what neither says alone', () => {
  expect(topics('Officials blocked Twitter. Bloggers protested on social media.')).toEqual(['censorship']);
  expect(topics('The road is blocked. Twitter users and bloggers wrote about it.')).toEqual([]);
});

test('a topic known by its vocabulary needs more than one phrase in passing', () => {
  expect(topics('One chapter is on internet censorship.')).toEqual([]);
  expect(topics('Internet censorship: how bloggers pass the firewall.')).toEqual(['censorship']);
});

test('one phrase of a vocabulary is no subject, however often it stands there', () => {
  const again = 'Internet censorship. '.repeat(6);
  expect(topics(again, { title: 'Internet censorship' })).toEqual([]);
  expect(topics(`${again}They blocked Twitter.`, { title: 'Internet censorship' })).toEqual(['censorship']);
});

test('a phrase that means its subject and nothing else is enough once, though not in passing on a long page', () => {
  const strong = { en: [{ text: 'digital divide', alone: true }, 'gap in access'] };
  const divide = { topic: 'divide', broad: true, strong, anchors: ['digital divide', 'gap in access'] };
  const gazetteer = readGazetteer(compileGazetteer(sensesOf({ divide })).buffer);
  const found = (text: string) => scanPage(gazetteer, pageOf({ text })).map(({ topic }) => topic);
  expect(found('The report is on the digital divide.')).toEqual(['divide']);
  expect(found('The report is on the gap in access.')).toEqual([]);
  expect(found(`${'The match went on. '.repeat(80)} A digital divide. ${'Goal. '.repeat(200)}`)).toEqual([]);
});

test('three words that meet do so by no chance', () => {
  const pairs = {
    en: [{ of: ['jailed', 'sentenced'], with: ['post(|s)', 'tweet(|s)'], within: 60, and: ['insult*'] }],
  };
  const speech = { topic: 'speech', broad: true, pairs, anchors: ['jailed', 'sentenced'] };
  const gazetteer = readGazetteer(compileGazetteer(sensesOf({ speech })).buffer);
  const found = (text: string) => scanPage(gazetteer, pageOf({ text })).map(({ topic }) => topic);
  expect(found('A baker was jailed for a post: it insulted the mayor.')).toEqual(['speech']);
  expect(found('A baker was jailed for a post.')).toEqual([]);
});

test('a late passage of a long page does not raise a topic known by its vocabulary', () => {
  const aside = 'Internet censorship: how bloggers pass the firewall. Officials blocked Twitter again.';
  expect(topics(`${aside} ${'The match went on. '.repeat(110)}`)).toEqual([]);
  expect(topics(`${'The match went on. '.repeat(110)} ${aside}`)).toEqual([]);
  expect(topics(`${aside} ${aside} ${'The match went on. '.repeat(80)} ${aside}`)).toEqual(['censorship']);
});

test('a page that does not pass the gate has no hit', () => {
  const shut = { ...SMALL_GAZETTEER, gate: { version: '1', source: 'nothing of the kind' } };
  const page = pageOf({ text: 'The International Telecommunication Union met.' });
  expect(scanPage(SMALL_GAZETTEER, page)).toHaveLength(1);
  expect(scanPage(shut, page)).toEqual([]);
});

test('cues are shown as the page writes them', () => {
  const [hit] = scan('The boxes do DPI: traffic is read, and pages are censored by the box.');
  expect(hit?.evidence[0]?.cues).toEqual(['traffic', 'censored']);
  expect(hit?.ledger.filter(({ reason }) => reason === 'cue').map(({ detail }) => detail)).toEqual([
    'traffic',
    'censored',
  ]);
});

test('a page is about what its title names, and mentions what it says once', () => {
  const name = 'International Telecommunication Union';
  expect(scan('It met.', { title: name })[0]?.level).toBe('about');
  expect(scan(`${'Long text. '.repeat(200)} ${name}.`)[0]?.level).toBe('mentions');
});

test('evidence is found in an address', () => {
  const url = 'https://example.org/news/deep-packet-inspection-again';
  const [hit] = scan('They read your packets.', { url });
  expect(hit?.evidence).toMatchObject([{ field: 'url', surface: 'deep-packet-inspection', sense: 'dpi' }]);
});

test('a form is found in its cases, and named as the knowledge base writes it', () => {
  const [hit] = scan('Члены Международного союза электросвязи собрались.');
  expect(hit?.evidence[0]).toMatchObject({
    surface: 'Международного союза электросвязи',
    alias: 'Международный союз электросвязи',
  });
});

test('a page full of one acronym is read in bounded time and shows bounded evidence', () => {
  const [hit] = scan('DPI packet traffic '.repeat(16_000));
  expect(hit?.evidence.length).toBeLessThanOrEqual(60);
});
