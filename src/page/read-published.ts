import { type Day, dayInJsonLd, publishedDay } from '#core/context/published-day.ts';
import { unclobbered } from './unclobbered.ts';

const MAX_SCRIPTS = 20;
const MAX_SCRIPT_CHARS = 200_000;

/** Names under which pages give their date in `<meta>`: Open Graph, Dublin Core, scholarly and newsroom ones. */
const META =
  /^((og:)?article:|og:)?published_time$|^date_?published$|^(citation_(publication_|online_)?|dc\.|dcterms\.|sailthru\.|parsely-pub-|pub(lish|lication)?[-_]?)?date$|^dc(\.date|terms)\.(issued|created)$/i;

/**
 * The day on which a page says it was published; undefined where it says nothing that can be trusted. Asked in this
 * order: JSON-LD, `<meta>` and microdata, the first `<time>` of the page's one article. `today` is a day as `2026-11-24`.
 */
export function readPublished(document: Document, today: Day): Day | undefined {
  const all = <E extends Element>(selector: string) => [
    ...(unclobbered(document, 'querySelectorAll')(selector) as NodeListOf<E>),
  ];
  const scripts = all('script[type="application/ld+json"]')
    .slice(0, MAX_SCRIPTS)
    .map((script) => script.textContent ?? '')
    .filter(({ length }) => length <= MAX_SCRIPT_CHARS);
  return (
    dayInJsonLd(scripts, today) ??
    dayInMeta(all('meta[content]'), today) ??
    onlyDay(all('[itemprop~="datePublished"]'), today) ??
    dayInArticle(all('article'), all('main, [role=main]'), today)
  );
}

function dayInMeta(metas: readonly Element[], today: Day): Day | undefined {
  for (const meta of metas) {
    const isDate = META.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? '');
    const day = isDate && publishedDay(meta.getAttribute('content'), today);
    if (day) return day;
  }
  return undefined;
}

/** A page of several pieces gives several days, and is of none. */
function onlyDay(elements: readonly Element[], today: Day): Day | undefined {
  const days = new Set(elements.flatMap((element) => writtenDay(element, today) ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

function writtenDay(element: Element, today: Day): Day | undefined {
  return publishedDay(element.getAttribute('datetime') ?? element.getAttribute('content'), today);
}

/** Comments are articles inside the article; of several articles side by side, the one under the page's title counts. */
function dayInArticle(articles: Element[], mains: Element[], today: Day): Day | undefined {
  const outer = articles.filter((article) => !inside(article, 'article'));
  const titled = outer.filter((article) => article.querySelector('h1'));
  const scopes = outer.length > 1 ? titled : outer.length === 1 ? outer : mains;
  const [scope] = scopes;
  if (!scope || scopes.length > 1) return undefined;
  const times = [...scope.querySelectorAll('time[datetime]')].filter(
    (time) => !time.closest('aside, nav, footer') && time.closest('article, main, [role=main]') === scope,
  );
  const published = times.find((time) => time.hasAttribute('pubdate')) ?? times[0];
  return published && writtenDay(published, today);
}

const inside = (element: Element, selector: string): boolean =>
  (unclobbered(element, 'parentElement')?.closest(selector) ?? null) !== null;
