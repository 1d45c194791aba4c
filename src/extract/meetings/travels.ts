/** Journeys: where somebody goes, arrives or stays. */
import type { Actors } from './actors.js';
import { placeBehind, type PlaceFound, type Setting } from './place-names.js';
import type { Sentence } from './sentence.js';

export function isTravel(sentence: Sentence, i: number): boolean {
  return /^(proceed|proceeded|proceeds|proceeding|journeyed|brought|flown|summoned|jetted|ferried|slip|slipped|sail|sailed|rush|rushed|hurried|cross|crossed|moved|fly|flew|flies|flying|travel|travels|travelled|traveled|travelling|traveling|went|go|goes|going|come|came|comes|return|returned|head|heads|headed|heading|trip|visit|left|leaves|arrived|drove|invited)$/.test(
    sentence.lower(i),
  );
}

/** "to", "into" behind a journey: "travelled to", "slipped across to", "flew into". */
export const isGoal = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'to', 'into', 'for') &&
  (isTravel(sentence, at - 1) ||
    (sentence.is(at, 'to') && isTravelWith(sentence, at)) ||
    // "left Gaza for Cairo"
    (sentence.is(at, 'for') && sentence.within(at - 4, at, /^(left|leaves|leave|leaving|departed)$/)) ||
    // "flew from Bonn to Belgrade"
    (sentence.is(at, 'to') &&
      [at - 2, at - 3].some((from) => sentence.is(from, 'from') && isTravel(sentence, from - 1))) ||
    (sentence.is(at - 1, 'across', 'back', 'over', 'on', 'out', 'home') && isTravel(sentence, at - 2)));

/** "fly with Saudi officials to Sanaa". */
function isTravelWith(sentence: Sentence, to: number): boolean {
  let at = to - 1;
  while (at > to - 7 && !sentence.isVerb(at) && !sentence.is(at, ',', ';')) at--;
  return isTravel(sentence, at) && sentence.is(at + 1, 'with', 'together');
}

/** So many of a sentence's last tokens tell where somebody is when it ends. */
const LAST = 80;

/** Where the sentence has somebody arrive, stay or go, the last of several; null where it tells of none. */
export function arrivalIn(sentence: Sentence, actors: Actors, setting: Setting): PlaceFound | null {
  let found: PlaceFound | null = null;
  for (let at = Math.max(sentence.lead, sentence.to - LAST); at < sentence.to; at++) {
    if (!isStay(sentence, at) && !isGoal(sentence, at)) continue;
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

export function arrivalBehind(sentence: Sentence, from: number, actors: Actors, setting: Setting): PlaceFound | null {
  for (let at = from; at < sentence.to && at < from + 12; at++) {
    if (sentence.is(at, ';')) return null;
    if (isGoal(sentence, at) || isStay(sentence, at)) return placeBehind(sentence, at + 1, actors, setting);
  }
  return null;
}
