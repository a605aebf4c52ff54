import type { Form } from '#core/model/form.ts';

/** Numbers in [0, 1) that are the same in each run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

const SMALL_WORDS =
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no';
const COMMON_WORDS =
  'time year people way day man government part world country case week company system program question work number point home water room mother area money story fact month lot right study book eye job word business issue side kind head house service friend father power hour game line end member law car city community name president team minute idea body information back parent face others level office door health person art war history party result change morning reason research girl guy moment air teacher force education foot boy age policy process music market sense nation plan college interest death experience effect use class control field development role effort rate heart drug show leader light voice wife police mind price report decision son view relationship town road difference value building action season society tax director position player record paper space ground form event official matter center couple site project activity star table need court oil situation cost industry figure street image phone data picture practice piece land product doctor wall patient worker news test movie north love support technology step baby computer type attention film tree source hair window culture chance brother energy period course summer plant opportunity term letter condition choice rule south century evidence said make go know take see come think look want give find tell ask seem feel try leave call keep let begin help talk turn start might show hear play run move like live believe hold bring happen write provide sit stand lose pay meet include continue set learn lead understand watch follow stop create speak read allow add spend grow open walk win offer remember consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell require decide pull';
const NAME_WORDS =
  'international national world global european regional federal united digital open free public private telecommunication internet information network communication technology development security research standards data media press rights policy union conference council office agency commission authority association institute forum society group foundation committee organization assembly bureau centre board treaty governance regulation inspection surveillance neutrality broadband spectrum satellite radio numbering roaming settlement access freedom expression privacy encryption censorship filtering cooperation innovation';
const PLACES =
  'Algeria Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belgium Bolivia Brazil Bulgaria Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia Finland France Georgia Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kenya Kuwait Latvia Lebanon Lithuania Malaysia Mexico Moldova Mongolia Morocco Nepal Netherlands Nigeria Norway Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Spain Sudan Sweden Switzerland Syria Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Yemen Zambia';
const FIRST_NAMES =
  'Anna Ahmed Alexander Beatrice Carlos Chen Daniel David Elena Emma Fatima Felix Grace Hamid Hans Ibrahim Ingrid Ivan James Jean John Jose Julia Karim Kofi Laura Li Maria Mark Michael Mohamed Natalia Olga Omar Paul Pedro Peter Priya Robert Rosa Sarah Sergei Sofia Stefan Tariq Thomas Victor Wei Yuki Zainab';
const SYLLABLES =
  'ba co di fu ge ha in jo ka lu ma ne or pi qua re si to un ve wi xa yo zu ter ion al ing ed cha ber son';

/** A vocabulary drawn as languages are: the first words often, the last ones hardly ever. */
export function makeVocabulary(random: () => number, size = 12_000): string[] {
  const syllables = SYLLABLES.split(' ');
  const common = COMMON_WORDS.split(' ');
  const derived = Array.from({ length: size }, () => {
    const word =
      pick(common, random()) + pick(syllables, random()) + (random() < 0.5 ? pick(syllables, random()) : '');
    return random() < 0.05 ? word.replace('e', 'é') : word;
  });
  return [...SMALL_WORDS.split(' '), ...common, ...NAME_WORDS.split(' '), ...derived];
}

/** Names of bodies, persons and acronyms, as a gazetteer has them: all different, a quarter exact-case. */
export function makeForms(count: number, random: () => number): Form[] {
  const words = NAME_WORDS.split(' ').map(capitalised);
  const places = PLACES.split(' ');
  const firstNames = FIRST_NAMES.split(' ');
  const syllables = SYLLABLES.split(' ');
  const surname = (): string =>
    capitalised(pick(syllables, random()) + pick(syllables, random()) + pick(syllables, random()));
  const seen = new Set<string>();
  const forms: Form[] = [];
  while (forms.length < count) {
    const kind = random();
    const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(words, random()));
    const letters = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      String.fromCharCode(65 + random() * 26),
    );
    const text =
      kind < 0.25
        ? letters.join('')
        : kind < 0.5
          ? `${pick(firstNames, random())} ${surname()}`
          : `${parts.join(' ')}${random() < 0.5 ? ` of ${pick(places, random())}` : ''}`;
    const key = text.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    forms.push(kind < 0.25 ? { text, exactCase: true } : { text });
  }
  return forms;
}

/** Running text of about `size` characters with one of `mentions` in each hundred words. */
export function makeArticle(size: number, mentions: readonly Form[], random: () => number): string {
  const vocabulary = makeVocabulary(random);
  const pieces: string[] = [];
  let length = 0;
  let start = true;
  while (length < size) {
    const word = random() < 0.01 ? pick(mentions, random()).text : pick(vocabulary, random() ** 3);
    const end = random();
    const piece =
      (start ? capitalised(word) : word) +
      (end < 0.06 ? '. ' : end < 0.12 ? ', ' : end < 0.13 ? '.\n\n' : ' ');
    start = end < 0.06 || (end >= 0.12 && end < 0.13);
    pieces.push(piece);
    length += piece.length;
  }
  return flat(pieces.join('').slice(0, size));
}

/** The same text in one piece of memory, as a page's text is: a slice of a string is slower to read, for loop and scan. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[Math.floor(at * items.length)];
  if (item === undefined) throw new RangeError('picked from an empty list');
  return item;
}
