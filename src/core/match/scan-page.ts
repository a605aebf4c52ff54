import { MAX_TEXT_CHARS, type PageText } from '#core/model/page-text.ts';
import type { TopicHit } from '#core/model/topic-hit.ts';
import { consentBanners, isInOne, type Passage } from './consent-banners.ts';
import { findCues } from './find-cues.ts';
import { findMentions, type Span } from './find-mentions.ts';
import { findPairs } from './find-pairs.ts';
import { passesGate } from './gate.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hostOf } from './host-of.ts';
import { meansAnother } from './means-another.ts';
import { ownNotice } from './own-notice.ts';
import { pageLanguage } from './page-language.ts';
import { type PageView, scoreTopic, type TopicEvidence } from './score-topic.ts';

const MAX_TITLE_CHARS = 2000;
const MAX_URL_CHARS = 2000;

/**
 * The topics of a page, the most salient first, each with the evidence and the ledger it was decided by. The same page
 * gives the same hits, and one that does not pass the gate gives none. Text beyond `MAX_TEXT_CHARS` is not read.
 */
export function scanPage(gazetteer: Gazetteer, page: PageText): TopicHit[] {
  const read: PageText = {
    ...page,
    title: page.title.slice(0, MAX_TITLE_CHARS),
    url: page.url.slice(0, MAX_URL_CHARS),
    text: page.text.slice(0, MAX_TEXT_CHARS),
  };
  if (!passesGate(gazetteer.gate, read)) return [];
  const mentions = findMentions(gazetteer, read);
  const cues = findCues(gazetteer, read);
  const pairs = findPairs(gazetteer, read, cues);

  const topics = new Map<string, TopicEvidence>();
  const evidenceOf = (topic: string): TopicEvidence => {
    let evidence = topics.get(topic);
    if (!evidence) {
      evidence = { strong: [], weak: [], pairs: [] };
      topics.set(topic, evidence);
    }
    return evidence;
  };
  const banners = consentBanners(gazetteer, read, cues);
  for (const found of mentions.values()) {
    const { topic, broad } = gazetteer.senses[found.sense] ?? {};
    const counted = broad ? outside(banners, found) : found;
    if (topic !== undefined && counted) evidenceOf(topic)[found.strong ? 'strong' : 'weak'].push(counted);
  }
  for (const pair of pairs) {
    const { topic, broad } = gazetteer.senses[pair.sense] ?? {};
    const counted = broad ? outside(banners, pair) : pair;
    if (topic !== undefined && counted) evidenceOf(topic).pairs.push(counted);
  }
  if (topics.size === 0) return [];

  const view: PageView = {
    gazetteer,
    page: read,
    lang: pageLanguage(read.lang, read.text),
    host: hostOf(read.url),
    mentions,
    cues,
    notice: ownNotice(gazetteer, read, cues),
    strongTopics: new Set(
      [...topics].filter(([, { strong }]) => strong.some(({ count }) => count > 0)).map(([id]) => id),
    ),
  };
  return [...topics]
    .filter(([topic, evidence]) => !meansAnother(view, topic, evidence))
    .flatMap(([topic, evidence]) => scoreTopic(view, topic, evidence) ?? [])
    .sort((a, b) => b.salience - a.salience || (a.topic < b.topic ? -1 : 1));
}

/** What was found without the places inside passages; undefined where nothing is left. */
function outside<T extends { spans: Span[]; count: number }>(
  passages: readonly Passage[],
  found: T,
): T | undefined {
  if (passages.length === 0) return found;
  const spans = found.spans.filter((span) => !isInOne(passages, span));
  if (spans.length === 0 && found.spans.length > 0) return undefined;
  return { ...found, spans, count: found.count - (found.spans.length - spans.length) };
}
