import type { PageText } from '#core/model/page-text.ts';
import type { Evidence, HitLevel, LedgerLine, TopicHit } from '#core/model/topic-hit.ts';
import type { CuesFound } from './find-cues.ts';
import type { AliasFound, Span } from './find-mentions.ts';
import type { PairFound } from './find-pairs.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isOnSite } from './host-of.ts';
import { type CountedCue, countCues, cuesNear, isNear } from './near-cues.ts';
import { weighRivals, withoutLost } from './weigh-rivals.ts';
import { NAME_WEIGHTS, thresholdFor, uncrowded, VOCABULARY_WEIGHTS } from './weights.ts';

/** All that is known of a page before its topics are weighed. */
export interface PageView {
  gazetteer: Gazetteer;
  page: PageText;
  lang: string | undefined;
  host: string;
  /** By number of alias. */
  mentions: ReadonlyMap<number, AliasFound>;
  cues: CuesFound;
  /** What the page is called, where it is a site's own notice. */
  notice: string | undefined;
  /** Topics of which a strong form stands on the page. */
  strongTopics: ReadonlySet<string>;
}

/** What of one topic stands on the page. */
export interface TopicEvidence {
  strong: AliasFound[];
  weak: AliasFound[];
  pairs: PairFound[];
}

const MAX_EVIDENCE = 60;
const MAX_CUES_SHOWN = 5;
/** A page is about what it opens with, or comes back to. */
const OPENING_CHARS = 800;
const CHARS_PER_MENTION = 12_000;
const SHORT_PAGE_CHARS = 900;
const LONG_PAGE_CHARS = 1200;
const CHARS_PER_SUBJECT = 1500;
const MOST_ASKED = 6;
/** Words so near each other say one thing. */
const ONE_PASSAGE = 40;
const MANY_NAMES = 3;

/** Adds up what speaks for and against a topic. Undefined where the sum shows nothing to a reader. */
export function scoreTopic(view: PageView, topic: string, evidence: TopicEvidence): TopicHit | undefined {
  const { gazetteer } = view;
  const senses = gazetteer.senses.flatMap((sense, index) => (sense.topic === topic ? [index] : []));
  const broad = senses.some((sense) => gazetteer.senses[sense]?.broad === true);
  const WEIGHTS = broad ? VOCABULARY_WEIGHTS : NAME_WEIGHTS;
  const usual = thresholdFor(broad, view.lang);
  const ledger: LedgerLine[] = [];
  const add = (reason: LedgerLine['reason'], points: number, detail: string): void => {
    if (points !== 0) ledger.push({ reason, points, detail });
  };

  const proving = distinct(evidence.strong.filter(({ count }) => count > 0));
  const strong = withoutLost(view, senses, proving);
  const pairs = distinctPairs(evidence.pairs).filter(({ spans }) => !spans.every(isWithin(strong)));
  const strongPairs = pairs.filter(({ weak }) => !weak);
  const unclaimed = distinct(evidence.weak);
  const rivals = strong.length > 0 ? undefined : weighRivals(view, senses, unclaimed);
  const weak = rivals?.kept ?? unclaimed;
  const named = [...strong, ...weak];
  const inUrl = evidence.strong.find(({ count }) => count === 0);
  const spans = [...named, ...pairs, ...(inUrl ? [inUrl] : [])].flatMap(({ spans }) => spans);
  if (spans.length === 0) return undefined;

  for (const [index, found] of strong.entries()) {
    add('strong-form', WEIGHTS.strong[index] ?? 0, gazetteer.aliasText(found.alias));
  }
  for (const [index, pair] of strongPairs.entries()) {
    const third = pair.thirds.length > 0 && index === 0 ? WEIGHTS.third : 0;
    add('strong-form', (WEIGHTS.pair[index + strong.length] ?? 0) + third, pair.name);
  }
  const weakPairs = pairs.filter((pair) => pair.weak);
  const [weakPair] = weakPairs;
  if (weakPair) add('weak-form', WEIGHTS.weakPair, weakPair.name);
  for (const [index, found] of weak.entries()) {
    add('weak-form', WEIGHTS.weak[index] ?? 0, gazetteer.aliasText(found.alias));
  }
  const repeated = named.find(({ count }) => count > 1);
  if (repeated)
    add('repeated', WEIGHTS.repeated, `${gazetteer.aliasText(repeated.alias)} ×${repeated.count}`);
  const inTitle = strong.find((found) => found.inTitle) ?? weak.find((found) => found.inTitle);
  if (inTitle) {
    const points = inTitle.strong ? WEIGHTS.strongInTitle : WEIGHTS.weakInTitle;
    add('in-title', points, gazetteer.aliasText(inTitle.alias));
  }
  if (inUrl && strong.length === 0) add('strong-form', WEIGHTS.strongInUrl, gazetteer.aliasText(inUrl.alias));

  // A third word has been counted with its pair.
  const counted = cuesNear(view, senses, [...spans, ...pairs.flatMap(({ thirds }) => thirds)]);
  for (const { text } of counted.slice(0, WEIGHTS.mostCues)) add('cue', WEIGHTS.cue, text);
  const relatedTopics = senses.flatMap((sense) => gazetteer.senses[sense]?.related ?? []);
  const related = relatedTopics.find((other) => other !== topic && view.strongTopics.has(other));
  if (related !== undefined) add('related-topic', WEIGHTS.relatedTopic, related);
  const onOurSite = senses.some((sense) => isOnSite(view.host, gazetteer.senses[sense]?.hostsFor ?? []));
  if (onOurSite) add('host', WEIGHTS.host, view.host);

  const alone = strong.length === 0 && strongPairs.length === 0 && weakPairs.length === 0;
  const weakSenses = new Set(weak.map(({ sense }) => sense)).size;
  const company =
    counted.length > 0 || related !== undefined || onOurSite || inUrl !== undefined || weakSenses > 1;
  if (alone && !company) return undefined;
  // One word of a vocabulary, said once, is not yet a subject, unless all around it is of the subject.
  const said = weak.length > 1 || inTitle !== undefined || repeated !== undefined;
  if (broad && alone && !said && counted.length < WEIGHTS.mostCues) return undefined;
  // Nor is one phrase of it, however often and wherever it stands: a subject is known by two independent signs.
  const isNamed = strong.some(({ alone }) => alone);
  const oneSign = strong.length < 2 && pairs.length === 0 && weak.length === 0;
  if (broad && oneSign && !isNamed && !company) return undefined;
  // Two common words may meet by chance, once; three hardly.
  const met = pairs.reduce((sum, { count }) => sum + count, 0);
  const withThird = pairs.some(({ thirds }) => thirds.length > 0);
  if (broad && named.length === 0 && met < 2 && !withThird && !company) return undefined;
  if (rivals) ledger.push(...rivals.ledger);
  if (broad && view.notice !== undefined) add('negative-cue', WEIGHTS.ownNotice, view.notice);
  if (strong.length === 0 && rivals?.ledger.length === 0) {
    const negative = countCues(
      view,
      senses.flatMap((sense) => view.cues.against.get(sense) ?? []),
      pairs.flatMap((pair) => pair.spans),
    );
    for (const { text } of negative.slice(0, WEIGHTS.mostNegativeCues)) {
      add('negative-cue', WEIGHTS.negativeCue, text);
    }
  }

  const salience = Math.round(ledger.reduce((sum, { points }) => sum + points, 0) * 100) / 100;
  const thresholds = isNamed ? uncrowded(usual) : usual;
  if (salience < thresholds.mentions) return undefined;
  const mentions = [...named, ...pairs].reduce((sum, { count }) => sum + count, 0);
  if (broad && !inTitle && mentions < fewestMentions(view.page.text)) return undefined;
  if (broad && !inTitle && !spans.some(({ field }) => field === 'title')) {
    const reach = reachOf(spans);
    const isPassage = reach.to - reach.from < ONE_PASSAGE && salience < thresholds.passage;
    if (isPassage && !isNamed && !withThird) return undefined;
    if (strong.length < MANY_NAMES && isAside(view.page.text, reach)) return undefined;
  }
  const level: HitLevel =
    salience >= thresholds.about && isCentral(view.page, spans, mentions, inTitle) ? 'about' : 'mentions';
  return { topic, level, salience, evidence: evidenceList(view, named, evidence, counted), ledger };
}

/** Whether a pair is no more than the words of a longer name. */
const isWithin =
  (names: readonly AliasFound[]) =>
  (span: Span): boolean =>
    names.some(({ spans }) =>
      spans.some(({ field, start, end }) => field === span.field && start <= span.start && end >= span.end),
    );

/** From the first place in the text to the last. */
function reachOf(spans: readonly Span[]): { from: number; to: number } {
  const starts = spans.map(({ field, start }) => (field === 'text' ? start : 0));
  return { from: Math.min(...starts), to: Math.max(...starts) };
}

/** Whether a subject comes up late, in one passage of a page that opens with others. */
const isAside = ({ length }: string, { from, to }: { from: number; to: number }): boolean =>
  from >= OPENING_CHARS && length >= LONG_PAGE_CHARS && to - from < length / 3;

/** Pairs that need no company first, and those with a third word before those without. */
const moreTelling = (a: PairFound, b: PairFound): number =>
  Number(a.weak) - Number(b.weak) || Number(b.thirds.length > 0) - Number(a.thirds.length > 0);

/** One pair for each place: words of several languages, and lists, may meet there. */
function distinctPairs(pairs: readonly PairFound[]): PairFound[] {
  const taken = new Set<string>();
  const kept: PairFound[] = [];
  for (const pair of [...pairs].sort(moreTelling)) {
    const places = pair.spans.map(({ field, start }) => `${field} ${start}`);
    if (places.every((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(pair);
  }
  return kept;
}

/** One alias for each place: senses of a topic, and languages, may share a form. */
function distinct(found: readonly AliasFound[]): AliasFound[] {
  const byPlace = new Map<string, AliasFound>();
  for (const alias of found) {
    const [first] = alias.spans;
    const key = `${first?.field} ${first?.start}`;
    if (!byPlace.has(key)) byPlace.set(key, alias);
  }
  return [...byPlace.values()];
}

/** How often a page of this length must speak of a subject that it is not about in passing only. */
function fewestMentions({ length }: string): number {
  return length < SHORT_PAGE_CHARS ? 1 : Math.min(MOST_ASKED, 2 + Math.floor(length / CHARS_PER_SUBJECT));
}

function isCentral(
  page: PageText,
  spans: readonly Span[],
  mentions: number,
  inTitle: AliasFound | undefined,
): boolean {
  if (inTitle || spans.some(({ field }) => field !== 'text')) return true;
  const opens = spans.some(({ start }) => start < OPENING_CHARS);
  return opens ? mentions > 1 : mentions >= 2 + page.text.length / CHARS_PER_MENTION;
}

const FIELD_ORDER = { title: 0, text: 1, url: 2 } as const;

function evidenceList(
  { gazetteer, page }: PageView,
  named: readonly AliasFound[],
  { strong, pairs }: TopicEvidence,
  counted: readonly CountedCue[],
): Evidence[] {
  const inUrlOnly = strong.filter(({ count }) => count === 0);
  const list: (Span & { alias: string; sense: number })[] = [];
  for (const found of [...named, ...inUrlOnly]) {
    const alias = gazetteer.aliasText(found.alias);
    for (const span of found.spans) list.push({ ...span, alias, sense: found.sense });
  }
  for (const pair of pairs) {
    for (const { field, start, end } of pair.spans)
      list.push({ field, start, end, alias: pair.name, sense: pair.sense });
  }
  return list
    .sort((a, b) => FIELD_ORDER[a.field] - FIELD_ORDER[b.field] || a.start - b.start || a.end - b.end)
    .slice(0, MAX_EVIDENCE)
    .map(({ field, start, end, alias, sense }) => ({
      field,
      start,
      end,
      surface: page[field].slice(start, end),
      alias,
      sense: gazetteer.senses[sense]?.id ?? '',
      cues: counted
        .filter(({ spans }) => spans.some((cue) => isNear(cue, { field, start, end })))
        .slice(0, MAX_CUES_SHOWN)
        .map(({ text }) => text),
    }));
}
