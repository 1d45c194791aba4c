import { capitalised, MONTH, WEEKDAY } from '../words/calendar.js';
import type { Knowledge } from '../../knowledge/index.js';
import type { Edtf, EntityId, Span } from '../../model.js';
import type { Words } from '../words.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

export interface PlaceFound {
  readonly place: EntityId | null;
  readonly placeName: string | null;
  readonly placeState: EntityId | null;
}

/** What places mean that the sentence does not name. */
export interface Setting {
  /** "here": the dateline's city. */
  readonly here: PlaceFound;
  /** Where the paragraph ends that the dateline opens: what stands there is the news itself. */
  readonly opening: number;
  /** The article's day, or its dateline's. */
  readonly reference: Edtf | null;
  /** "the Omani capital". */
  readonly states: Knowledge['names']['states'];
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'aboard', 'off', 'inside', 'around']);

/** What no sentence tells, and what a call has not: whoever speaks by telephone is in two places. */
export const NOWHERE: PlaceFound = { place: null, placeName: null, placeState: null };

/** Where the meeting named by tokens [from, to) takes place: behind it first, else before it in the same sentence. */
export function placeOf(sentence: Sentence, from: number, to: number, actors: Actors, setting: Setting): PlaceFound {
  const named = namedPlaceOf(sentence, from, to, actors, setting);
  return named.placeName === null && named.placeState === null
    ? (modifying(sentence, from, actors) ??
        hostCity(sentence, from, actors) ??
        thereOf(sentence, from, to, actors, setting) ??
        hereOf(sentence, from, to, setting))
    : named;
}

function namedPlaceOf(sentence: Sentence, from: number, to: number, actors: Actors, setting: Setting): PlaceFound {
  let fallback: PlaceFound | null = null;
  for (let at = to; at < sentence.to && at < to + 34; at++) {
    // "the talks that took place in Davos", "which was to have begun in Manila": of the meeting itself
    if (sentence.is(at, 'that', 'which') && at <= to + 14 && sentence.within(at + 1, at + 8, HAPPENING)) continue;
    // "did see her that month, in Arosa"
    if (isThatDay(sentence, at)) continue;
    // "have not met since Bratislava in October"
    const since = sentence.is(at, 'since') ? cityAt(sentence, at + 1, actors, setting) : null;
    if (since !== null) return since;
    if (
      sentence.is(
        at,
        ';',
        'who',
        'whose',
        'which',
        'where',
        'while',
        'but',
        'after',
        'before',
        'that',
        'because',
        'since',
        'when',
      )
    ) {
      // "when X came to Chisinau": where X came to
      const arrived = sentence.is(at, 'when', 'while') ? arrivalBehind(sentence, at + 1, actors, setting) : null;
      if (arrived !== null) fallback ??= arrived;
      break;
    }
    if (isSpeakers(sentence, at)) continue;
    // "is off, the White House said": no ship off its coast
    if (sentence.is(at, 'off') && (sentence.is(at + 1, ',', '.') || sentence.is(at - 1, 'is', 'are', 'was', 'were')))
      continue;
    const goal = sentence.is(at, 'to', 'for') && at < to + 4 && isTravel(sentence, from);
    const set = sentence.is(at, 'for') && SET.test(sentence.lower(at - 1));
    const soil = sentence.is(at, 'on') ? capitalAt(sentence, at + 1, actors, setting) : null;
    fallback ??= soil;
    if ((!goal && !set && !LOCATIVE.has(sentence.lower(at))) || sentence.is(at + 1, 'which')) continue;
    const found = placeBehind(sentence, at + 1, actors, setting);
    if (found !== null) {
      if (found.placeName !== null) return found;
      fallback ??= found;
    }
  }
  if (fallback !== null) return fallback;
  // "In Geneva, the envoys met", "flew to Geneva for talks", "arrived in Geneva to meet": on this side of any other clause
  for (let at = from - 1; at >= sentence.from && at > from - 24; at--) {
    if (sentence.is(at, ';', 'who', 'which', 'said', 'told', 'that', 'whose')) break;
    // "met in Rome, and he will see her again"
    if (sentence.is(at, ',') && sentence.is(at + 1, 'and', 'but') && sentence.tag(at + 2) === 'PRON') break;
    // "flew to Cairo, where they met", "recalls Ohrid, in North Macedonia, where they met"
    if (sentence.is(at, 'where')) return beforeWhere(sentence, at, actors, setting) ?? NOWHERE;
    if ((!LOCATIVE.has(sentence.lower(at)) && !isGoal(sentence, at)) || inRelative(sentence, at, from)) continue;
    const found = placeBehind(sentence, at + 1, actors, setting);
    if (found !== null) return found;
  }
  // "visited Ankara"
  const name = actors.names.nameAt[to]!;
  return sentence.isVerb(from) &&
    name >= 0 &&
    (actors.names.names[name]!.kind === 'place' || actors.names.names[name]!.metonym) &&
    /^visit/.test(sentence.lower(from))
    ? ofName(actors, name, sentence, setting)
    : (unknownBehind(sentence, to, actors) ?? NOWHERE);
}

const isThatDay = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'that') &&
  sentence.is(at + 1, 'day', 'week', 'month', 'year', 'morning', 'evening', 'night', 'afternoon');

/** The city that is named right there. */
function cityAt(sentence: Sentence, at: number, actors: Actors, setting: Setting): PlaceFound | null {
  const index = sentence.has(at) ? actors.names.nameAt[at]! : -1;
  const name = index < 0 ? null : actors.names.names[index]!;
  return name?.kind === 'place' ? ofName(actors, index, sentence, setting) : null;
}

const HAPPENING =
  /^(host|hosts|hosted|held|took|take|takes|begin|began|begun|opened|open|start|started|scheduled|planned|set|convened?|meets?|closes|closed|ends|ended|concludes|concluded|opens)$/;
const SET = /^(in|scheduled|set|planned|slated|due|down|fixed)$/;

/** "said at the White House", "officials in Cairo said": where somebody speaks of it. */
function isSpeakers(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'in', 'at')) return false;
  if (SAID.test(sentence.lower(at - 1))) return true;
  if (!SPEAKER.test(sentence.lower(at - 1))) return false;
  return sentence.within(at + 2, at + 5, SAID);
}

const SAID = /^(said|says|told|announced|added)$/;
const SPEAKER =
  /^(officials?|diplomats?|sources?|spokesman|spokeswoman|spokesperson|ministry|presidency|government|embassy|office|analysts?)$/;

const BEHIND = new Set(['after', 'during', 'at', 'since', 'following', 'before']);

/** "after the Oslo talks": a city right before the noun, behind an article or a preposition. */
function modifying(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  let at = from - 1;
  while (at > from - 4 && sentence.tag(at) === 'ADJ' && actors.names.demonymAt[at]! < 0) at--;
  const index = sentence.has(at) ? actors.names.nameAt[at]! : -1;
  if (index < 0) return null;
  const name = actors.names.names[index]!;
  const before = name.from - 1;
  if (name.to !== at + 1 || (name.kind !== 'place' && !name.metonym) || !sentence.has(before)) return null;
  // "after Essequibo talks" may be about it; a capital lends the place alone
  const opens =
    sentence.tag(before) === 'DET' ||
    sentence.penn(before) === 'POS' ||
    (name.metonym && BEHIND.has(sentence.lower(before)));
  return opens ? cityOf(actors, index, sentence.words) : null;
}

/** "Doha is hosting the talks": the city that hosts. */
function hostCity(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  let at = from - 1;
  while (at > from - 6 && at > sentence.from && !/^host(s|ed|ing)?$/.test(sentence.lower(at))) at--;
  if (!/^host(s|ed|ing)?$/.test(sentence.lower(at))) return null;
  do at--;
  while (sentence.tag(at) === 'AUX' || sentence.tag(at) === 'ADV');
  const index = sentence.has(at) ? actors.names.nameAt[at]! : -1;
  if (index < 0) return null;
  const name = actors.names.names[index]!;
  return name.kind === 'place' || name.metonym ? cityOf(actors, index, sentence.words) : null;
}

/** "who was in Cairo on Monday, held talks there with": the last place named before it. */
function thereOf(sentence: Sentence, from: number, to: number, actors: Actors, setting: Setting): PlaceFound | null {
  for (let at = Math.max(sentence.from, from - 20); at < sentence.to && at < to + 12; at++) {
    if (!sentence.is(at, 'there') || sentence.tag(at + 1) === 'AUX') continue;
    for (let back = at - 1; back >= sentence.from && back > at - 30; back--) {
      if (!LOCATIVE.has(sentence.lower(back)) && !isGoal(sentence, back)) continue;
      const found = placeBehind(sentence, back + 1, actors, setting);
      if (found !== null) return found;
    }
    return null;
  }
  return null;
}

/** "held talks here", "met in the city": where the report was written. */
function hereOf(sentence: Sentence, from: number, to: number, { here }: Setting): PlaceFound {
  if (here.placeName === null) return NOWHERE;
  for (let at = to; at < sentence.to && at < to + 20; at++) {
    if (sentence.is(at, ';', ',', 'who', 'which', 'that', 'where', '"', '”')) break;
    if (sentence.is(at, 'here') && !sentence.is(at + 1, 'and')) return here;
    if (sentence.is(at, 'in') && sentence.is(at + 1, 'this') && sentence.any(at + 2, at + 4, ...TOWN)) return here;
    if (sentence.is(at, 'in') && sentence.is(at + 1, 'the') && sentence.is(at + 2, 'city', 'town', 'capital'))
      return here;
  }
  for (let at = from - 1; at > from - 6 && at >= sentence.from; at--) if (sentence.is(at, 'here')) return here;
  return NOWHERE;
}

/** "to", "into" behind a journey: "travelled to", "slipped across to", "flew into". */
const isGoal = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'to', 'into', 'for') &&
  (isTravel(sentence, at - 1) ||
    (sentence.is(at, 'to') && isTravelWith(sentence, at)) ||
    // "left Gaza for Cairo"
    (sentence.is(at, 'for') && sentence.within(at - 4, at, /^(left|leaves|leave|leaving|departed)$/)) ||
    (sentence.is(at - 1, 'across', 'back', 'over', 'on', 'out', 'home') && isTravel(sentence, at - 2)));

/** "fly with Saudi officials to Sanaa". */
function isTravelWith(sentence: Sentence, to: number): boolean {
  let at = to - 1;
  while (at > to - 7 && !sentence.isVerb(at) && !sentence.is(at, ',', ';')) at--;
  return isTravel(sentence, at) && sentence.is(at + 1, 'with', 'together');
}

/** "who was born in Hamburg": a relative clause that has closed before the trigger is about somebody. */
function inRelative(sentence: Sentence, at: number, trigger: number): boolean {
  let closed = false;
  for (let i = at + 1; i < trigger; i++) closed ||= sentence.is(i, ',');
  if (!closed) return false;
  for (let back = at - 1; back >= sentence.from && back > at - 8; back--) {
    // "who was in Kampala on Monday": where he then met others
    if (sentence.is(back, 'who', 'whose'))
      return !(sentence.is(back + 1, 'was', 'is', 'were', 'are') && at <= back + 2);
    if (sentence.is(back, ',', ';')) return false;
  }
  return false;
}

/** Where the sentence has somebody arrive, stay or go, the last of several; null where it tells of none. */
export function arrivalIn(sentence: Sentence, actors: Actors, setting: Setting): PlaceFound | null {
  let found: PlaceFound | null = null;
  for (let at = sentence.lead; at < sentence.to; at++) {
    const stays =
      sentence.is(at, 'in') && (isTravel(sentence, at - 1) || sentence.is(at - 1, 'is', 'was', 'be', 'landed'));
    if (!stays && !isGoal(sentence, at)) continue;
    const place = placeBehind(sentence, at + 1, actors, setting);
    if (place !== null && place.placeName !== null) found = place;
  }
  return found;
}

/** "arrived in", "is in". */
const isStay = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'in', 'at') &&
  (isTravel(sentence, at - 1) ||
    (sentence.is(at, 'in') && sentence.is(at - 1, 'is', 'are', 'was', 'were', 'be', 'landed')));

function arrivalBehind(sentence: Sentence, from: number, actors: Actors, setting: Setting): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 12; at++) {
    if (sentence.is(at, ';')) return null;
    if (isGoal(sentence, at) || isStay(sentence, at)) return placeBehind(sentence, at + 1, actors, setting);
  }
  return null;
}

/** The place that "where" stands for: right before it, or before the state it lies in. */
function beforeWhere(sentence: Sentence, where: number, actors: Actors, setting: Setting): PlaceFound | null {
  let state: PlaceFound | null = null;
  for (let at = where - 1; at >= sentence.from && at > where - 12; at--) {
    if (sentence.is(at, ',', 'in', 'on', 'late', 'early', 'the', 'capital', 'of') || DAY.test(sentence.lower(at)))
      continue;
    const name = actors.names.nameAt[at]!;
    if (name < 0 || actors.names.names[name]!.kind === 'person') return state;
    const found = ofName(actors, name, sentence, setting);
    if (found.placeName !== null) return found;
    if (found.placeState === null || state !== null) return state;
    state = found;
    at = actors.names.names[name]!.from;
  }
  return state;
}

const CALENDAR = new RegExp(
  `^(${capitalised(`${MONTH}|${WEEKDAY}`)}|Easter|Christmas|Ramadan|English|French|Arabic|Russian)$`,
);

/** "was in Harare on Wednesday, where". */
const DAY = new RegExp(
  `^(${MONTH}|${WEEKDAY}|yesterday|today|tomorrow|evening|night|morning|\\d{1,2}|(?:19|20)\\d\\d)$`,
);

const TOWN = ['city', 'town', 'village', 'resort', 'port', 'suburb', 'island', 'capital'] as const;

/** Past "the Swiss resort of": where the name of a place may begin. */
function townFrom(sentence: Sentence, i: number): number {
  for (let at = i; at < i + 5; at++) if (sentence.is(at, ...TOWN) && sentence.is(at + 1, 'of')) return at + 2;
  return i;
}

/** "saw him, in Baabda", "met in Mont Pelerin": a place that no table has, by its capitals behind "in" or "at". */
function unknownBehind(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 20; at++) {
    if (isThatDay(sentence, at)) continue;
    if (sentence.is(at, ';', 'who', 'which', 'where', 'while', 'but', 'after', 'before', 'that', 'when')) return null;
    if (!sentence.is(at, 'in', 'at')) continue;
    const first = townFrom(sentence, at + 1);
    if (!isUnknown(sentence, first, actors) || CALENDAR.test(sentence.text(first))) continue;
    let next = first + 1;
    while (next < first + 3 && isUnknown(sentence, next, actors)) next++;
    if (!sentence.is(next, ',', '.', 'on', 'with', 'to', 'for', 'in') && !DAY.test(sentence.lower(next))) return null;
    const { words } = sentence;
    const placeName = words.text.slice(words.start[first], words.end[next - 1]);
    return { place: null, placeName: placeName.replace(/\s+/g, ' '), placeState: null };
  }
  return null;
}

/** A capital word that no name is made of. */
const isUnknown = (sentence: Sentence, i: number, actors: Actors): boolean =>
  sentence.penn(i) === 'NNP' && actors.names.nameAt[i]! < 0 && /^\p{Lu}\p{Ll}/u.test(sentence.text(i));

function isTravel(sentence: Sentence, i: number): boolean {
  return /^(proceed|proceeded|proceeds|proceeding|journeyed|brought|flown|summoned|jetted|ferried|slip|slipped|sail|sailed|rush|rushed|hurried|cross|crossed|moved|fly|flew|flies|flying|travel|travels|travelled|traveled|travelling|traveling|went|go|goes|going|come|came|comes|return|returned|head|heads|headed|heading|trip|visit|left|leaves|arrived|drove|invited)$/.test(
    sentence.lower(i),
  );
}

/** The first place or state of the phrase that begins here. */
function placeBehind(sentence: Sentence, i: number, actors: Actors, setting: Setting): PlaceFound | null {
  for (let at = i; at < sentence.to && at < i + 9; at++) {
    if (
      at > i &&
      (sentence.is(at, ',', '.', ';', 'with', 'on', 'for', 'to', 'between', 'and', 'from', 'by') || sentence.isVerb(at))
    )
      return null;
    const name = actors.names.nameAt[at]!;
    const capital = capitalAt(sentence, at, actors, setting);
    if (capital !== null) return capital;
    if (name < 0) continue;
    const { kind, metonym } = actors.names.names[name]!;
    if (kind === 'place' || kind === 'state' || metonym) {
      // "in Russia's capital": the state only owns what follows
      const { to } = actors.names.names[name]!;
      if (sentence.penn(to) === 'POS') continue;
      // "in the Black Sea resort of Sochi", "at the Western Balkans gathering in Tirana"
      const within = sentence.has(to + 2) ? actors.names.nameAt[to + 2]! : -1;
      const common = sentence.tag(to) === 'NOUN' || sentence.penn(to) === 'VBG';
      if (common && sentence.is(to + 1, 'of', 'in') && actors.names.names[within]?.kind === 'place')
        return ofName(actors, within, sentence, setting);
      return ofName(actors, name, sentence, setting);
    }
    if (kind === 'person') return null;
  }
  return null;
}

/** "the Omani capital", "Russia's capital", "Norwegian soil", where no name of the city follows. */
function capitalAt(sentence: Sentence, at: number, actors: Actors, { states }: Setting): PlaceFound | null {
  const owner = actors.known(at).filter((id) => states.has(id));
  if (owner.length !== 1) return null;
  const next = sentence.penn(at + 1) === 'POS' ? at + 2 : at + 1;
  if (sentence.is(next, 'soil', 'territory')) return { place: null, placeName: null, placeState: owner[0]! };
  const behind = sentence.is(next + 1, ',') ? next + 2 : next + 1;
  if (!sentence.is(next, 'capital') || (sentence.has(behind) && actors.names.nameAt[behind]! >= 0)) return null;
  const city = states.get(owner[0]!)?.capitals[0];
  return city === undefined ? null : { place: null, placeName: city, placeState: owner[0]! };
}

/** "OSLO" as the tables write it, "PORT SUDAN" as a text would. */
function inSmall(found: PlaceFound, states: Setting['states']): PlaceFound {
  const { placeName, placeState } = found;
  if (placeName === null || placeName !== placeName.toUpperCase()) return found;
  const capitals = placeState === null ? [] : (states.get(placeState)?.capitals ?? []);
  const small = placeName.replace(
    /(\p{L})([\p{L}\p{M}]+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
  return { ...found, placeName: capitals.find((one) => one.toUpperCase() === placeName) ?? small };
}

/** The city of a dateline; {@link NOWHERE} where it names none. */
export function datelinePlace(line: Span, words: Words, actors: Actors, states: Setting['states']): PlaceFound {
  const { names } = actors.names;
  for (let index = 0; index < names.length && names[index]!.start < line.end; index++)
    if (names[index]!.start >= line.start && (names[index]!.kind === 'place' || names[index]!.metonym))
      return inSmall(cityOf(actors, index, words), states);
  return NOWHERE;
}

const BUILDING = /^(House|Palace|Hotel|Castle|Airport|Centre|Center|Hall|Park|Villa|Fort|Barracks|Monastery|Resort)$/;

function ofName(actors: Actors, index: number, sentence: Sentence, { states }: Setting): PlaceFound {
  const name = actors.names.names[index]!;
  // "Marlborough House" is in no Marlborough
  if (name.kind === 'place' && BUILDING.test(sentence.text(name.to)))
    return {
      place: null,
      placeName: sentence.words.text.slice(name.start, sentence.words.end[name.to]).replace(/\s+/g, ' '),
      placeState: null,
    };
  if (name.kind === 'state' && !name.metonym) {
    const id = actors.references.idOf[index]!;
    // Singapore and Djibouti are cities too.
    const own = states.get(id);
    const city = own !== undefined && own.capitals.includes(own.name) ? own.name : null;
    return { place: null, placeName: city, placeState: id };
  }
  return cityOf(actors, index, sentence.words);
}

/** A city, or a capital where it stands for its state. */
function cityOf(actors: Actors, index: number, words: Words): PlaceFound {
  const name = actors.names.names[index]!;
  const text = words.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  if (name.kind === 'place')
    return { place: actors.references.idOf[index]!, placeName: name.canonical ?? text, placeState: name.state };
  return { place: null, placeName: text, placeState: name.state };
}
