/** Where a meeting takes place, as its own sentence tells. */
import type { Actors } from './actors.js';
import {
  BUILDING,
  capitalAt,
  cityAt,
  cityOf,
  HOUSE,
  NOWHERE,
  ofName,
  placeBehind,
  type PlaceFound,
  type Setting,
} from './place-names.js';
import {
  CALENDAR,
  DAY,
  PLEDGING,
  beforeAside,
  inRelative,
  isInAside,
  isItsOwn,
  isOfConflict,
  isOfTime,
  isSpeakers,
  isThatDay,
} from './place-asides.js';
import { FINITE, type Sentence } from './sentence.js';
import { arrivalBehind, isGoal, isTravel } from './travels.js';

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'aboard', 'off', 'inside', 'around']);

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
  let isHoused = false;
  // "visited Aden and is expected in Sanaa"
  const city = visitedBehind(sentence, from, to, actors, setting);
  if (city !== null && city.placeName !== null && sentence.any(to, to + 8, 'and')) return city;
  const aside = isInAside(sentence, from);
  for (let at = to; at < sentence.to && at < to + 34; at++) {
    // "the talks that took place in Davos", "which was to have begun in Manila": of the meeting itself
    if (isItsOwn(sentence, to, at)) continue;
    // "did see her that month, in Arosa"
    if (isThatDay(sentence, at)) continue;
    // "have not met since Bratislava in October"
    const since = sentence.is(at, 'since') ? cityAt(sentence, at + 1, actors, setting) : null;
    if (since !== null) return since;
    // "for the first time since 2019 on Monday in Rome", "had met twice before: in May in Rome"
    if (isOfTime(sentence, at)) continue;
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
    // "held talks here yesterday and agreed to meet in Oslo": where the report was written
    if (sentence.is(at, 'here') && !sentence.is(at + 1, 'in', 'at', 'and')) break;
    // "for talks, the ministry said, as they try to forget the war in Syria"
    if (sentence.is(at, 'as') && sentence.is(at - 1, ',') && !sentence.is(at + 1, 'well', 'part')) break;
    // "held talks on Monday and agreed to meet in Oslo": where the next are to be
    if (sentence.is(at, 'and') && sentence.is(at + 1, 'now')) break;
    if (sentence.is(at, 'and') && PLEDGING.test(sentence.lower(at + 1)) && sentence.is(at + 2, 'to')) break;
    // "X, who was in Doha to see Y, will hold talks with Z in Cairo": behind the comma it is another's
    if (aside && sentence.is(at, ',') && FINITE.has(sentence.penn(at + 1) ?? '')) break;
    if (isSpeakers(sentence, at) || isOfConflict(sentence, from, at)) continue;
    // "is off, the White House said": no ship off its coast
    if (sentence.is(at, 'off') && (sentence.is(at + 1, ',', '.') || sentence.is(at - 1, 'is', 'are', 'was', 'were')))
      continue;
    const goal =
      (sentence.is(at, 'to', 'for') && at < to + 4 && isTravel(sentence, from)) ||
      // "a visit by the Kenyan premier to Turkey"
      (sentence.is(at, 'to') && at < to + 10 && sentence.is(to, 'by') && sentence.is(to - 1, 'visit', 'trip')) ||
      // "welcomed X to Windsor Castle"
      (sentence.is(at, 'to') && at < to + 12 && ASKED.test(sentence.lower(from)));
    const set = sentence.is(at, 'for') && SET.test(sentence.lower(at - 1));
    const soil = sentence.is(at, 'on') ? capitalAt(sentence, at + 1, actors, setting) : null;
    fallback ??= soil;
    if ((!goal && !set && !isLocative(sentence, at)) || sentence.is(at + 1, 'which')) continue;
    const found = siteBehind(sentence, at, actors, setting) ?? placeBehind(sentence, at + 1, actors, setting);
    isHoused ||= found === null && sentence.within(at + 1, at + 4, HOUSE);
    if (found !== null) {
      if (found.placeName !== null) return found;
      fallback ??= found;
    }
  }
  if (fallback !== null) return fallback;
  const visited = visitedBehind(sentence, from, to, actors, setting);
  if (visited !== null) return visited;
  // "In Geneva, the envoys met", "flew to Geneva for talks", "arrived in Geneva to meet": on this side of any other clause
  for (let at = from - 1; at >= sentence.from && at > from - 24; at--) {
    at = beforeAside(sentence, at);
    if (sentence.is(at, ';', 'who', 'which', 'said', 'told', 'that', 'whose')) break;
    // "met in Rome, and he will see her again"
    if (sentence.is(at, ',') && sentence.is(at + 1, 'and', 'but') && sentence.tag(at + 2) === 'PRON') break;
    // "left Sanaa for Aden on Monday after talks", "flew back to Aden after meeting X"
    const gone = sentence.any(at, from, 'after', 'following');
    const left = sentence.is(at, 'left', 'leaves', 'departed') && gone;
    // "flew home from Hanoi after two days of talks"
    const back = gone && sentence.is(at, 'from') && (isTravel(sentence, at - 1) || isTravel(sentence, at - 2));
    const origin = left || back ? cityAt(sentence, at + 1, actors, setting) : null;
    if (origin !== null) return origin;
    // "flew to Cairo, where they met", "recalls Ohrid, in North Macedonia, where they met"
    if (sentence.is(at, 'where')) return beforeWhere(sentence, at, actors, setting) ?? NOWHERE;
    const goal = isGoal(sentence, at);
    if ((!goal && !isLocative(sentence, at)) || inRelative(sentence, at, from) || (goal && gone)) continue;
    const found = siteBehind(sentence, at, actors, setting) ?? placeBehind(sentence, at + 1, actors, setting);
    // "called on X at Baabda Palace and met Y at his hotel": in the same city, in another house
    if (found !== null && !(isHoused && isHouse(found))) return found;
  }
  return unknownBehind(sentence, to, actors) ?? NOWHERE;
}

/** Whoever is asked or brought somewhere stands between the verb and "to". */
const ASKED = /^(welcom(e|es|ed|ing)|invit(e|es|ed|ing)|summon(s|ed|ing)?|brought|bring(s|ing)?|flown)$/;

const isLocative = (sentence: Sentence, at: number): boolean =>
  LOCATIVE.has(sentence.lower(at)) ||
  // "on the Indonesian island of Bali", "on Idjwi island"
  (sentence.is(at, 'on') && sentence.within(at + 1, at + 5, GROUND));

/** What something stands or lies on: "on the South Lawn of the White House". */
const GROUND = /^(island|islet|isle|peninsula|lawn|grounds|steps|campus|outskirts|shores?|banks)$/;

const isHouse = ({ placeName }: PlaceFound): boolean =>
  placeName !== null && BUILDING.test(placeName.slice(placeName.lastIndexOf(' ') + 1));

/** "visited Ankara", "visited Angola": the city or state that the verb has for its object, not "visited Kenya's president". */
function visitedBehind(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  setting: Setting,
): PlaceFound | null {
  if (!sentence.isVerb(from) || !/^visit/.test(sentence.lower(from))) return null;
  const index = sentence.has(to) ? actors.names.nameAt[to]! : -1;
  const name = index < 0 ? null : actors.names.names[index]!;
  if (name?.kind !== 'state') return cityAt(sentence, to, actors, setting);
  const isAlone = sentence.penn(name.to) !== 'POS' && !sentence.isNominal(name.to) && !sentence.is(name.to, 'and', ',');
  return isAlone ? ofName(actors, index, sentence, setting) : null;
}

const SET = /^(in|scheduled|set|planned|slated|due|down|fixed)$/;

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
    // "talks which were to have taken place here"
    if (isItsOwn(sentence, to, at) || (sentence.is(at, ',') && sentence.is(at + 1, 'which'))) continue;
    if (sentence.is(at, ';', ',', 'who', 'which', 'that', 'where', '"', '”')) break;
    if (sentence.is(at, 'here') && !sentence.is(at + 1, 'and')) return here;
    if (sentence.is(at, 'in') && sentence.is(at + 1, 'this') && sentence.any(at + 2, at + 4, ...TOWN)) return here;
    if (sentence.is(at, 'in') && sentence.is(at + 1, 'the') && sentence.is(at + 2, 'city', 'town', 'capital'))
      return here;
  }
  for (let at = from - 1; at > from - 6 && at >= sentence.from; at--) if (sentence.is(at, 'here')) return here;
  return NOWHERE;
}

/** The place that "where" stands for: right before it, or before the state it lies in. */
function beforeWhere(sentence: Sentence, where: number, actors: Actors, setting: Setting): PlaceFound | null {
  let state: PlaceFound | null = null;
  for (let at = where - 1; at >= sentence.from && at > where - 12; at--) {
    if (sentence.is(at, ...BEFORE_WHERE) || DAY.test(sentence.lower(at))) continue;
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

/** "to Moscow the next day, where", "in the capital of Kenya, where". */
const BEFORE_WHERE = ['a', 'an', 'few', 'two', 'three', 'several', 'days', 'weeks', 'fortnight', 'months', 'month', 'years', 'year', 'ago', 'earlier', 'previous', 'that', 'this', ',', 'in', 'on', 'late', 'early', 'the', 'capital', 'of', 'next', 'same', 'following', 'day', 'last', 'week'] as const; // prettier-ignore

const TOWN = ['city', 'town', 'village', 'resort', 'port', 'suburb', 'island', 'capital'] as const;

/** Past "the Swiss resort of": where the name of a place may begin. */
function townFrom(sentence: Sentence, i: number): number {
  for (let at = i; at < i + 5; at++) if (sentence.is(at, ...TOWN) && sentence.is(at + 1, 'of')) return at + 2;
  return i;
}

/** "at Mar-a-Lago in Florida", "at Fort Hunt, outside Washington": what no table has lies where the next words say. */
function siteBehind(sentence: Sentence, at: number, actors: Actors, setting: Setting): PlaceFound | null {
  if (!sentence.is(at, 'at')) return null;
  const first = sentence.is(at + 1, 'the') ? at + 2 : at + 1;
  const next = unknownTo(sentence, first, actors);
  if (next === null) return null;
  const near = sentence.is(next, ',') ? next + 1 : next;
  if (!sentence.is(near, 'in', 'near', 'outside')) return null;
  const around = placeBehind(sentence, near + 1, actors, setting);
  return around === null
    ? null
    : { place: null, placeName: namedText(sentence, first, next), placeState: around.placeState };
}

/** One past the words with capitals at `first` that no name is made of; null where there are none, or a day. */
function unknownTo(sentence: Sentence, first: number, actors: Actors): number | null {
  // "at Peace House": a word of English, before what stands somewhere
  const house = isCapital(sentence, first, actors) && BUILDING.test(sentence.text(first + 1));
  if ((!house && !isUnknown(sentence, first, actors)) || CALENDAR.test(sentence.text(first))) return null;
  let next = first + 1;
  while (next < first + MOST && (isUnknown(sentence, next, actors) || isHyphened(sentence, next))) next++;
  return next;
}

/** Words of a name at most: "Mar-a-Lago" has five. */
const MOST = 6;

/** The hyphens and small words of "Mar-a-Lago". */
const isHyphened = (sentence: Sentence, i: number): boolean =>
  (sentence.is(i, '-') && !sentence.spaced(i)) || (sentence.is(i - 1, '-') && !sentence.spaced(i));

function namedText({ words }: Sentence, from: number, to: number): string {
  return words.text.slice(words.start[from], words.end[to - 1]).replace(/\s+/g, ' ');
}

/** "saw him, in Baabda", "met in Mont Pelerin": a place that no table has, by its capitals behind "in" or "at". */
function unknownBehind(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 20; at++) {
    if (isThatDay(sentence, at) || isOfTime(sentence, at) || isItsOwn(sentence, from, at)) continue;
    if (sentence.is(at, ';', 'who', 'which', 'where', 'while', 'but', 'after', 'before', 'that', 'when')) return null;
    if (!sentence.is(at, 'in', 'at')) continue;
    // "at the Buergenstock"
    const town = townFrom(sentence, sentence.is(at, 'at') && sentence.is(at + 1, 'the') ? at + 2 : at + 1);
    // "in neutral Geneva"
    const first = sentence.tag(town) === 'ADJ' && /^\p{Ll}/u.test(sentence.text(town)) ? town + 1 : town;
    const next = unknownTo(sentence, first, actors);
    if (next === null) continue;
    // "at State House shortly before the opening"
    const isHouse =
      BUILDING.test(sentence.text(next - 1)) && /^(ADV|ADP|SCONJ|CCONJ|DET)$/.test(sentence.tag(next) ?? '');
    if (!isHouse && !sentence.is(next, ',', '.', 'on', 'with', 'to', 'for', 'in') && !DAY.test(sentence.lower(next)))
      return null;
    return { place: null, placeName: namedText(sentence, first, next), placeState: null };
  }
  return null;
}

/** A capital word that no name is made of. */
const isUnknown = (sentence: Sentence, i: number, actors: Actors): boolean =>
  sentence.penn(i) === 'NNP' && isCapital(sentence, i, actors);

const isCapital = (sentence: Sentence, i: number, actors: Actors): boolean =>
  sentence.has(i) && actors.names.nameAt[i]! < 0 && /^\p{Lu}\p{Ll}/u.test(sentence.text(i));
