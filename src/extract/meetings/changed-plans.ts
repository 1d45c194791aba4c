/** Plans that have changed: given up, put off and standing all the same, moved to another day, urged upon others. */
import { FINITE, type Sentence } from './sentence.js';
import { DATED } from './phases.js';

/** "was to have met", "had been due to meet": it is told because it did not come about. */
export function wasToHave(sentence: Sentence, verb: number): boolean {
  if (!sentence.has(verb)) return false;
  for (let at = verb; at > sentence.from && at > verb - 6; at--) {
    if (sentence.is(at, 'have') && sentence.is(at - 1, 'to'))
      return sentence.is(at - 2, 'was', 'were', 'due', 'supposed');
    // "Had X not fallen ill, he would have met Y"
    if (sentence.is(at, 'have') && sentence.is(at - 1, 'would'))
      return sentence.penn(verb) === 'VBN' && !sentence.within(at - 6, at - 1, /^(that|said|says|say)$/);
    // "had hoped to see X, but": nothing came of it
    if (sentence.is(at, 'hoped', 'planned', 'intended', 'wanted', 'meant', 'agreed') && sentence.is(at + 1, 'to'))
      return sentence.is(at - 1, 'had', "'d", '’d') && isButBehind(sentence, verb);
    if (sentence.is(at, 'due', 'scheduled', 'set', 'slated', 'supposed', 'meant', 'pencilled', 'penciled', 'expected'))
      return sentence.is(at - 1, 'been') && sentence.is(at - 2, 'had', "'d", '’d');
    if (at < verb && sentence.is(at, ',', ';', 'that', 'who', 'which', 'said')) return false;
  }
  return false;
}

/** ", but" behind the verb, in its sentence, or what became of it. */
function isButBehind(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 24; at++) {
    // "had agreed to meet, but no venue has been chosen", "but have yet to set a date": it may still come about
    if (sentence.is(at, 'but') && sentence.is(at - 1, ','))
      return !sentence.is(at + 1, 'no', 'not') && !sentence.within(at + 1, at + 5, /^yet$/);
    // "; the encounter was scrapped"
    if (sentence.is(at, ';'))
      return sentence.within(at + 1, at + 8, /^(scrapped|cancell?ed|dropped|abandoned|shelved)$/);
  }
  return false;
}

/** "will not, after all, meet", "will not meet X after all": a plan that is given up; null where nobody says so. */
export function afterAll(
  sentence: Sentence,
  verb: number,
): { readonly status: 'cancelled'; readonly by: string } | null {
  const not = (from: number, to: number): boolean => sentence.within(from, to, /^(not|n't|n’t)$/);
  for (let at = verb - 6; at < verb + 14; at++) {
    if (at > verb && (sentence.is(at, ';', 'that', 'who', 'but') || sentence.isVerb(at))) return null;
    if (sentence.is(at, 'after') && sentence.is(at + 1, 'all') && sentence.is(at + 2, ',', '.', 'in', 'on', 'because'))
      return not(Math.min(at, verb) - 4, verb) ? { status: 'cancelled', by: 'after-all' } : null;
  }
  return null;
}

/** "had been put off twice", "has been postponed several times": a plan that stands again. */
export function isFormerlyOff(sentence: Sentence, to: number): boolean {
  for (let at = to; at < sentence.to && at < to + 12; at++) {
    if (!sentence.is(at, 'been') || !sentence.is(at - 1, 'had', 'has', 'have', 'already', 'twice')) continue;
    return sentence.within(at - 2, at + 6, /^(twice|repeatedly|times|once|already)$/);
  }
  return false;
}

/** "Talks have been moved to Saturday", "were put back by a day to June 3": they are to be held then. */
export function isMoved(sentence: Sentence, noun: number): boolean {
  for (let at = noun + 1; at < sentence.to && at < noun + 30; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that', 'but')) return false;
    if (!sentence.is(at, 'been', 'was', 'were')) {
      // "talks, mediated by X, have been moved"
      if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '') && !sentence.is(at, 'have', 'has', 'had'))
        if (!sentence.is(at + 1, 'by')) return false;
      continue;
    }
    const isPut =
      sentence.is(at + 1, 'put', 'pushed', 'moved', 'brought') && sentence.is(at + 2, 'back', 'forward', 'up');
    if (!isPut && !sentence.is(at + 1, 'moved', 'shifted', 'rescheduled')) return false;
    for (let to = at + 2; to < at + 10; to++)
      if (sentence.is(to, 'to', 'for'))
        // "moved to Oslo in 1993": they were held, elsewhere
        return sentence.within(to + 1, to + 4, DATED) && !isNameOfPlace(sentence, to + 1);
    return false;
  }
  return false;
}

const isNameOfPlace = (sentence: Sentence, i: number): boolean =>
  sentence.tag(i) === 'PROPN' && !DATED.test(sentence.lower(i));

/** "is pushing X and Y to meet", "nudged both to hold talks": what others are to do, if they will. */
export function isPushedTo(sentence: Sentence, verb: number): boolean {
  const to = sentence.is(verb - 1, 'to') ? verb - 1 : verb - 2;
  if (!sentence.is(to, 'to') || sentence.penn(to + 1) !== 'VB') return false;
  for (let at = to - 2; at >= sentence.from && at > to - 16; at--) {
    if (sentence.is(at, ';', ',', 'that', 'who', 'which')) return false;
    if (sentence.isVerb(at)) return /^(push|nudg|prod)(e|es|s|ed|ded|ing|ding)?$/.test(sentence.lower(at));
  }
  return false;
}
