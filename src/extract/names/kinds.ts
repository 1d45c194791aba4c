import type { NameKnowledge, Sense } from '../../knowledge/names.js';
import type { EntityKind } from '../../model.js';
import { pieces } from '../../knowledge/pieces.js';
import { slug } from '../../knowledge/slug.js';
import { behindDateline, UPOS } from '../words.js';
import { AmbiguousNames } from './ambiguous.js';
import type { NameView } from './view.js';
import { creditsOf } from './credits.js';
import { foldedToken } from './marks.js';
import type { Name } from './name.js';
import { sentenceIndex, type NameSpan } from './span.js';
import { isSpelt } from './spelling.js';

/** Realms of any age: the Duchy of Saxony, the Khanate of Kazan, the Safavid Empire. */
const REALM_OF =
  /^(?:the )?(?:grand |free |holy |united |people's |democratic |soviet |socialist |autonomous |federal |islamic |first |second |third |margraviate |landgraviate )*(?:kingdom|duchy|principality|empire|republic|emirate|sultanate|khanate|caliphate|electorate|margraviate|landgraviate|county|archduchy|tsardom|despotate|imamate|confederation|beylik|viceroyalty|crown|protectorate|dominion|commonwealth|grand principality|prince-bishopric|free state) of (?:the )?\p{Lu}/iu;
const REALM_AFTER =
  /^\p{Lu}[\p{L}\p{M}'’ –-]* (?:Empire|Caliphate|Sultanate|Khanate|Emirate|Kingdom|Dynasty|Tsardom|Principality|Confederacy|Shogunate|SSR|Republic)$/u;

const REALM_WORD =
  /(?:dom|y|ate|ire|lic|ty|ion|oke|wn|h|te|p) of |(?:Empire|ate|Kingdom|ynasty|Tsardom|Principality|Confederacy|SSR|Republic)$/i;

const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
const ADP = UPOS.indexOf('ADP');

/** What a name's kind leaves open. */
type Meant = 'state' | 'known' | 'canonical' | 'metonym';

/** Settle what each span is, and which state, organization or place it names; spans of no kind fall away. */
export function decideKinds(view: NameView, spans: readonly NameSpan[], names: NameKnowledge): Name[] {
  const { words } = view;
  const sentenceOf = sentenceIndex(words.sentences, words.count);
  const ambiguous = new AmbiguousNames(view, names);
  const isCredit = creditsOf(view, spans, sentenceOf);
  const out: Name[] = [];
  for (const span of spans) {
    if (span.kind === 'other') continue;
    const start = words.start[span.from]!;
    const end = words.end[span.to - 1]!;
    const tell = (
      kind: EntityKind,
      { state = null, known = null, canonical = null, metonym = false }: Partial<Pick<Name, Meant>>,
    ): void => {
      const { from, to, by } = span;
      out.push({ from, to, start, end, by, metonym, kind, state, known, canonical });
    };
    if (isSeveralStates(span)) continue;
    if (span.kind === 'person') {
      if (!isCredit(span)) tell('person', {});
      continue;
    }
    if (span.kind === 'organization' && isSender(span)) continue;
    const text = words.text.slice(start, Math.min(end, start + 200));
    // US$ and C$ are money
    if (text.endsWith('$')) continue;
    const key = pieces(text).join(' ');
    const senses = (names.senses.get(key) ?? []).filter((sense) => isSpelt(sense, text, names));
    const find = (...kinds: Sense['kind'][]): Sense | undefined => senses.find((sense) => kinds.includes(sense.kind));
    const stateSense = find('state');
    if (stateSense && span.kind === 'location') {
      const division = ambiguous.division(key, stateSense);
      if (division !== null) {
        tell('place', { state: division });
        continue;
      }
    }
    // "the Singapore summit": a city that is its own state
    if (stateSense && find('capital')?.id === stateSense.id && isOfCity(span.to)) {
      tell('place', { state: stateSense.id });
      continue;
    }
    const state = stateSense && ambiguous.between(key, stateSense);
    const organization = find('organization');
    if (state && (span.kind === 'location' || !organization)) {
      tell('state', { state: state.id, canonical: state.of });
    } else if (span.kind === 'organization' && (organization || !find('place'))) {
      const governed = organization ? undefined : governmentOf(key);
      if (governed) {
        tell('state', { state: governed.id, canonical: governed.of });
        continue;
      }
      const seat = find('seat');
      if (seat && !organization) tell('state', { state: seat.id, canonical: seat.of, metonym: true });
      else if (!organization && isRealm(text)) tell('state', { state: `state:x-${slug(text)}`, canonical: text });
      else tell('organization', { known: organization?.id ?? null, canonical: organization?.of ?? null });
    } else {
      const seat = find('seat');
      const capital = find('capital');
      const place = find('place');
      const division = capital && ambiguous.division(key, capital);
      if (division) {
        tell('place', { state: division });
      } else if (organization && !place && !capital) {
        tell('organization', { known: organization.id, canonical: organization.of });
      } else if (seat) {
        tell('state', { state: seat.id, canonical: seat.of, metonym: true });
      } else if (isRealm(text)) {
        tell('state', { state: `state:x-${slug(text)}`, canonical: text });
      } else if (capital && !afterPlacePreposition(span.from, span.to)) {
        const body = ambiguous.body(key, capital);
        if (body !== null) {
          tell('organization', { known: body.id, canonical: body.of, metonym: true });
          continue;
        }
        tell('state', { state: capital.id, canonical: stateName(capital), metonym: true });
      } else {
        // "the Gulf" lies in no state, though a town of that name does
        const lies = capital?.id ?? (place === undefined ? (names.cities.get(key) ?? null) : place.id);
        tell('place', { state: lies, canonical: place?.of ?? null });
      }
    }
  }
  return out;

  /** "LENIK, March 13 (KNX) -": who sent the news, in a dateline's brackets. */
  function isSender({ from, to }: NameSpan): boolean {
    const first = words.sentences[sentenceOf[from]!]!;
    if (from - 1 <= first || to + 1 >= words.count) return false;
    if (words.text[words.start[from - 1]!] !== '(' || words.text[words.start[to]!] !== ')') return false;
    return to + 2 === behindDateline(words, first, words.sentences[sentenceOf[from]! + 1]!);
  }

  /** "the Government of Kenya", "the Kenyan Government" are Kenya; the Government of National Unity is a body. */
  function governmentOf(key: string): Sense | undefined {
    const whose =
      /^(?:royal )?government of (?:the )?(.+)$/.exec(key)?.[1] ?? /^(.+) (?:government|govt)$/.exec(key)?.[1] ?? '';
    const sense = names.senses.get(whose)?.find(({ kind }) => kind === 'state' || kind === 'adjective');
    return sense && ambiguous.between(whose, sense);
  }

  /** The Koreas, the Congos: nobody. */
  function isSeveralStates({ from, to }: NameSpan): boolean {
    const key = to - from === 1 ? foldedToken(words, from) : '';
    return key.endsWith('s') && names.senses.get(key.slice(0, -1))?.some((sense) => sense.kind === 'state') === true;
  }

  /** A capital or seat that stands for its state bears the state's name. */
  function stateName(sense: Sense): string {
    return (sense.id === null ? undefined : names.states.get(sense.id)?.name) ?? sense.of;
  }

  function isRealm(text: string): boolean {
    // Most names are short and hold neither word; the patterns are dear
    return REALM_WORD.test(text) && (REALM_OF.test(text) || REALM_AFTER.test(text));
  }

  /** What a city has rather than a state: a suburb, an airport, a summit. */
  function isOfCity(next: number): boolean {
    return (
      next < words.count &&
      /^(-based|suburb|airport|university|street|summit|conference|talks|meeting|region|area|district)$/i.test(
        words.text.slice(words.start[next], words.end[next]),
      )
    );
  }

  /** "Ankara, Damascus resume talks": another capital behind the comma, no land that a dateline gives. */
  function isPairOfCapitals(comma: number, next: string): boolean {
    if (next !== ',' || comma + 2 >= words.count) return false;
    const one = foldedToken(words, comma + 1);
    return [one, `${one} ${foldedToken(words, comma + 2)}`].some((key) => {
      const senses = names.senses.get(key) ?? [];
      return senses.some(({ kind }) => kind === 'capital') && !senses.some(({ kind }) => kind === 'state');
    });
  }

  /** Whether the city itself is meant: in, at, near, to, from Ankara; or in a list after one; or "Ankara, Turkey". */
  function afterPlacePreposition(from: number, to: number): boolean {
    const first = words.sentences[sentenceOf[from]!]!;
    const last = words.sentences[sentenceOf[from]! + 1]!;
    if (from === first) {
      // A dateline: "LISBON, March 5 (AFP) -", "Lisbon / 04.03.24 / Agency:"
      const next = to < last ? words.text.slice(words.start[to], words.end[to]) : '';
      if ((/^([,(/–—-]$|\p{N})/u.test(next) && !isPairOfCapitals(to, next)) || MONTH.test(next)) return true;
      // "NDJAMENA: Rebels met"; but "Ndjamena: we are ready" is said there
      const city = words.text.slice(words.start[from], words.end[to - 1]);
      if (next === ':' && view.style[sentenceOf[from]!] === 0 && city === city.toUpperCase()) return true;
    }
    if (to < last && isOfCity(to)) return true;
    for (let i = from - 1, steps = 0; i >= first && steps < 4; i--, steps++) {
      if (words.tag[i] === ADP) {
        const form = words.text.slice(words.start[i], words.end[i]).toLowerCase();
        return /^(in|at|near|to|from|into|outside|around|through|via|across|towards?|of|inside|throughout|off)$/.test(
          form,
        );
      }
      const form = words.text.slice(words.start[i], words.end[i]).toLowerCase();
      if (
        !/^(the|capital|city|central|downtown|northern|southern|eastern|western|suburb|port|town|\p{L}+n|,|and)$/u.test(
          form,
        )
      )
        return false;
    }
    return false;
  }
}
