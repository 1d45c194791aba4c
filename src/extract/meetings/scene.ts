/** Where a story plays: the city it is told from, the one somebody has just gone to, for a meeting of whose place nothing is said. */
import type { Edtf, EntityId, Status } from '../../model.js';
import { daysBetween } from '../dates/index.js';
import type { Actors } from './actors.js';
import type { Candidate } from './candidate.js';
import { past } from './likeness.js';
import { placeOf } from './place.js';
import { cityAt, NOWHERE, placeBehind, type PlaceFound, type Setting } from './place-names.js';
import type { Sentence } from './sentence.js';
import type { Told } from './told.js';
import { arrivalIn } from './travels.js';
import { isAlso, isPluperfect } from './when.js';

/** So many days before the report, what it opens with was news. */
const FRESH = 2;

/** So far a sentence is looked through: one of many pages need not be, at each of its meetings. */
const WIDE = 200;

/** Whose words a report passes on that was not there: "state media said". */
const RELAYED = /^(media|television|radio|agency|newspaper|newspapers|reported|reports|reportedly|according)$/;

/** How a sentence begins that goes on with whom the one before told of. */
const GOES_ON = /^(he|she|they|there|the|both|after|later|then)$/;

/**
 * The place of a meeting that its sentence doesn't name: where the sentence before has somebody arrive, else, for the news
 * that a report opens with, the city of the dateline. It gives way to any place that another sentence names.
 *
 * @param told the date and host found for it; `other` where it is one of several
 * @param before the sentence right before, if it stands in the same paragraph
 */
export function sceneOf(
  sentence: Sentence,
  told: Pick<Candidate, 'from' | 'to' | 'kind' | 'status' | 'host'> & {
    readonly date: Edtf | null;
    readonly other: boolean;
  },
  before: Sentence | null,
  actors: Actors,
  setting: Setting,
): PlaceFound {
  if (told.kind === 'call' || told.status === 'denied') return NOWHERE;
  // "left for London. He had spent an hour with her": before he came there
  const goesOn = GOES_ON.test(sentence.lower(sentence.lead)) && !isPluperfect(sentence, told.from);
  const arrived = before !== null && goesOn ? arrivalIn(before, actors, setting) : null;
  if (arrived !== null) return arrived;
  const there = before !== null && isThere(sentence, told.from, told.to) ? lastCity(before, actors, setting) : null;
  if (there !== null) return there;
  const { here, opening, reference } = setting;
  if (here.placeName === null || sentence.start >= opening || !past(told.status)) return NOWHERE;
  if (told.date === null ? told.other : !isFresh(told.date, reference)) return NOWHERE;
  // Who receives does so at home.
  if (told.host !== null && !isAt(told.host, here, actors)) return NOWHERE;
  return sentence.within(sentence.lead, sentence.lead + WIDE, RELAYED) ? NOWHERE : here;
}

/** "There, over three days, they met", "The first was also held there": not "there were". */
function isThere(sentence: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(sentence.lead, from - 16); at < sentence.to && at < from + 12; at++)
    if (sentence.is(at, 'there')) {
      // "met to discuss the situation there", "promised help to the people there": where that is
      const ofAnother = at > to && sentence.tag(at - 1) === 'NOUN';
      return !ofAnother && sentence.tag(at + 1) !== 'AUX' && sentence.tag(at + 1) !== 'VERB';
    }
  return false;
}

/** The city that a sentence names last behind "in". */
function lastCity(sentence: Sentence, actors: Actors, setting: Setting): PlaceFound | null {
  for (let at = sentence.to - 1; at >= sentence.lead && at > sentence.to - WIDE; at--) {
    if (!sentence.is(at, 'in', 'at', 'near', 'outside')) continue;
    const found = placeBehind(sentence, at + 1, actors, setting);
    if (found !== null && found.placeName !== null) return found;
  }
  return null;
}

/** Where somebody goes between two: behind the word at `at`, in the one city of its sentence, where the story plays. */
export function betweenThem(
  sentence: Sentence,
  at: number,
  status: Status,
  date: Edtf | null,
  before: Sentence | null,
  actors: Actors,
  setting: Setting,
): PlaceFound & Pick<Told, 'scene'> {
  // "flew between Aden and Sanaa": at neither's
  if (JOURNEY.test(sentence.lower(at))) return NOWHERE;
  const placed = placeOf(sentence, at, at + 1, actors, setting);
  if (placed.placeName !== null || placed.placeState !== null) return placed;
  const city = onlyCity(sentence, actors, setting);
  if (city.placeName !== null) return city;
  const talks = { from: at, to: at + 1, kind: 'talks', status, host: null, date, other: false } as const;
  return { ...NOWHERE, scene: sceneOf(sentence, talks, before, actors, setting) };
}

const JOURNEY = /^(flew|flown|travell?ed|crossed|commuted|rode)$/;

/** "sat in separate rooms in Muscat while X went between them", "on two floors of a Geneva hotel": the one city that a sentence is set in. */
function onlyCity(sentence: Sentence, actors: Actors, setting: Setting): PlaceFound {
  let only: PlaceFound = NOWHERE;
  for (let at = sentence.lead; at < sentence.to && at < sentence.lead + WIDE; at++) {
    const city = actors.known(at).length > 0 ? null : cityAt(sentence, at, actors, setting);
    if (city === null || city.place === null) continue;
    const set = sentence.is(at - 1, 'in', 'outside', 'near') || VENUE.test(sentence.lower(at + 1));
    if (!set || (only.place !== null && only.place !== city.place)) return NOWHERE;
    only = city;
  }
  return only;
}

const VENUE = /^(hotels?|villas?|palaces?|resort|guesthouses?|mansion|suburb|embassy|airport|headquarters)$/;

/** So many sentences behind one that tells of a meeting, somebody "also" meets others there. */
const BESIDE = 3;

/** So many meetings told of last are looked at. */
const LATEST = 12;

/** "The minister also met X": where he met others on the day that the story has reached. */
export function besideOf(sentence: Sentence, told: Omit<Told, 'span'>, before: readonly Told[]): PlaceFound {
  if (!past(told.status) || told.kind === 'call' || !isAlso(sentence, told.from)) return NOWHERE;
  const day = told.date ?? told.nearDate?.day.replace(/\?$/, '') ?? null;
  const last = before.slice(-LATEST).findLast(
    (one) =>
      past(one.status) && one.kind !== 'call' && one.date === day && told.sentence - one.sentence <= BESIDE &&
      told.participants.some((id) => one.participants.includes(id)),
  ); // prettier-ignore
  if (last === undefined) return NOWHERE;
  const { place, placeName, placeState } = last.placeName === null ? (last.scene ?? NOWHERE) : last;
  return placeName === null ? NOWHERE : { place, placeName, placeState };
}

/** Of the state where that place lies, or of none. */
function isAt(host: EntityId, { placeState }: PlaceFound, actors: Actors): boolean {
  const states = [host, ...actors.actsFor(host)].filter((id) => id.startsWith('state:'));
  return states.length === 0 || placeState === null || states.includes(placeState);
}

/** The day, or the last of several, is the report's or shortly before. */
function isFresh(date: Edtf, reference: Edtf | null): boolean {
  const age = daysBetween(date.slice(date.lastIndexOf('/') + 1), reference);
  return age !== null && age >= 0 && age <= FRESH;
}
