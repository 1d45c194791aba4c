import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

export interface PlaceFound {
  readonly place: EntityId | null;
  readonly placeName: string | null;
  readonly placeState: EntityId | null;
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'aboard', 'off', 'inside', 'around']);

/** What no sentence tells, and what a call has not: whoever speaks by telephone is in two places. */
export const NOWHERE: PlaceFound = { place: null, placeName: null, placeState: null };

/** Where the meeting named by tokens [from, to) takes place: behind it first, else before it in the same sentence. */
export function placeOf(sentence: Sentence, from: number, to: number, actors: Actors): PlaceFound {
  let fallback: PlaceFound | null = null;
  for (let at = to; at < sentence.to && at < to + 34; at++) {
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
      const arrived = sentence.is(at, 'when') ? arrivalBehind(sentence, at + 1, actors) : null;
      if (arrived !== null) fallback ??= arrived;
      break;
    }
    const goal = sentence.is(at, 'to', 'for') && at < to + 4 && isTravel(sentence, from);
    if ((!goal && !LOCATIVE.has(sentence.lower(at))) || sentence.is(at + 1, 'which')) continue;
    const found = placeBehind(sentence, at + 1, actors);
    if (found !== null) {
      if (found.placeName !== null) return found;
      fallback ??= found;
    }
  }
  if (fallback !== null) return fallback;
  // "In Geneva, the envoys met", "flew to Geneva for talks", "arrived in Geneva to meet": on this side of any other clause
  for (let at = from - 1; at >= sentence.from && at > from - 24; at--) {
    if (sentence.is(at, ';', 'who', 'which', 'said', 'told', 'that', 'whose')) break;
    // "flew to Cairo, where they met", "recalls Ohrid, in North Macedonia, where they met"
    if (sentence.is(at, 'where')) return beforeWhere(sentence, at, actors) ?? NOWHERE;
    if ((!LOCATIVE.has(sentence.lower(at)) && !isGoal(sentence, at)) || inRelative(sentence, at, from)) continue;
    const found = placeBehind(sentence, at + 1, actors);
    if (found !== null) return found;
  }
  // "visited Ankara"
  const name = actors.names.nameAt[to]!;
  return sentence.isVerb(from) &&
    name >= 0 &&
    (actors.names.names[name]!.kind === 'place' || actors.names.names[name]!.metonym) &&
    /^visit/.test(sentence.lower(from))
    ? ofName(actors, name, sentence)
    : (unknownBehind(sentence, to, actors) ?? NOWHERE);
}

/** "to", "into" behind a journey: "travelled to", "slipped across to", "flew into". */
const isGoal = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'to', 'into', 'for') &&
  (isTravel(sentence, at - 1) ||
    (sentence.is(at - 1, 'across', 'back', 'over', 'on', 'out', 'home') && isTravel(sentence, at - 2)));

/** "who was born in Hamburg": a relative clause that has closed before the trigger is about somebody. */
function inRelative(sentence: Sentence, at: number, trigger: number): boolean {
  let closed = false;
  for (let i = at + 1; i < trigger; i++) closed ||= sentence.is(i, ',');
  if (!closed) return false;
  for (let back = at - 1; back >= sentence.from && back > at - 8; back--) {
    if (sentence.is(back, 'who', 'whose')) return true;
    if (sentence.is(back, ',', ';')) return false;
  }
  return false;
}

function arrivalBehind(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 12; at++) {
    if (sentence.is(at, ',', ';')) return null;
    if (isGoal(sentence, at) || (sentence.is(at, 'in', 'at') && isTravel(sentence, at - 1)))
      return placeBehind(sentence, at + 1, actors);
  }
  return null;
}

/** The place that "where" stands for: right before it, or before the state it lies in. */
function beforeWhere(sentence: Sentence, where: number, actors: Actors): PlaceFound | null {
  let state: PlaceFound | null = null;
  for (let at = where - 1; at >= sentence.from && at > where - 12; at--) {
    if (sentence.is(at, ',', 'in', 'the', 'capital', 'of')) continue;
    const name = actors.names.nameAt[at]!;
    if (name < 0 || actors.names.names[name]!.kind === 'person') return state;
    const found = ofName(actors, name, sentence);
    if (found.placeName !== null) return found;
    if (found.placeState === null || state !== null) return state;
    state = found;
    at = actors.names.names[name]!.from;
  }
  return state;
}

const CALENDAR =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|Ramadan|English|French|Arabic|Russian)$/;

/** "saw him, in Baabda": a place that no table has, by its capital behind "in". */
function unknownBehind(sentence: Sentence, from: number, actors: Actors): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 20; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'where', 'while', 'but', 'after', 'before', 'that', 'when')) return null;
    if (!sentence.is(at, 'in') || sentence.penn(at + 1) !== 'NNP' || actors.names.nameAt[at + 1]! >= 0) continue;
    const text = sentence.text(at + 1);
    if (!/^\p{Lu}\p{Ll}/u.test(text) || CALENDAR.test(text) || sentence.penn(at + 2) === 'NNP') return null;
    return sentence.is(at + 2, ',', '.', 'on', 'with', 'to', 'for')
      ? { place: null, placeName: text, placeState: null }
      : null;
  }
  return null;
}

function isTravel(sentence: Sentence, i: number): boolean {
  return /^(slip|slipped|sail|sailed|rush|rushed|hurried|cross|crossed|moved|fly|flew|flies|flying|travel|travels|travelled|traveled|travelling|traveling|went|go|goes|going|come|came|comes|return|returned|head|heads|headed|heading|trip|visit|left|leaves|arrived|drove|invited)$/.test(
    sentence.lower(i),
  );
}

/** The first place or state of the phrase that begins here. */
function placeBehind(sentence: Sentence, i: number, actors: Actors): PlaceFound | null {
  for (let at = i; at < sentence.to && at < i + 9; at++) {
    if (
      at > i &&
      (sentence.is(at, ',', '.', ';', 'with', 'on', 'for', 'to', 'between', 'and', 'from', 'by') || sentence.isVerb(at))
    )
      return null;
    const name = actors.names.nameAt[at]!;
    if (name < 0) continue;
    const { kind, metonym } = actors.names.names[name]!;
    if (kind === 'place' || kind === 'state' || metonym) {
      // "in Russia's capital": the state only owns what follows
      if (sentence.penn(actors.names.names[name]!.to) === 'POS') continue;
      return ofName(actors, name, sentence);
    }
    if (kind === 'person') return null;
  }
  return null;
}

const BUILDING = /^(House|Palace|Hotel|Castle|Airport|Centre|Center|Hall|Park|Villa|Fort|Barracks|Monastery|Resort)$/;

function ofName(actors: Actors, index: number, sentence: Sentence): PlaceFound {
  const name = actors.names.names[index]!;
  // "Marlborough House" is in no Marlborough
  if (name.kind === 'place' && BUILDING.test(sentence.text(name.to)))
    return {
      place: null,
      placeName: sentence.words.text.slice(name.start, sentence.words.end[name.to]).replace(/\s+/g, ' '),
      placeState: null,
    };
  const text = sentence.words.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  if (name.kind === 'place')
    return { place: actors.references.idOf[index]!, placeName: name.canonical ?? text, placeState: name.state };
  if (name.kind === 'state' && !name.metonym)
    return { place: null, placeName: null, placeState: actors.references.idOf[index]! };
  return { place: null, placeName: text, placeState: name.state };
}
