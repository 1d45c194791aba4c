/** What the words that belong to a verb or noun say of whether a meeting took place: cue words, modals, negation. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Take } from './candidate.js';
import { isHabit, isMonth, isParted, isQuoted } from './phases.js';
import type { Sentence } from './sentence.js';

/** What is said about a meeting, or not said. */
export const COMMENT = /^(comment|elaborat|remark|speculat)(s|e|es|ed|ing)?$/;

export function applyCue(status: string, id: string, take: Take): void {
  if (status === 'stop') return;
  switch (status) {
    case 'held':
    case 'ongoing':
    case 'planned':
    case 'proposed':
    case 'cancelled':
    case 'denied':
      take(status, id);
      break;
    default:
      break;
  }
}

/** A cue word at i, alone or with its particle: "called off", "ruled out", also with the object between. */
export function cueAt(sentence: Sentence, i: number, words: MeetingWords, take: Take, withAux: boolean): void {
  const particle = sentence
    .dependents(i, 'compound:prt', 'advmod')
    .find((at) => at > i && words.status.has(`${sentence.lower(i)} ${sentence.lower(at)}`));
  const phrase = particle === undefined ? null : words.status.get(`${sentence.lower(i)} ${sentence.lower(particle)}`);
  const cue =
    phrase ?? words.status.get(sentence.phraseAt(i, words.status)?.words ?? '') ?? words.status.get(sentence.lower(i));
  // "Talks between X and Y open in Rome", where the tagger has an adjective
  const opens = sentence.is(i, 'open') && sentence.dependents(i, 'cop').length === 0 && sentence.relation(i) === 'root';
  if (cue !== undefined && !opens && !(cue.clause && sentence.relation(i) === 'amod')) {
    // "did not cancel", "never refused"
    const negated =
      (cue.status === 'cancelled' || cue.status === 'denied') &&
      !cue.clause &&
      sentence.children(i).some((at) => sentence.is(at, 'not', "n't", 'n’t', 'never'));
    if (!negated) applyCue(cue.status, cue.id, take);
  }
  if (withAux) auxiliaries(sentence, i, words, take);
}

/** What may stand between a form of "be" and its infinitive. */
const BETWEEN = ['also', 'still', 'now', 'then'] as const;

/** Modals, negation and progressive of a verb. */
export function auxiliaries(sentence: Sentence, verb: number, words: MeetingWords, take: Take): void {
  let isBeing = false;
  // "not to boycott the talks"
  const undone = /^(cancelled|denied)$/.test(words.status.get(sentence.lower(verb))?.status ?? '');
  for (const child of sentence.children(verb)) {
    if (
      isMonth(sentence, child) ||
      isHabit(sentence, child) ||
      isParted(sentence, child, verb) ||
      isQuoted(sentence, child, verb)
    )
      continue;
    if (undone && words.status.get(sentence.lower(child))?.status === 'denied') continue;
    const relation = sentence.relation(child);
    if (
      relation === 'aux' ||
      relation === 'aux:pass' ||
      relation === 'advmod' ||
      relation === 'cop' ||
      relation === 'mark'
    ) {
      const cue = words.status.get(sentence.lower(child));
      if (cue?.clause === true || (relation === 'mark' && sentence.is(child, 'if', 'unless', 'whether')))
        applyCue(cue?.status ?? 'proposed', cue?.id ?? 'if', take);
      if (sentence.is(child, 'is', 'are', "'s", "'re", '’s', '’re') && (relation === 'aux' || relation === 'cop'))
        isBeing = true;
    }
  }
  if (isBeing && sentence.lower(verb).endsWith('ing')) take('ongoing', 'progressive');
  // "were still meeting late on Wednesday"
  if (sentence.lower(verb).endsWith('ing') && sentence.is(verb - 1, 'still') && sentence.is(verb - 2, 'was', 'were'))
    take('ongoing', 'still');
  // "have been meeting since Monday"
  if (sentence.lower(verb).endsWith('ing') && sentence.is(verb - 1, 'been') && sentence.is(verb - 2, 'have', 'has'))
    take('ongoing', 'progressive');
  // "are to meet", "was to visit", "is also to meet"
  const to = sentence.children(verb).find((at) => sentence.is(at, 'to') && at < verb);
  const isAdverb = to !== undefined && sentence.is(to - 1, ...BETWEEN);
  const be = to === undefined ? -1 : isAdverb ? to - 2 : to - 1;
  if (sentence.is(be, 'is', 'are', "'s", "'re") || (!isAdverb && sentence.is(be, 'was', 'were', 'be')))
    take('planned', 'be-to');
  if (
    sentence
      .dependents(verb, 'nsubj', 'nsubj:pass')
      .some(
        (at) =>
          (sentence.is(at, 'none', 'neither', 'nobody') && !isQuoted(sentence, at, verb)) ||
          sentence.children(at).some((det) => sentence.is(det, 'no', 'neither')),
      )
  )
    take('denied', 'no');
}
