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

export const toBe = (sentence: Sentence, from: number, end: number): boolean => {
  for (let at = from; at + 2 < sentence.to && at < end; at++)
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

/** A verb, or what a form of "be" says of a subject: "will be in Rome for talks". */
export const predicates = (sentence: Sentence, i: number): boolean =>
  sentence.isVerb(i) || sentence.dependents(i, 'cop').length > 0;

/** "The dinner that X was to have with Y is off": the sentence opens with the noun and ends with that. */
export function isOff(sentence: Sentence, noun: number): boolean {
  const end = sentence.is(sentence.to - 1, '.') ? sentence.to - 2 : sentence.to - 1;
  return sentence.is(end, 'off') && sentence.is(end - 1, 'is', 'are', 'was', 'were') && noun <= sentence.lead + 3;
}

/** '"None," said X': a word whose quotation closes before the verb. */
export function isQuoted(sentence: Sentence, child: number, verb: number): boolean {
  for (let at = child + 1; at < verb; at++) if (sentence.is(at, '"', '”', '’’', "''")) return true;
  return false;
}

/** "did not, and a meeting …": what stands before a comma and an "and" is another clause's. */
export function isParted(sentence: Sentence, child: number, noun: number): boolean {
  if (sentence.isVerb(noun) || noun - child > 8) return false;
  for (let at = child + 1; at < noun; at++)
    if (sentence.is(at, ',') && sentence.is(at + 1, 'and', 'but', 'or')) return true;
  return false;
}

/** "May" with a capital inside a sentence is no "may". */
export function isMonth(sentence: Sentence, at: number): boolean {
  return at > sentence.from && sentence.text(at) === 'May';
}

/** The word that opens a clause: "after", "ahead of", "if". */
export function markOf(sentence: Sentence, verb: number): string {
  const mark = sentence.dependents(verb, 'mark', 'case')[0];
  if (mark === undefined) return '';
  const before = sentence.lower(mark - 1);
  return sentence.is(mark, 'of') && before === 'ahead'
    ? 'ahead of'
    : sentence.is(mark, 'to') && before === 'prior'
      ? 'prior to'
      : sentence.lower(mark);
}
