/** Turns of phrase that tell how far a meeting has got: still to come, in its third day, come to nothing. */
import type { Sentence } from './sentence.js';

/** A present tense behind "when", "once" or "until", in a clause of its own. */
export function isWhen(sentence: Sentence, verb: number): boolean {
  const penn = sentence.penn(verb);
  if (penn !== 'VBP' && penn !== 'VBZ') return false;
  for (let at = verb - 1; at >= sentence.from && at > verb - 7; at--) {
    if (sentence.is(at, 'when', 'once', 'until', 'before')) return true;
    if (sentence.is(at, ',', ';') || sentence.isVerb(at)) return false;
  }
  return false;
}

export const toBe = (sentence: Sentence, from: number): boolean => {
  for (let at = from; at + 2 < sentence.to; at++)
    if (sentence.is(at, 'to') && sentence.is(at + 1, 'be') && sentence.penn(at + 2) === 'VBN') return true;
  return false;
};

/** "talks entered their third day". */
export function entersDay(sentence: Sentence, noun: number): boolean {
  const verb = sentence.head(noun);
  return (
    verb > noun &&
    sentence.relation(noun) === 'nsubj' &&
    sentence.is(verb, 'entered', 'enter', 'entering', 'enters') &&
    Array.from({ length: 4 }, (_, n) => verb + 1 + n).some((at) => sentence.is(at, 'day', 'week', 'round', 'hour'))
  );
}

const HAPPENING =
  /^(take|takes|took|taken|happen|happens|happened|materiali[sz]e|materiali[sz]ed|occur|occurred|come|came)$/;

/** "the talks never took place", "did not happen", "failed to materialise". */
export function cameToNothing(sentence: Sentence, noun: number): boolean {
  const verb = sentence.head(noun);
  if (verb < noun || sentence.relation(noun) !== 'nsubj' || sentence.relation(verb) === 'ccomp') return false;
  const negated = (at: number): boolean =>
    sentence.children(at).some((one) => sentence.is(one, 'not', "n't", 'n’t', 'never'));
  if (HAPPENING.test(sentence.lower(verb)))
    return (
      negated(verb) && sentence.children(verb).every((at) => !sentence.is(at, 'will', 'would', 'may', 'might', 'can'))
    );
  return (
    /^fail(s|ed)?$/.test(sentence.lower(verb)) &&
    sentence.dependents(verb, 'xcomp').some((at) => HAPPENING.test(sentence.lower(at)))
  );
}

/** "was to have met", "had been due to meet": it is told because it did not come about. */
export function wasToHave(sentence: Sentence, verb: number): boolean {
  if (!sentence.has(verb)) return false;
  for (let at = verb; at > sentence.from && at > verb - 6; at--) {
    if (sentence.is(at, 'have') && sentence.is(at - 1, 'to'))
      return sentence.is(at - 2, 'was', 'were', 'due', 'supposed');
    if (sentence.is(at, 'due', 'scheduled', 'set', 'slated', 'supposed', 'meant'))
      return sentence.is(at - 1, 'been') && sentence.is(at - 2, 'had', "'d", '’d');
    if (at < verb && sentence.is(at, ',', ';', 'that', 'who', 'which', 'said')) return false;
  }
  return false;
}

/** "opened the door to peace and border talks", "paved the way for a summit": nobody says that any was held. */
export function isOpenedWay(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > sentence.from + 2 && at >= from - 7; at--) {
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', ':')) return false;
    if (sentence.is(at, 'to', 'for') && sentence.is(at - 1, 'door', 'doors', 'way', 'path', 'road'))
      return sentence.within(at - 4, at - 1, /^(open|pav|clear|prepar|smooth)(e|s|es|ed|ing)?$/);
  }
  return false;
}

/** "had met", "has met", "met": no modal, and its own tense. */
export function isPast(sentence: Sentence, verb: number): boolean {
  const helped = sentence.dependents(verb, 'aux', 'aux:pass');
  if (helped.some((at) => sentence.penn(at) === 'MD' || sentence.is(at, 'to', 'is', 'are'))) return false;
  const penn = sentence.penn(verb);
  return penn === 'VBD' || (penn === 'VBN' && helped.some((at) => sentence.is(at, 'had', 'has', 'have', "'d", "'ve")));
}
