import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

export interface PlaceFound {
  readonly place: EntityId | null;
  readonly placeName: string | null;
  readonly placeState: EntityId | null;
}

const NOWHERE: PlaceFound = { place: null, placeName: null, placeState: null };
const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'aboard', 'off', 'inside', 'around']);

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
    )
      break;
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
    if (sentence.is(at, ';', 'who', 'which', 'where', 'said', 'told', 'that', 'whose')) break;
    if (!LOCATIVE.has(sentence.lower(at)) && !(sentence.is(at, 'to', 'for') && isTravel(sentence, at - 1))) continue;
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
    : NOWHERE;
}

function isTravel(sentence: Sentence, i: number): boolean {
  return /^(fly|flew|flies|flying|travel|travels|travelled|traveled|travelling|traveling|went|go|goes|going|come|came|comes|return|returned|head|heads|headed|heading|trip|visit|left|leaves|arrived|drove|invited)$/.test(
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

function ofName(actors: Actors, index: number, sentence: Sentence): PlaceFound {
  const name = actors.names.names[index]!;
  const text = sentence.words.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  if (name.kind === 'place')
    return { place: actors.references.idOf[index]!, placeName: name.canonical ?? text, placeState: name.state };
  if (name.kind === 'state' && !name.metonym)
    return { place: null, placeName: null, placeState: actors.references.idOf[index]! };
  return { place: null, placeName: text, placeState: name.state };
}
