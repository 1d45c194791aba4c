/** What the words right before and behind a meeting's say of its status, where the tree may have gone wrong. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import { isAssertive, parted } from './assertive.js';
import type { Take } from './candidate.js';
import { isHabit, isMonth, isNextInRow, isOfWhatWasHeld } from './phases.js';
import { FINITE, type Sentence } from './sentence.js';
import { applyCue, COMMENT } from './status-cues.js';

/** What stands right before and, for a noun, right after, where the tree may have gone wrong. */
export function near(
  sentence: Sentence,
  from: number,
  to: number,
  noun: boolean,
  words: MeetingWords,
  take: Take,
): void {
  for (let at = from - 1; at >= sentence.from && at >= from - 10; at--) {
    const penn = sentence.penn(at);
    if (
      sentence.is(at, ',', ';', ':', 'after', 'that', 'who', 'which', 'during', 'and', 'but') ||
      (penn === 'VBD' && words.status.get(sentence.lower(at)) === undefined)
    )
      break;
    // "agreed on a date when they met"
    if (sentence.is(at, 'when', 'while') && sentence.penn(from) === 'VBD') break;
    // "On 3 May Merkel met Macron": the month
    if (isMonth(sentence, at) || isHabit(sentence, at)) continue;
    // "did not comment on the meeting": whether it took place is another matter
    if (noun && COMMENT.test(sentence.lower(at))) break;
    const phrase = sentence.phraseAt(at, words.status);
    const cue = phrase === null || phrase.next > from ? undefined : words.status.get(phrase.words);
    if (sentence.is(at, 'before') && (sentence.penn(from) === 'VBD' || sentence.is(from - 1, 'had'))) break;
    if (isNextInRow(sentence, at)) break;
    if (sentence.is(at, 'before') || (sentence.is(at, 'of') && sentence.is(at - 1, 'ahead'))) {
      take('planned', 'before');
      break;
    }
    if (cue === undefined || cue.status === 'stop' || cue.status === 'held') {
      if (cue?.status === 'stop') break;
      continue;
    }
    // "did not cancel", "not to boycott": it stands
    if (/^(cancelled|denied)$/.test(cue.status) && !cue.clause && sentence.within(at - 2, at, /^(not|n't|n’t|never)$/))
      break;
    // "in the call on Monday", "no plans to meet"
    if (sentence.is(at, 'call', 'calls') && sentence.tag(at - 1) === 'DET') continue;
    if (noun && isAssertive(sentence, at, words) && parted(sentence, at, from)) break;
    if (cue.clause && noun && !sentence.is(at, 'no') && from - at > 4 && !isToTravel(sentence, at)) continue;
    if (sentence.is(at - 1, 'no')) take('denied', 'no');
    applyCue(cue.status, cue.id, take);
    if (!cue.clause) break;
  }
  if (!noun) return;
  behindRelative(sentence, to, words, take);
  for (let at = to; at < sentence.to && at < to + 14; at++) {
    if (sentence.is(at, ';', '"', '”', 'who', 'but', 'after', 'where', 'when', 'said', 'says', 'as')) break;
    if (sentence.is(at, 'that', 'which') && (at - to > 1 || sentence.is(from, 'by', 'over'))) break;
    // "talks with X scheduled for Friday", "talks are due to begin", "talks were called off"
    const finite =
      sentence.penn(at) === 'MD' ||
      sentence.penn(at) === 'VBN' ||
      sentence.is(at, 'is', 'are', 'was', 'were', 'out', 'due', 'under', 'underway', 'ongoing', 'not', "n't", 'n’t') ||
      // "are on hold", "is in the works"
      (sentence.is(at, 'on', 'in', 'being') &&
        sentence.is(at - 1, 'is', 'are', 'was', 'were', 'be', 'been', 'now', 'still')) ||
      // "is possible", "seems unlikely"
      (sentence.is(at, 'possible', 'impossible', 'likely', 'unlikely') &&
        sentence.is(at - 1, 'is', 'was', 'be', 'seems', 'looks', 'remains', 'only', 'very', 'more'));
    if (!finite) continue;
    const phrase = sentence.phraseAt(at, words.status);
    const cue = phrase === null ? undefined : words.status.get(phrase.words);
    if (
      cue !== undefined &&
      cue.status !== 'stop' &&
      subjectIsNoun(sentence, at, from, to) &&
      !isOfWhatWasHeld(sentence, to - 1, at)
    )
      applyCue(cue.status, cue.id, take);
  }
}

/** "will next travel to Rome for talks", where the tagger has no verb in "travel". */
const isToTravel = (sentence: Sentence, will: number): boolean =>
  sentence.is(will, 'will', 'would', 'shall') &&
  /^(?:(?:next|then|now|also|first|later) )?(?:travel|visit|fly|journey|head) (?:on )?to\b/.test(
    sentence.textOf(will + 1, 4),
  );

/** So far before "and to meet" stands what governs it. */
const SHARED = 30;

/** "agreed to free all captives by May and to meet again", where the tree may hang the second infinitive anywhere. */
export function isSharedInfinitive(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  if (sentence.penn(verb) !== 'VB' || !sentence.is(verb - 1, 'to') || !sentence.is(verb - 2, 'and', 'or')) return false;
  for (let at = verb - 3; at > sentence.from && at > verb - SHARED; at--) {
    if (sentence.is(at, ';', 'who', 'which', '"', '”')) return false;
    if (sentence.is(at, 'to') && sentence.isVerb(at - 1)) {
      const cue = words.status.get(sentence.lower(at - 1));
      if (cue?.status === 'planned' && !cue.clause) return true;
    }
  }
  return false;
}

/** What whoever does not come does. */
const ABSENT =
  /^(?:(?:cried|begged) off|(?:stayed|kept) away|(?:pulled|backed|bowed) out|(?:did not|did n['’]t|never|failed to) (?:come|came|appear|appeared|arrive|arrived|attend|attended|(?:turn|turned|show|showed) up)|withdrew|cancelled|canceled)\b/;

/** "was due to fly to Oslo but put off the journey", "was to meet X, but the premier stayed away": behind its own clause it is called off. */
export function isGivenUpBehind(sentence: Sentence, from: number, to: number, words: MeetingWords): boolean {
  for (let at = to; at < sentence.to && at < to + 20; at++) {
    if (sentence.is(at, ';', '"', '“', 'who', 'which', 'that')) return false;
    if (!sentence.is(at, 'but')) continue;
    for (let verb = at + 1; verb < at + 7; verb++) {
      if (ABSENT.test(sentence.textOf(verb, 4))) return true;
      // "but was called off": the meeting, not whoever was to have come
      const isCalled = sentence.is(at + 1, 'was', 'were') && verb === at + 2 && isSubject(sentence, from);
      const called = isCalled ? sentence.phraseAt(verb, words.status) : null;
      if (called !== null && words.status.get(called.words)?.status === 'cancelled') return true;
      const phrase = verb < at + 4 && sentence.isVerb(verb) ? sentence.phraseAt(verb, words.status) : null;
      if (phrase === null || words.status.get(phrase.words)?.status !== 'cancelled') continue;
      const noun = sentence.is(phrase.next, 'the', 'his', 'her', 'their', 'it') ? phrase.next + 1 : phrase.next;
      return (
        sentence.is(phrase.next, 'it') || sentence.is(noun, 'journey', 'trip', 'visit', 'meeting', 'talks', 'tour')
      );
    }
    return false;
  }
  return false;
}

/** "A fourth was due in May", "His trip to Rome was due": no verb stands before the meeting's words. */
function isSubject(sentence: Sentence, from: number): boolean {
  for (let at = sentence.lead; at < from; at++) if (sentence.isVerb(at) || sentence.tag(at) === 'AUX') return false;
  return from - sentence.lead < 12;
}

/** "talks with X, which Y was to host, have been put off": what is said behind the relative clause. */
function behindRelative(sentence: Sentence, to: number, words: MeetingWords, take: Take): void {
  let at = to;
  while (at < sentence.to && at < to + 20 && !(sentence.is(at, ',') && sentence.is(at + 1, 'which', 'that'))) {
    if (sentence.is(at, 'that', 'which')) {
      behindBareRelative(sentence, at, words, take);
      return;
    }
    if (sentence.is(at, ';', 'after', 'said', 'says') || sentence.penn(at) === 'VBD') return;
    at++;
  }
  const opened = at;
  at += 2;
  while (at < sentence.to && at < opened + 24 && !sentence.is(at, ',')) at++;
  if (!sentence.is(at, ',')) return;
  at++;
  if (!sentence.is(at, 'has', 'have', 'had', 'was', 'were', 'is', 'are', 'will')) return;
  while (at < sentence.to && (sentence.tag(at) === 'AUX' || sentence.tag(at) === 'ADV' || sentence.is(at, 'been')))
    at++;
  const phrase = sentence.phraseAt(at, words.status);
  const cue = phrase === null ? undefined : words.status.get(phrase.words);
  if (cue !== undefined) applyCue(cue.status, cue.id, take);
}

/** "a meeting that X wanted to host in Moscow on Friday was put off": the passive behind the relative clause's own verb. */
function behindBareRelative(sentence: Sentence, that: number, words: MeetingWords, take: Take): void {
  let own = -1;
  for (let at = that + 1; at < sentence.to && at < that + 20; at++) {
    if (sentence.is(at, ',', ';', 'who', 'which', 'that', 'but')) return;
    if (!sentence.isVerb(at) || !FINITE.has(sentence.penn(at) ?? '')) continue;
    if (own < 0) {
      own = at;
      continue;
    }
    if (!sentence.is(at, 'was', 'were', 'is', 'are', 'has', 'have', 'had')) continue;
    const verb = sentence.is(at + 1, 'been', 'also', 'again', 'abruptly', 'later') ? at + 2 : at + 1;
    const phrase = sentence.phraseAt(verb, words.status);
    const cue = phrase === null ? undefined : words.status.get(phrase.words);
    if (cue?.status === 'cancelled') applyCue(cue.status, cue.id, take);
    return;
  }
}

/** The verb or participle at i is said of the noun, as far as words between tell: no other finite verb of another subject. */
function subjectIsNoun(sentence: Sentence, i: number, from: number, to: number): boolean {
  if (isPassiveOf(sentence, i, from, to)) return true;
  let head = i;
  for (let n = 0; n < 4; n++) {
    if (head >= from && head < to) return true;
    // "Leaders, at a meeting on Thursday, promised": no subject has a preposition
    if (
      sentence.dependents(head, 'nsubj', 'nsubj:pass').some((at) => at >= from && at < to && sentence.caseOf(at) === '')
    )
      return true;
    const up = sentence.head(head);
    // "The talks broke up on Monday and will resume": what comes next is another matter
    if (up < 0 || (sentence.relation(head) === 'conj' && sentence.penn(up) === 'VBD')) break;
    head = up;
  }
  return false;
}

/** So far behind the noun stands the passive that is said of it. */
const PASSIVE_REACH = 12;

/** "said the planned meeting in Delhi was postponed": a passive to which the tree gives no noun for a subject, right behind the noun's phrase. */
function isPassiveOf(sentence: Sentence, participle: number, from: number, to: number): boolean {
  if (sentence.penn(participle) !== 'VBN' || participle - to > PASSIVE_REACH) return false;
  let be = participle - 1;
  while (sentence.tag(be) === 'ADV') be--;
  if (!sentence.is(be, 'was', 'were', 'been')) return false;
  if (sentence.is(be, 'been')) be--;
  const subjects = sentence.dependents(participle, 'nsubj', 'nsubj:pass');
  if (subjects.some((at) => (at < from || at >= to) && !sentence.isVerb(at))) return false;
  for (let at = to; at < be; at++)
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', 'who', 'which', 'that', 'but', 'after', 'before'))
      return false;
  return be >= to;
}
