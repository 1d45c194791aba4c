/** The parties that a meeting's noun has in its own phrase: behind it ("between X and Y") and before it ("US-China talks"). */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, subjectBefore } from './clause.js';
import { listFrom, modifierIds } from './modifiers.js';
import { ADDRESSING, isAskedFor, isJudged } from './noun-words.js';
import { isAttempt } from './mediator-aims.js';
import type { Sentence } from './sentence.js';
import { isListener } from './verb-needs.js';

export interface NounFrame {
  /** Behind "between", "among", "involving". */
  readonly between: readonly EntityId[];
  /** "between X and each of the leaders": X, who meets them one by one; else nobody. */
  readonly one: readonly EntityId[];
  /** Whether one of these prepositions has somebody behind it. */
  readonly isBetween: boolean;
  /** Heads behind "with", at most two. */
  readonly companions: readonly number[];
  readonly withIds: readonly EntityId[];
  readonly ofIds: readonly EntityId[];
  /** Possessors and modifiers. */
  readonly before: readonly EntityId[];
  /** Where the phrase of another meeting begins behind a verb: what stands there is not this one's. */
  readonly end: number;
  readonly by: readonly string[];
}

/** Read the phrase of the noun whose words are the tokens [from, to). */
export function nounFrame(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  words: MeetingWords,
): NounFrame {
  const by: string[] = [];
  const between: EntityId[] = [];
  const one: EntityId[] = [];
  const end = nextMeeting(sentence, to, words);
  const head = behind(sentence, behindHappening(sentence, to), ['between', 'among', 'involving'], 14, actors).find(
    (at) => at < end,
  );
  if (head !== undefined) {
    const ids = actors.of(sentence, head);
    between.push(...(ids.length >= 2 ? ids : new Set([...ids, ...listFrom(sentence, head, actors)])));
    one.push(...beforeEach(sentence, to, between, actors));
    if (between.length > 0) by.push('between');
  }
  const companions = behind(sentence, to, ['with'], 16, actors)
    .filter(
      (at) =>
        at < end &&
        actors.canAct(sentence, at) &&
        !isListener(sentence, at, actors, words) &&
        !isClearedWith(sentence, to, at) &&
        !isOfOther(sentence, to, at, words),
    )
    .slice(0, 2);
  if (companions.length > 0) by.push('with');
  const ofHead = behind(sentence, to, ['of'], 3, actors)[0];
  const ofIds = ofHead === undefined || !actors.canAct(sentence, ofHead) ? [] : actors.of(sentence, ofHead);
  if (ofIds.length > 0) by.push('of');
  const before = partiesBefore(sentence, from, to - 1, actors);
  if (before.length > 0) by.push('of-noun');
  return {
    between: between.filter((id) => !one.includes(id)),
    one,
    isBetween: head !== undefined,
    companions,
    withIds: companions.flatMap((at) => actors.of(sentence, at)),
    ofIds,
    before,
    end,
    by,
  };
}

/**
 * "demanded a meeting of the Security Council", "rejected talks between X and Y": the verb's subject asks for or judges the
 * meeting of others, and need not sit in it.
 */
export function standsBy(
  sentence: Sentence,
  verb: number,
  { isBetween, withIds, ofIds, before }: NounFrame,
  actors: Actors,
): boolean {
  if (withIds.length > 0) return false;
  const ofBody = [...ofIds, ...before].some((id) => actors.kindOf(id) === 'organization');
  return (ofBody && isAskedFor(sentence, verb)) || ((isBetween || ofIds.length >= 2) && isJudged(sentence, verb));
}

/** "led the talks for Kenya", "on behalf of the rebels": for one of the sides, not for a body that may stand between them. */
export function isForSide(sentence: Sentence, to: number, actors: Actors): boolean {
  const whose = sentence.is(to, 'on') && sentence.is(to + 1, 'behalf') ? to + 3 : to + 1;
  if (!sentence.is(whose - 1, 'for', 'of') || (whose === to + 1 && sentence.is(to, 'of'))) return false;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, whose)];
  return (
    group !== undefined && group.from <= whose + 2 && group.ids.length === 1 && actors.kindOf(group.ids[0]!) === 'state'
  );
}

/** "thanked X for his role in the talks": whose talks they were, thanks do not tell; in "the talks with Y" they do. */
export const isCreditFor = (sentence: Sentence, verb: number, from: number, to: number, words: MeetingWords): boolean =>
  !sentence.is(to, 'with') &&
  words.mediation.get('thank-verb')!.has(sentence.lower(verb)) &&
  sentence.within(verb + 1, from, /^(role|part|efforts?|help|work|support|assistance|contribution)$/);

/** "The calls followed meetings between X and Y": behind a verb, another meeting's phrase is its own. */
function nextMeeting(sentence: Sentence, from: number, words: MeetingWords): number {
  let verb = false;
  for (let at = from; at < sentence.to && at < from + 16; at++) {
    verb ||= sentence.isVerb(at);
    if (verb && at > from && words.nouns.has(sentence.lower(at)) && !sentence.isVerb(at)) return at;
  }
  return sentence.to;
}

/** Who stands before "and each of": one side of several meetings. */
function beforeEach(
  sentence: Sentence,
  from: number,
  between: readonly EntityId[],
  actors: Actors,
): readonly EntityId[] {
  for (let at = from; at < sentence.to && at < from + 16; at++) {
    if (!sentence.is(at, 'each') || !sentence.is(at + 1, 'of') || !sentence.is(at - 1, 'and')) continue;
    const first = actors.groupAt(sentence, at - 2)?.ids ?? [];
    return first.length > 0 && between.some((id) => !first.includes(id)) ? first : [];
  }
  return [];
}

/** What the United Nations call for their members. */
const CALLED_BY_ALL = /^(summit|conference|forum)s?$/;

/** "Trump's meeting", "US-China talks", "the EU summit", "their meeting". */
function partiesBefore(sentence: Sentence, from: number, noun: number, actors: Actors): readonly EntityId[] {
  const theirs =
    sentence.is(from - 1, 'their') ||
    sentence.is(from - 2, 'their') ||
    sentence.dependents(noun, 'nmod:poss').some((at) => sentence.is(at, 'their'));
  // "X, Y and Z signed a pact at their summit": all who do so
  const doers = theirs ? subjectBefore(sentence, from - 1, actors) : null;
  const doing = doers === null ? [] : actors.of(sentence, doers);
  if (doing.length > 2) return doing;
  // The two whom the sentence has named, rather than those whom a pronoun may recall from further off
  const named = theirs ? namedBefore(sentence, from, actors) : [];
  if (named.length === 2) return named;
  const before: EntityId[] = [];
  for (const child of sentence.children(noun)) {
    if (child >= noun) continue;
    const relation = sentence.relation(child);
    if (relation === 'nmod:poss') before.push(...actors.of(sentence, child));
    else if (relation === 'compound' || relation === 'amod' || relation === 'nmod')
      before.push(...modifierIds(sentence, child, actors));
  }
  for (let at = from; at < noun; at++) before.push(...actors.known(at));
  const joined = hyphenedBefore(sentence, from, actors);
  if (before.every((id) => joined.includes(id))) return joined.length > 0 ? joined : before;
  // "a UN climate summit": whoever called all others to it
  return CALLED_BY_ALL.test(sentence.lower(noun))
    ? before.filter((id) => id !== 'organization:united-nations')
    : before;
}

/** The persons named before token i in its sentence, behind the dateline. */
function namedBefore(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  const groups = actors.groups(sentence);
  const end = actors.groupFrom(sentence, i);
  return [
    ...new Set(
      groups
        .slice(Math.max(0, end - 12), end)
        .filter((group) => group.to <= i && group.from >= sentence.lead)
        .flatMap((group) => group.ids.filter((id) => actors.kindOf(id) === 'person')),
    ),
  ];
}

/** "US-China", "Kenyan-Ugandan border", "Kenya–Uganda–Rwanda" right before, where the tree makes a clause of it. */
function hyphenedBefore(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  const ids: EntityId[] = [];
  let hyphens = 0;
  let last = from - 1;
  while (last > from - 4 && sentence.tag(last) === 'NOUN' && actors.names.nameAt[last]! < 0) last--;
  for (let at = last; at >= sentence.from && at > from - 12; at--) {
    // "China's delegation – Kenyan talks": joined without a space
    if (sentence.is(at, '-', '–', '/') && !sentence.spaced(at) && !sentence.spaced(at + 1)) hyphens++;
    else if (actors.names.nameAt[at]! >= 0 || actors.names.demonymAt[at]! >= 0) ids.unshift(...actors.known(at));
    else break;
  }
  const distinct = [...new Set(ids)];
  return hyphens > 0 && distinct.length >= 2 ? distinct : [];
}

/** "the conversation that took place between", "the talks which were held between": past that verb; else i. */
function behindHappening(sentence: Sentence, i: number): number {
  const at = sentence.is(i, 'that', 'which') ? i + 1 : i;
  if (sentence.is(at, 'took', 'takes', 'take') && sentence.is(at + 1, 'place')) return at + 2;
  for (let next = at; next < at + 4 && sentence.isVerb(next); next++) if (sentence.is(next, 'held')) return next + 1;
  return i;
}

/** "efforts to restart talks between X and Y": whose efforts they are has no part in the talks. */
export const isTriedFor = (frame: NounFrame, role: string, sentence: Sentence, verb: number): boolean =>
  role === 'participant' && frame.isBetween && frame.between.length > 1 && isAttempt(sentence, verb);

/** "will co-chair with Kenya's minister", "co-chaired the dialogue with him", whose noun ends at `to`: each for one side. */
export function sharesChair(sentence: Sentence, verb: number, to: number, actors: Actors): boolean {
  const co =
    /^co-?chair/.test(sentence.lower(verb)) ||
    (sentence.is(verb - 2, 'co') && sentence.lower(verb).startsWith('chair'));
  const along = [verb + 1, to].find((at) => sentence.is(at, 'with'));
  if (!co || along === undefined) return false;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, along + 1)];
  return group !== undefined && group.from <= along + 3 && group.ids.length > 0;
}

/** "The visit had not been agreed with Brussels", "was coordinated with Washington": who was asked, not who is visited. */
function isClearedWith(sentence: Sentence, to: number, head: number): boolean {
  let at = head - 1;
  while (at > to && !sentence.is(at, 'with')) at--;
  return /^(agreed|co-?ordinated|cleared|discussed|shared|arranged|synchroni[sz]ed|connected|linked|compared)$/.test(
    sentence.lower(at - 1),
  );
}

/** "met members of a delegation for talks with X": X is whom the talks are with that they are a delegation for. */
function isOfOther(sentence: Sentence, to: number, head: number, words: MeetingWords): boolean {
  let at = head - 1;
  while (at > to && !sentence.is(at, 'with')) at--;
  if (at <= to || !words.nouns.has(sentence.lower(at - 1))) return false;
  for (let i = to; i < at - 1; i++) if (sentence.is(i, 'for', 'ahead', 'about', 'on')) return true;
  return false;
}

/** "was told by Y during a call": by whom somebody is addressed in the passive, before token `end`. */
export function addressersOf(sentence: Sentence, verb: number, end: number, actors: Actors): readonly EntityId[] {
  if (!ADDRESSING.test(sentence.lower(verb))) return [];
  const agent = agentOf(sentence, verb, actors);
  return agent !== null && agent < end && actors.canAct(sentence, agent) ? actors.of(sentence, agent) : [];
}
