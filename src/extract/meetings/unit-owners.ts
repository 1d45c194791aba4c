/** Whose somebody is by the words behind "of": states and bodies, and a person's name at their end. */
import type { EntityId } from '../../model.js';
import type { Denoting } from './denoting.js';
import type { Sentence } from './sentence.js';
import { behindNouns } from './unit-tails.js';

/** Who comes from a capital for its state. */
const SENT = /^(officials|diplomats|envoys|negotiators|ministers|delegations|delegates|representatives)$/;

/** "from A and from B": the second may lie in the same state. */
const isSentFrom = (sentence: Sentence, i: number, end: number): boolean =>
  sentence.is(i - 1, 'from') &&
  SENT.test(sentence.lower(i - 2)) &&
  !(sentence.is(end, 'and') && sentence.is(end + 1, 'from'));

/** The units behind "of": states and bodies joined by "and"; a person's name at the end ("minister of state Ana Holt"). */
export function innerUnits(
  sentence: Sentence,
  i: number,
  actors: Denoting,
): { ids: readonly EntityId[]; person: readonly EntityId[] | null; to: number } | null {
  let at = i;
  const ids: EntityId[] = [];
  let to = -1;
  let person: readonly EntityId[] | null = null;
  for (let n = 0; n < 30 && at < sentence.to; n++) {
    while (sentence.tag(at) === 'DET' || sentence.tag(at) === 'NUM' || sentence.tag(at) === 'ADJ') {
      if (actors.names.nameAt[at]! >= 0 || actors.names.demonymAt[at]! >= 0) break;
      at++;
    }
    // "of breakaway Transnistria"
    if (
      n === 0 &&
      sentence.tag(at) === 'NOUN' &&
      actors.names.nameAt[at]! < 0 &&
      actors.names.nameAt[at + 1]! >= 0 &&
      !actors.isActorNoun(sentence, at)
    )
      at++;
    const name = actors.names.nameAt[at]!;
    const demonym = actors.names.demonymAt[at]!;
    if (name >= 0) {
      const { kind, to: end, metonym, state } = actors.names.names[name]!;
      if (kind === 'person') {
        if (n > 0 && to === at) person = actors.known(at);
        else if (n === 0) ids.push(...actors.known(at));
        else break;
        to = end;
        at = end;
        if (person !== null) break;
      } else {
        if (kind !== 'place' || metonym) ids.push(...actors.known(at));
        // "officials from Khartoum and Juba"
        else if (state !== null && actors.references.isCapital(name) && isSentFrom(sentence, i, end)) ids.push(state);
        to = behindNouns(sentence, end, actors);
        at = to;
      }
      // "Romania's new government"
      if (sentence.penn(at) === 'POS') {
        let inside = at + 1;
        while (
          inside < sentence.to &&
          inside < at + 5 &&
          (sentence.tag(inside) === 'ADJ' || sentence.tag(inside) === 'NOUN')
        )
          inside++;
        to = inside;
        at = inside;
      }
      const after = actors.names.nameAt[at]!;
      if (after >= 0 && actors.names.names[after]!.kind === 'person') {
        person = actors.known(at);
        to = actors.names.names[after]!.to;
        break;
      }
    } else if (demonym >= 0 || actors.isActorNoun(sentence, at)) {
      ids.push(...actors.known(at));
      at++;
      to = at;
      while (sentence.tag(at) === 'NOUN' || sentence.tag(at) === 'PROPN') {
        if (actors.names.nameAt[at]! >= 0) break;
        at++;
        to = at;
      }
    } else break;
    // the next of the list
    let next = at;
    while (sentence.is(next, ',', 'and', 'as', 'well')) next++;
    // "of the Kenyan government and of Uganda"
    if (sentence.is(next, 'of') && sentence.is(next - 1, 'and')) next++;
    if (next === at || next - at > 4) break;
    const follows = actors.names.nameAt[next]! >= 0 ? actors.names.names[actors.names.nameAt[next]!]! : null;
    const the = sentence.is(next, 'the') ? actors.names.nameAt[next + 1]! : -1;
    if (follows === null && the < 0 && actors.names.demonymAt[next]! < 0) break;
    const comma = sentence.is(at, ',') && !sentence.is(at + 1, 'and');
    if (comma && !andAhead(sentence, next)) break;
    const kindNext = follows?.kind ?? (the >= 0 ? actors.names.names[the]!.kind : 'state');
    if (kindNext === 'person') break;
    at = next;
  }
  return to < 0 ? null : { ids: [...new Set(ids)], person, to };
}

function andAhead(sentence: Sentence, i: number): boolean {
  for (let at = i; at < sentence.to && at < i + 16; at++) {
    if (sentence.is(at, 'and')) return true;
    if (sentence.isVerb(at) || sentence.tag(at) === 'ADP') return false;
  }
  return false;
}
