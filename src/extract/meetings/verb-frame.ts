/** How a verb's clause is filled: who does it, whom it is done to, who stands behind "with". */
import type { EntityId } from '../../model.js';
import type { MeetingVerb, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, subjectBefore, subjectsOf } from './clause.js';
import { doersOf } from './doers.js';
import type { Group } from './groups.js';
import { hasBehind } from './particles.js';
import type { whomBefore } from './relative.js';
import type { Sentence } from './sentence.js';
import { summonedTo } from './summons.js';
import { mayBePassive } from './verb-lacks.js';
import { behindPreposition, goalBehind, isListener, isOwn } from './verb-needs.js';

/** Who does what the verb says. */
export interface VerbDoing {
  readonly passive: boolean;
  /** Heads of whom it is done to, as the tree has them. */
  readonly objects: readonly number[];
  /** Heads of whoever does it, and their entities. */
  readonly subjects: readonly number[];
  readonly subject: readonly EntityId[];
  readonly subjectActs: boolean;
  /** From whom the invitation or offer is that the verb depends on. */
  readonly asking: readonly EntityId[];
  readonly by: readonly string[];
}

/** Read who does it, or why the word is no verb of a clause. */
export function verbDoing(sentence: Sentence, verb: number, entry: MeetingVerb, actors: Actors): VerbDoing | string {
  // "was to have met" is none, whatever the tree says
  const passive =
    mayBePassive(sentence, verb) &&
    isPassive(sentence, verb) &&
    // "was closeted with", "were seated opposite", "conferred by telephone": what has no object has no passive
    (entry.frame.object !== undefined || entry.needs === 'travel' || isByAnyone(sentence, verb, actors)) &&
    ((sentence.dependents(verb, 'nsubj:pass').length > 0 && sentence.within(verb - 5, verb, BE)) ||
      sentence.dependents(verb, 'aux:pass').length > 0 ||
      agentOf(sentence, verb) !== null);
  let objects: readonly number[] =
    entry.then !== undefined
      ? []
      : sentence
          .dependents(verb, 'obj')
          .filter((at) => at > verb && !behindPreposition(sentence, verb, at) && !sentence.is(at, 'face'));
  const by: string[] = [];
  const named = actors.groupAt(sentence, verb - 1);
  if (
    sentence.relation(verb) === 'amod' &&
    sentence.penn(verb) !== 'VBD' &&
    !sentence.is(verb, 'met') &&
    sentence.head(verb) > verb &&
    // "after meeting X", "is meeting X": no adjective of X
    !(
      sentence.lower(verb).endsWith('ing') &&
      (sentence.tag(verb - 1) === 'ADP' || sentence.tag(verb - 1) === 'AUX' || sentence.tag(verb - 1) === 'VERB')
    ) &&
    // "X dialled Y": a short past form right behind a name is no adjective
    (named === null || named.possessive || named.ids.length === 0)
  )
    return 'an adjective here';
  let subjects: readonly number[];
  if (passive) {
    const seat =
      entry.needs === 'guest'
        ? seatBehind(sentence, verb, actors)
        : entry.needs === 'summoned'
          ? summonedTo(sentence, verb, actors)
          : null;
    const agent = agentOf(sentence, verb) ?? seat;
    // "reports received by X": the noun itself, not whose it is
    const noun = sentence.relation(verb) === 'acl' ? sentence.head(verb) : null;
    // "X is the first leader to be received by Y": whoever the noun is said of
    const saidOf = noun !== null && sentence.is(verb - 1, 'be') ? sentence.dependents(noun, 'nsubj') : [];
    objects = noun === null ? subjectsOf(sentence, verb) : saidOf.length > 0 ? saidOf : [noun];
    const before = objects.length === 0 ? subjectBefore(sentence, verb, actors) : null;
    if (before !== null) objects = [before];
    subjects = agent === null ? [] : [agent];
  } else {
    const doers = doersOf(sentence, verb, actors);
    subjects = doers.heads;
    by.push(...doers.by);
  }
  const subject = subjects.flatMap((at) => actors.of(sentence, at));
  // "turned down an invitation from X to meet": whoever asks is the other side
  const asked = sentence.relation(verb) === 'acl' ? sentence.head(verb) : -1;
  const asking =
    asked >= 0 && ASKING.test(sentence.lower(asked))
      ? behind(sentence, asked + 1, ['from', 'by'], verb - asked, actors).flatMap((at) => actors.of(sentence, at))
      : [];
  const subjectActs = subjects.some((at) => actors.canAct(sentence, at)) || subject.length > 0;
  return { passive, objects, subjects, subject, subjectActs, asking, by };
}

/** "was received at the Kremlin": the seat, by the state that it stands for; null where none is right behind. */
function seatBehind(sentence: Sentence, verb: number, actors: Actors): number | null {
  if (!sentence.is(verb + 1, 'in', 'at')) return null;
  const at = sentence.is(verb + 2, 'the') ? verb + 3 : verb + 2;
  const name = actors.names.names[actors.names.nameAt[at] ?? -1];
  return name?.metonym === true && name.kind === 'state' ? at : null;
}

/** Whoever stands behind "by" can act. */
function isByAnyone(sentence: Sentence, verb: number, actors: Actors): boolean {
  const agent = agentOf(sentence, verb);
  return agent !== null && actors.canAct(sentence, agent);
}

/** Whom it is done to or with. */
export interface VerbOthers {
  readonly object: number | null;
  readonly objectIds: readonly EntityId[];
  readonly objectActs: boolean;
  /** Heads behind "with" or "to": who only listen, and at most two who take part. */
  readonly listeners: readonly number[];
  readonly companions: readonly number[];
  readonly withIds: readonly EntityId[];
}

/** What is known of the clause before its other side is read. */
export interface VerbPlace {
  /** The token behind the verb and its particles. */
  readonly after: number;
  /** The group that is its object by the order of words. */
  readonly near: Group | null;
  readonly whom: ReturnType<typeof whomBefore>;
  readonly passive: boolean;
  readonly objects: readonly number[];
}

/** Read the other side, or why what stands there is none. */
export function verbOthers(
  sentence: Sentence,
  { after, near, whom, passive, objects }: VerbPlace,
  entry: MeetingVerb,
  actors: Actors,
  words: MeetingWords,
): VerbOthers | string {
  if (entry.behind !== undefined) {
    // "was kept for an hour by X", "whom X kept for an hour": right behind the verb
    const end = near?.to ?? (passive || whom?.preposition === '' ? after : null);
    if (end === null || !hasBehind(sentence, after, end, entry.behind)) return 'not what must stand behind the object';
  } else if (near?.possessive === true && entry.frame.object !== undefined) return 'the object is only a possessor';
  if (near !== null && entry.needs !== 'sent' && isOwn(sentence, near.from, near.to)) return 'people of one’s own';
  const object =
    near !== null && (!near.possessive || entry.behind !== undefined)
      ? near.to - 1
      : whom?.preposition === ''
        ? whom.head
        : (objects[0] ?? null);
  if (object !== null && entry.frame.object !== undefined) {
    const word = sentence.lower(object);
    if (words.negatives.get('object')!.has(word) && !isOpposition(sentence, object, actors))
      return `"${word}" is nothing to meet`;
    if (entry.behind === undefined && sentence.is(object + 1, "'s", '’s') && sentence.relation(object + 1) === 'case')
      return 'the object is only a possessor';
  }
  let withHeads: readonly number[] =
    entry.frame.with === undefined
      ? []
      : behind(sentence, after, ['with', ...(entry.frame.to === undefined ? [] : ['to'])], 16, actors);
  if (withHeads.length === 0 && entry.frame.with !== undefined && (whom?.preposition ?? '') !== '')
    withHeads = [whom!.head];
  const listeners = withHeads.filter((at) => isListener(sentence, at, actors, words));
  const companions = withHeads
    .filter((at) => !listeners.includes(at) && actors.canAct(sentence, at))
    .filter((at) => !TALKED_OF.test(entry.id) || !isTieWith(sentence, after, at, actors))
    .filter((at) => !isOwn(sentence, actors.groupAt(sentence, at)?.from ?? at, at + 1))
    .filter((at, n, all) => n === 0 || entry.frame.to === undefined || isApart(sentence, all[0]!, at))
    .slice(0, 2);
  const withIds = companions.flatMap((at) => actors.of(sentence, at));
  const objectIds = object === null ? [] : [...actors.of(sentence, object)];
  // "rang counterparts in Oslo": those of the state it lies in
  if (near !== null && objectIds.length === 0 && sentence.is(near.to - 1, 'counterparts', 'counterpart')) {
    const { state } = goalBehind(sentence, near.to, ['in', 'from'], actors) ?? { state: null };
    if (state !== null) objectIds.push(state);
  }
  const objectActs = object !== null && actors.canAct(sentence, object);
  return { object, objectIds, objectActs, listeners, companions, withIds };
}

/** "met the opposition on Monday", "met Kenya's opposition": a party, not what a plan meets with. */
const isOpposition = (sentence: Sentence, i: number, actors: Actors): boolean =>
  sentence.is(i, 'opposition') &&
  (sentence.is(i - 1, 'the') || sentence.penn(i - 1) === 'POS' || actors.names.demonymAt[i - 1]! >= 0) &&
  !sentence.is(i + 1, 'to', 'from', 'of', 'in', 'at');

/** Verbs that have a matter for their object. */
const TALKED_OF = /^(discuss|review|raise|take-up|bring-up|broach|go-over|talk-over)$/;

/** What binds or parts two: of whoever stands behind its "with" it tells, not of whom one talks with. */
const TIE = /^(treaty|accords?|deals?|pact|wars?|fighting|hostilities|borders?|conflict|tensions?)$/;

/** What somebody has with others. */
const TIES = /^(ties|relations|relationship|links|partnership|alliance|cooperation|contracts?|agreements?|membership)$/;

/** "discussed the treaty with Kenya": a state by its bare name right behind such a word; trade is discussed with it. */
function isTieWith(sentence: Sentence, after: number, head: number, actors: Actors): boolean {
  const group = actors.groupAt(sentence, head);
  let at = group?.from ?? head;
  if (actors.hasPerson(actors.of(sentence, head)) || actors.names.nameAt[head]! < 0) return false;
  while (at > after && !sentence.is(at, 'with')) at--;
  // "reviewed its ties with France": its own with others; "their ties with" are those of two
  if (TIES.test(sentence.lower(at - 1)) && sentence.within(at - 4, at - 1, /^(its|his|her|their)$/)) return true;
  return TIE.test(sentence.lower(at - 1)) && sentence.within(at - 5, at - 1, /^(the|a|its|his|her|their)$/);
}

/** "to A this morning, and to B right after": a second of the same kind. */
function isApart(sentence: Sentence, first: number, second: number): boolean {
  for (let at = second; at > first && at > second - 12; at--)
    if (sentence.is(at, 'with', 'to')) return sentence.is(at - 1, 'and', 'then', 'later', ',', 'also');
  return false;
}

const BE = /^(is|are|was|were|be|been|being|'s|'re|’s|’re|get|gets|got|getting)$/;

/** Nouns for what is asked of somebody: "an invitation from X to meet". */
const ASKING = /^(invitation|offer|request|proposal|demand|promise|pledge|refusal|decision|plan|agreement)s?$/;
