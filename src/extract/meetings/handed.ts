/** Who hands whom a paper: "delivered a message to X", "handed the ambassador a protest note", "was handed a note at the ministry". */
import type { EntityId } from '../../model.js';
import { PAPERS } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, objectBehind, subjectBefore } from './clause.js';
import type { Sentence } from './sentence.js';
import { isEnvoy } from './summons.js';
import { goalBehind } from './verb-needs.js';

/** As far behind the verb as what is said of the paper goes. */
const OF_PAPER = 7;

/** As far behind the paper as whose it is goes: "a message from the emir to". */
const TO = 14;

/** As far behind the paper as where it was handed over is told. */
const WHERE = 10;

const BE = /^(is|was|were|are|be|been|being|and)$/;

/** Those who hand over a paper, and those who take it, two sides; null where it may have come by post. */
export function handing(
  sentence: Sentence,
  verb: number,
  giver: readonly EntityId[],
  actors: Actors,
): { readonly from: readonly EntityId[]; readonly to: readonly EntityId[] } | null {
  if (sentence.penn(verb) === 'VBN' && sentence.within(verb - 4, verb, BE)) return handedIn(sentence, verb, actors);
  const near = objectBehind(sentence, verb, actors);
  const dative = near !== null && !near.possessive && near.ids.length > 0 && paperFrom(sentence, near.to) !== null;
  const paper = dative ? null : paperFrom(sentence, verb + 1);
  const head = dative
    ? near.to - 1
    : paper === null
      ? undefined
      : behind(sentence, paper + 1, ['to'], TO, actors).find((at) => actors.canAct(sentence, at));
  if (head === undefined) return null;
  const to = actors.of(sentence, head);
  return isInPerson(sentence, giver, head, to, actors) ? { from: giver, to } : null;
}

/** "The ambassador was handed a note by X", "… at the foreign ministry in Dhaka". */
function handedIn(
  sentence: Sentence,
  verb: number,
  actors: Actors,
): { readonly from: readonly EntityId[]; readonly to: readonly EntityId[] } | null {
  const paper = paperFrom(sentence, sentence.is(verb + 1, 'with') ? verb + 2 : verb + 1);
  const head = subjectBefore(sentence, verb, actors);
  if (paper === null || head === null) return null;
  const to = actors.of(sentence, head);
  const agent = agentOf(sentence, verb, actors);
  if (agent !== null) {
    const from = actors.of(sentence, agent);
    return isInPerson(sentence, from, head, to, actors) ? { from, to } : null;
  }
  if (to.length === 0 || !isEnvoy(sentence, head, actors)) return null;
  for (let at = paper + 1; at < paper + WHERE; at++) {
    if (!sentence.is(at, 'ministry', 'office')) continue;
    const state = goalBehind(sentence, at + 1, ['in'], actors)?.state ?? null;
    const from = state === null || actors.withSides(to).includes(state) ? [] : [state];
    return { from, to };
  }
  return null;
}

/** A person or somebody in an office of another side; a state by its name alone hands papers to envoys only. */
function isInPerson(
  sentence: Sentence,
  giver: readonly EntityId[],
  head: number,
  to: readonly EntityId[],
  actors: Actors,
): boolean {
  if (giver.length === 0 || to.length === 0) return false;
  const own = actors.withSides(giver);
  if (actors.withSides(to).some((id) => own.includes(id))) return false;
  if (isEnvoy(sentence, head, actors)) return true;
  const group = actors.groupAt(sentence, head);
  let office = false;
  for (let at = group?.from ?? head; at < (group?.to ?? head + 1); at++) office ||= actors.isDelegate(sentence, at);
  const known = office || (actors.hasPerson(to) && to.some((id) => actors.actsFor(id).length > 0));
  return known && actors.hasPerson(giver);
}

/** "a message from the emir", "a verbal message": none that a speech, a strike or a test may be. */
const isOfAnother = (sentence: Sentence, i: number): boolean =>
  !sentence.is(i, 'message', 'messages') ||
  sentence.is(i + 1, 'from') ||
  sentence.within(i - 3, i, /^(verbal|oral|written|personal|special|secret|handwritten|hand-written)$/);

/** The paper told of from token i on, before any other verb; null where none is. */
function paperFrom(sentence: Sentence, i: number): number | null {
  for (let at = i; at < i + OF_PAPER; at++) {
    if (PAPERS.includes(sentence.lower(at)) && !sentence.isVerb(at)) return isOfAnother(sentence, at) ? at : null;
    if (sentence.isVerb(at) || sentence.tag(at) === 'ADP' || sentence.is(at, ',', ';')) return null;
  }
  return null;
}
