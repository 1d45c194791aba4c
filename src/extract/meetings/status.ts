import type { Status } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import { isAgreedOn, isAssertive, isDeedAtIt, isUndoneThere, undoneAtIt, WITHIN } from './assertive.js';
import type { Take } from './candidate.js';
import { afterAll, isFormerlyOff, isMoved, isPushedTo, wasToHave } from './changed-plans.js';
import { governor, isForFurther } from './governor.js';
import { judgement } from './judgements.js';
import { hearsay, REPORT, reported } from './hearsay.js';
import {
  isBehindUs,
  isDrawnOn,
  isDuringIt,
  isGoalOfPresent,
  cameToNothing,
  entersDay,
  isHeadlinePlan,
  isKeptFrom,
  isNextInRow,
  isLastSince,
  isOff,
  isOfWhatWasHeld,
  isOpenedWay,
  isParted,
  isPast,
  isStretchOf,
  isThereFor,
  isWhen,
  markOf,
  predicates,
  toBe,
  tookPlace,
} from './phases.js';
import { isAttempt } from './mediator-aims.js';
import { FINITE, type Sentence } from './sentence.js';
import { applyCue, auxiliaries, COMMENT, cueAt } from './status-cues.js';
import { isGivenUpBehind, isSharedInfinitive, near } from './status-order.js';

/** What a sentence says of whether a meeting took place, and the words that say so. */
export interface StatusFound {
  readonly status: Status;
  readonly by: string;
}

/** The stronger wins: a meeting that is refused or called off is not planned any more. */
const WEIGHT: Readonly<Record<Status, number>> = {
  held: 0,
  ongoing: 1,
  planned: 2,
  proposed: 3,
  cancelled: 4,
  denied: 5,
};

/** Prepositions that tell of a meeting as a fact, and those that look ahead to one. */
const FACTIVE = new Set(['after', 'following', 'since', 'during']);
const AHEAD = new Set(['before', 'ahead of', 'prior to', 'until', 'towards']);

/** So far a sentence is looked through for a finite verb: a sentence of many pages need not be, at each of its meetings. */
const WIDE = 200;

/** So far before a meeting "whether" leaves it open. */
const OPEN_REACH = 14;

/** Read the status of what the tokens [from, to) name; `verb` is its own verb, where it has one. */
export function statusOf(
  sentence: Sentence,
  from: number,
  to: number,
  verb: number | null,
  words: MeetingWords,
): StatusFound {
  let best: StatusFound = { status: 'held', by: 'asserted' };
  const take = (status: Status, by: string): void => {
    if (WEIGHT[status] > WEIGHT[best.status]) best = { status, by };
  };

  // The trigger's own modifiers: "planned talks", "no meeting".
  const noun = verb === null || verb < from || verb >= to ? to - 1 : null;
  // "agreed by telephone", "warned by telephone that": what was agreed or said is another matter than the call
  const adverbial = noun !== null && to - from > 1 && /^(by|over|on|via)$/.test(sentence.lower(from));
  if (noun !== null) {
    for (const child of sentence.children(noun)) {
      if (adverbial && child >= to) continue;
      const relation = sentence.relation(child);
      if (
        relation !== 'amod' &&
        relation !== 'det' &&
        relation !== 'compound' &&
        relation !== 'acl' &&
        relation !== 'acl:relcl' &&
        relation !== 'advmod'
      )
        continue;
      if (relation === 'acl:relcl' && isDuringIt(sentence, child)) auxiliaries(sentence, child, words, take);
      else if (!isOfWhatWasHeld(sentence, noun, child) && !isParted(sentence, child, noun))
        cueAt(sentence, child, words, take, child > noun);
    }
    for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
      if (sentence.is(at, ',', '.', 'and') || sentence.isVerb(at)) break;
      const cue = words.status.get(sentence.lower(at));
      if (cue !== undefined && (sentence.tag(at) === 'ADJ' || sentence.penn(at) === 'VBN' || sentence.is(at, 'no')))
        applyCue(cue.status, cue.id, take);
    }
  }

  // "invited X to Rome" says itself that nothing has happened.
  if (verb !== null) {
    const own = words.status.get(sentence.lower(verb));
    const phrase = words.status.get(sentence.phraseAt(verb, words.status)?.words ?? '');
    // "dropped in on X" drops nothing, "set off for A" sets nothing.
    if (phrase?.status !== 'stop' && own !== undefined && own.status !== 'cancelled' && own.status !== 'denied')
      applyCue(own.status, own.id, take);
  }
  if (noun !== null && entersDay(sentence, noun)) take('ongoing', 'enters-day');
  // "are in talks", "is on a visit to", "are in the third day of talks"
  const stretch = noun !== null && isStretchOf(sentence, noun) ? sentence.head(noun) : noun;
  if (
    stretch !== null &&
    /^(in|on|into)$/.test(sentence.caseOf(stretch)) &&
    sentence.dependents(stretch, 'cop').some((at) => sentence.is(at, 'is', 'are', "'s", "'re", '’s', '’re'))
  )
    take('ongoing', 'be-in');
  if (noun !== null && isThereFor(sentence, from)) take('ongoing', 'is-there');
  // "is meeting X", where the tagger takes it for a noun
  if (
    verb !== null &&
    sentence.lower(verb).endsWith('ing') &&
    sentence.is(verb - 1, 'is', 'are', "'s", "'re", '’s', '’re')
  )
    take('ongoing', 'progressive');
  const untagged = verb !== null && !sentence.isVerb(verb) && isPastForm(sentence.lower(verb), words);
  // "Meeting on Monday, A and B agreed a truce": a participle whose main verb the tree gives a subject in it
  const fronted = verb !== null && verb === sentence.lead && !sentence.isVerb(verb) && sentence.is(verb, 'meeting');
  if (fronted) auxiliaries(sentence, sentence.head(verb), words, take);
  else if (!untagged && !(adverbial && isAssertive(sentence, sentence.head(noun), words)))
    climb(sentence, noun ?? verb ?? from, words, take);
  near(sentence, from, to, noun !== null, words, take);
  // "a session, to be hosted by X": ahead
  if (noun !== null && best.status === 'held') {
    const finite = sentence.within(from - WIDE, to + WIDE, /^(was|were|has|had|is|are)$/);
    if (!finite && toBe(sentence, to, to + WIDE)) best = { status: 'planned', by: 'to-be' };
    if (isForFurther(sentence, from, noun)) best = { status: 'planned', by: 'for-a-further' };
  }
  if (verb !== null && best.status === 'held' && isGoalOfPresent(sentence, verb))
    best = { status: 'planned', by: 'goes-to' };
  // "when they meet in May": still to come
  if (verb !== null && best.status === 'held' && isWhen(sentence, verb)) best = { status: 'planned', by: 'when' };
  // "has accepted an invitation to visit"
  if (
    best.status === 'proposed' &&
    sentence.within(from - 12, from, /^accept(s|ed|ing)?$/) &&
    !sentence.within(from - 12, from, /^(not|n't|never)$/)
  )
    best = { status: 'planned', by: 'accepted' };
  const acting = verb ?? governor(sentence, noun ?? from).verb ?? sentence.dependents(noun ?? from, 'cop')[0] ?? null;
  if (acting !== null && best.by === 'not' && isLastSince(sentence, acting, words))
    best = { status: 'held', by: 'last-since' };
  const undone = noun !== null && /^(not|no|deny)$/.test(best.by) ? undoneAtIt(sentence, from) : null;
  if (undone !== null) best = { status: undone, by: 'not-done-there' };
  if (verb !== null && best.by === 'not' && isUndoneThere(sentence, verb, words))
    best = { status: 'held', by: 'not-done-there' };
  if (best.by === 'not' && isDrawnOn(sentence, from)) best = { status: 'held', by: 'not-drawn' };
  // "has not decided whether to meet", "it is not clear whether they will": open, not refused
  if (best.by === 'not' && sentence.within(from - OPEN_REACH, from, /^whether$/))
    best = { status: 'proposed', by: 'not+whether' };
  if (best.status === 'held' && isHeadlinePlan(sentence, verb ?? sentence.head(noun ?? from), WIDE))
    best = { status: 'planned', by: 'headline-to' };
  hearsay(sentence, from, to, take);
  // "The meeting had been put off twice": it stands all the same
  if (best.status === 'cancelled' && isFormerlyOff(sentence, to)) best = { status: 'planned', by: 'formerly-off' };
  // "was due to fly to X but put off the journey"
  if (best.status === 'planned' && isGivenUpBehind(sentence, from, to, words))
    best = { status: 'cancelled', by: 'but-off' };
  // "will not, after all, meet": it had been planned
  if (verb !== null) best = afterAll(sentence, verb) ?? best;
  // "agreed to free all captives and to meet again": both lie ahead
  if (verb !== null && best.by === 'asserted' && isSharedInfinitive(sentence, verb, words))
    best = { status: 'planned', by: 'and-to' };
  if (noun !== null && best.status === 'held' && isOpenedWay(sentence, from))
    best = { status: 'proposed', by: 'way-to' };
  const judged =
    best.status === 'held' || best.by === 'would' || best.by === 'not' ? judgement(sentence, from, to, verb) : null;
  if (judged !== null) return { status: judged, by: 'judged' };
  const urged = verb ?? governor(sentence, noun ?? from).verb;
  if ((best.status === 'held' || best.by === 'progressive') && urged !== null && isPushedTo(sentence, urged))
    best = { status: 'proposed', by: 'push' };
  // "launched efforts to restart the talks": none yet
  if (
    noun !== null &&
    best.status === 'held' &&
    urged !== null &&
    sentence.head(noun) === urged &&
    sentence.relation(noun) === 'obj' &&
    isAttempt(sentence, urged)
  )
    best = { status: 'proposed', by: 'attempt' };
  if (noun !== null && best.status !== 'denied' && isMoved(sentence, noun)) best = { status: 'planned', by: 'moved' };
  if (noun !== null && isBehindUs(sentence, from, to)) return { status: 'held', by: 'after' };
  if (noun !== null && isOff(sentence, noun)) return { status: 'cancelled', by: 'off' };
  if (noun !== null && tookPlace(sentence, noun)) return { status: 'held', by: 'took-place' };
  if (noun !== null && cameToNothing(sentence, noun)) return { status: 'cancelled', by: 'came-to-nothing' };
  const kept = verb === null ? null : isKeptFrom(sentence, verb);
  if (kept !== null) return { status: kept ? 'cancelled' : 'held', by: 'kept-from' };
  if (wasToHave(sentence, verb ?? sentence.head(noun ?? from)) && best.status !== 'denied')
    return { status: 'cancelled', by: 'was-to-have' };
  return best;
}

/**
 * "X, who met Y in Rome, has demanded", "The talks come after a plan was dropped": what the tree hangs elsewhere, though a
 * finite verb with "who" for its subject is a clause for itself, and none is a subject; but "scheduled for Friday was called
 * off" is a participle that the tagger mistook.
 */
const isOfOwnClause = (sentence: Sentence, at: number, relation: string | null): boolean =>
  FINITE.has(sentence.penn(at) ?? '') &&
  ((/^nsubj/.test(relation ?? '') && !isMistaken(sentence, at)) ||
    (relation === 'advcl' && sentence.dependents(at, 'nsubj').some((who) => sentence.is(who, 'who', 'which'))));

/** A participle that is taken for a past: nothing parts it from the verb whose subject it is said to be. */
function isMistaken(sentence: Sentence, at: number): boolean {
  const head = sentence.head(at);
  if (sentence.penn(at) !== 'VBD' || head < at || head - at > FAR) return false;
  return !sentence.any(at + 1, head, ',', ';', 'after', 'before', 'as', 'when', 'while', 'that');
}

/** So far behind it stands that verb at most. */
const FAR = 12;

/** "rang", "dialled", "met": told as done, even where the tagger takes it for a noun and the tree goes wrong. */
const isPastForm = (lower: string, words: MeetingWords): boolean =>
  !/(ing|s)$/.test(lower) && (words.verbs.get(lower) ?? []).some((entry) => entry.verb !== lower);

/** Go up from the trigger: what governs it bears on it, until a clause that stands for itself. */
function climb(sentence: Sentence, start: number, words: MeetingWords, take: Take): void {
  let at = start;
  if (sentence.isVerb(at) || sentence.lower(at).endsWith('ing')) auxiliaries(sentence, at, words, take);
  for (let depth = 0; depth < 12; depth++) {
    const head = sentence.head(at);
    const relation = sentence.relation(at);
    if (head < 0) return;
    // "At a summit of X and Y, Z rejected": no subject has a preposition, whatever the tree makes of it
    if (relation === 'nsubj' && WITHIN.has(sentence.caseOf(at)) && isAssertive(sentence, head, words)) {
      auxiliaries(sentence, head, words, take);
      return;
    }
    if (relation === 'obl' || relation === 'nmod' || relation === 'advcl' || relation === 'acl') {
      const marker = relation === 'advcl' || relation === 'acl' ? markOf(sentence, at) : sentence.caseOf(at);
      // "flew to and fro before they met": both have happened
      const mark = sentence.dependents(at, 'mark', 'case')[0];
      const inRow = mark !== undefined && isNextInRow(sentence, mark);
      if (AHEAD.has(marker) && sentence.penn(at) !== 'VBD' && !sentence.is(at - 1, 'had') && !inRow)
        take('planned', marker.replace(' ', '-'));
      if (FACTIVE.has(marker)) {
        // "will travel on after talks": both lie ahead
        if (
          sentence
            .children(head)
            .some((one) => words.status.get(sentence.lower(one))?.clause === true && sentence.relation(one) === 'aux')
        )
          auxiliaries(sentence, head, words, take);
        return;
      }
      if (relation === 'advcl' && marker === '' && sentence.penn(at) === 'VBG') return;
      if (marker === 'if' || marker === 'unless') take('proposed', marker);
      if (relation === 'nmod' && sentence.isNominal(head) && (marker === 'about' || marker === 'on')) return;
      if (relation === 'obl' && COMMENT.test(sentence.lower(head))) return;
      // "had not been in one room since July, in Rome, where they met X": a clause for itself
      if (relation === 'advcl' && sentence.any(at - 3, at, 'where')) return;
      // "failed to agree a date when they met": it is over when that is told
      if (relation === 'advcl' && sentence.penn(at) === 'VBD' && sentence.any(at - 4, at, 'when', 'while')) return;
      // "promised help in a call with X": what is said there is no part of whether it took place
      if (
        relation === 'obl' &&
        WITHIN.has(marker) &&
        !isAgreedOn(sentence, head, marker) &&
        isAssertive(sentence, head, words)
      ) {
        auxiliaries(sentence, head, words, take);
        return;
      }
    }
    if ((relation === 'acl:relcl' || relation === 'acl' || relation === 'ccomp') && REPORT.test(sentence.lower(head))) {
      reported(sentence, head, take);
      return;
    }
    if (relation === 'acl:relcl' || relation === 'parataxis' || relation === 'appos') return;
    if (isOfOwnClause(sentence, at, relation)) return;
    // "The two, meeting in Oslo, have agreed to": what they agreed to is another matter
    if (relation === 'acl' && sentence.penn(at) === 'VBG' && sentence.is(at - 1, ',')) return;
    if (relation === 'conj') {
      // A coordinated verb of its own tense stands alone; an infinitive shares what governs the first.
      if (sentence.isVerb(at) && sentence.penn(at) !== 'VB') return;
      if (sentence.isVerb(head)) auxiliaries(sentence, head, words, take);
      at = head;
      continue;
    }
    if (relation === 'nmod:poss') return;
    // "X and Y, last met in Rome, when they agreed to": a past form that the tree takes for a participle
    if (relation === 'acl' && sentence.is(at - 1, 'last')) return;
    // "met for an hour but failed to agree"
    if (head > at && sentence.isVerb(at) && sentence.penn(at) === 'VBD' && sentence.any(at + 1, head, 'but')) return;
    const cue = words.status.get(sentence.lower(head));
    if (cue?.status === 'stop' && relation === 'ccomp') return;
    // "announced that it had held talks": what lies before the announcement is no plan
    if (cue?.status === 'planned' && relation === 'ccomp' && isPast(sentence, at)) return;
    // "A meeting of ministers called for a truce": what a meeting does is done at it
    if (relation === 'nsubj' && isDeedAtIt(sentence, head, words)) return;
    if (relation !== 'ccomp' || cue !== undefined)
      cueAt(sentence, head, words, take, relation !== 'ccomp' && predicates(sentence, head));
    if (relation === 'ccomp' && cue === undefined) return;
    if ((relation === 'obl' || relation === 'advcl') && cue === undefined) {
      // In, at, for, to a meeting: the verb's time is the meeting's, what governs the verb is not.
      if (sentence.isVerb(head) && sentence.relation(head) !== 'xcomp' && sentence.relation(head) !== 'conj') return;
    }
    at = head;
  }
}
