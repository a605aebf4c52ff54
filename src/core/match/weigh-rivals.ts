import type { LedgerLine } from '#core/model/topic-hit.ts';
import type { AliasFound } from './find-mentions.ts';
import { isOnSite } from './host-of.ts';
import { countCues, cuesNear } from './near-cues.ts';
import { isSameExpansion, spelledOut } from './other-expansion.ts';
import type { PageView } from './score-topic.ts';
import { NAME_WEIGHTS as WEIGHTS } from './weights.ts';

/** The weak forms that may still mean our topic, and what speaks against that. */
export interface Weighed {
  kept: AliasFound[];
  ledger: LedgerLine[];
}

/** An alias with so much against it does not speak for us when others do. */
const LOST_BELOW = -2;
const MAX_LOOKED_AT = 6;

/** Asks of each weak form whether the page uses it for somebody else's name. */
export function weighRivals(view: PageView, senses: readonly number[], weak: readonly AliasFound[]): Weighed {
  const judged = weak.map((found) => ({ found, ledger: against(view, senses, found) }));
  const sum = (lines: readonly LedgerLine[]): number =>
    lines.reduce((total, { points }) => total + points, 0);
  const free = judged.filter(({ ledger }) => sum(ledger) > LOST_BELOW);
  const kept = free.length > 0 ? free : judged;
  const seen = new Map<string, LedgerLine>();
  for (const line of kept.flatMap(({ ledger }) => ledger)) seen.set(`${line.reason} ${line.detail}`, line);
  return { kept: kept.map(({ found }) => found), ledger: [...seen.values()] };
}

/**
 * The strong forms, less those that the page uses for somebody else's name: where no other name of ours stands beside
 * them, even a form that proves the topic elsewhere can be another's: an acronym (`ICANN`), or one with a word that many
 * things have (`DPI systems`, of a digital public infrastructure).
 */
export function withoutLost(
  view: PageView,
  senses: readonly number[],
  strong: readonly AliasFound[],
): AliasFound[] {
  const contested = strong.flatMap((found) => {
    const acronym = acronymIn(view, found);
    return acronym && rivalSenses(view, acronym).length > 0 ? [{ found, acronym }] : [];
  });
  if (contested.length === 0 || contested.length < strong.length) return [...strong];
  return contested
    .filter(
      ({ acronym }) =>
        against(view, senses, acronym).reduce((total, { points }) => total + points, 0) > LOST_BELOW,
    )
    .map(({ found }) => found);
}

/** The acronym that a strong form is, or that it holds, where the page has that by itself as well. */
function acronymIn({ gazetteer, mentions }: PageView, found: AliasFound): AliasFound | undefined {
  if (found.acronym) return found;
  const words = gazetteer.aliasText(found.alias).split(/[\s-]/);
  return [...mentions.values()].find(
    ({ sense, acronym, alias }) =>
      sense === found.sense && acronym && words.includes(gazetteer.aliasText(alias)),
  );
}

function against(view: PageView, senses: readonly number[], found: AliasFound): LedgerLine[] {
  const { gazetteer, cues, lang, host } = view;
  const ledger: LedgerLine[] = [];
  const rivals = rivalSenses(view, found);
  for (const rival of rivals) {
    const listed = [...view.mentions.values()].find(
      ({ sense, strong, count }) => sense === rival && strong && count > 0,
    );
    if (listed) {
      const detail = gazetteer.aliasText(listed.alias);
      ledger.push({ reason: 'other-expansion', points: WEIGHTS.otherExpansion, detail });
      break;
    }
  }
  const spelled = ledger.length === 0 && found.acronym ? foreignExpansion(view, found) : undefined;
  if (spelled !== undefined) {
    ledger.push({ reason: 'other-expansion', points: WEIGHTS.otherExpansion, detail: spelled });
  }
  const ours = new Set(cuesNear(view, senses, found.spans).map(({ key }) => key));
  const negative = countCues(
    view,
    [...(cues.against.get(found.sense) ?? []), ...rivals.flatMap((rival) => cues.for.get(rival) ?? [])],
    found.spans,
  ).filter(({ key }) => !ours.has(key));
  for (const { text } of negative.slice(0, WEIGHTS.mostNegativeCues)) {
    ledger.push({ reason: 'negative-cue', points: WEIGHTS.negativeCue, detail: text });
  }
  const blocked = gazetteer.senses[found.sense]?.notIn[found.alias] ?? [];
  if (lang !== undefined && blocked.includes(lang)) {
    ledger.push({ reason: 'blocked-language', points: WEIGHTS.blockedLanguage, detail: lang });
  }
  const otherSite =
    isOnSite(host, gazetteer.senses[found.sense]?.hostsAgainst ?? []) ||
    rivals.some((rival) => isOnSite(host, gazetteer.senses[rival]?.hostsFor ?? []));
  if (otherSite) ledger.push({ reason: 'host', points: WEIGHTS.otherHost, detail: host });
  return ledger;
}

/** Senses of nobody's topic that have an alias of the same form. */
function rivalSenses({ gazetteer }: PageView, { form }: AliasFound): number[] {
  const senses: number[] = [];
  const last = gazetteer.formStarts[form + 1] ?? 0;
  for (let index = gazetteer.formStarts[form] ?? 0; index < last; index++) {
    const alias = gazetteer.formAliases[index] ?? 0;
    const sense = (gazetteer.aliases[2 * alias] ?? 0) >>> 8;
    if (gazetteer.senses[sense]?.topic === undefined) senses.push(sense);
  }
  return senses;
}

/** What the page says the acronym stands for, if that is none of our names. */
function foreignExpansion({ gazetteer, page }: PageView, found: AliasFound): string | undefined {
  for (const { field, start, end } of found.spans.slice(0, MAX_LOOKED_AT)) {
    const spelled = spelledOut(page[field], start, end);
    if (spelled !== undefined && !isOurs(spelled)) return spelled;
  }
  return undefined;

  function isOurs(spelled: string): boolean {
    const topic = gazetteer.senses[found.sense]?.topic;
    for (let alias = 0; 2 * alias < gazetteer.aliases.length; alias++) {
      const sense = (gazetteer.aliases[2 * alias] ?? 0) >>> 8;
      if (gazetteer.senses[sense]?.topic === topic && isSameExpansion(spelled, gazetteer.aliasText(alias)))
        return true;
    }
    return false;
  }
}
