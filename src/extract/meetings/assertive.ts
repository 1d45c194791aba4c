/** Verbs of a sentence that say or do something in, at or during a meeting, and so are no word on whether it took place. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import { FINITE, type Sentence } from './sentence.js';

/** Prepositions of a meeting that something is said or done in. */
export const WITHIN = new Set(['in', 'during', 'at', 'over', 'on', 'by', 'via', 'through']);

/** "agreed on talks": what they agreed on, not where. */
export const isAgreedOn = (sentence: Sentence, verb: number, marker: string): boolean =>
  marker === 'on' && /^(agree|decid|settl|insist)/.test(sentence.lower(verb));

/** Between a verb and a meeting stands a preposition that makes it the occasion: "agreed at talks". */
export function parted(sentence: Sentence, verb: number, from: number): boolean {
  for (let at = from - 1; at > verb; at--)
    if (sentence.tag(at) === 'ADP')
      return WITHIN.has(sentence.lower(at)) && !isAgreedOn(sentence, verb, sentence.lower(at));
  return /^(by|over|on|via)\b/.test(sentence.lower(from)) && !isAgreedOn(sentence, verb, '');
}

/** A finite verb that says or does something now: no plan, and no passive. */
export function isAssertive(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const penn = sentence.penn(verb);
  // "X, at a meeting on Monday, promised": a past form that the tagger takes for a participle
  const past =
    penn === 'VBN' &&
    sentence.relation(verb) === 'root' &&
    !sentence.children(verb).some((at) => sentence.tag(at) === 'AUX');
  if (penn !== 'VBD' && penn !== 'VBZ' && penn !== 'VBP' && !past) return false;
  const status = words.status.get(sentence.lower(verb))?.status;
  return (
    (status === 'proposed' || status === 'denied' || status === 'planned') &&
    !/^(plan|expect|hop|want|wish|intend|schedul|due|prepar|seek|sought|tr(y|ied|ies)|refus|declin)/.test(
      sentence.lower(verb),
    )
  );
}

/** "called for a truce", "urged both to withdraw", "offered help": a finite verb that has something else for its object. */
export function isDeedAtIt(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const phrase = sentence.phraseAt(verb, words.status);
  const status = phrase === null ? undefined : words.status.get(phrase.words)?.status;
  if (sentence.penn(verb) !== 'VBD' || (status !== 'proposed' && status !== 'planned')) return false;
  if (isReduced(sentence, verb)) return false;
  return (
    /^(call|press|push|urge|ask|demand|offer|propose|appeal|recommend|suggest|request|pledge|vow|promise|announce)/.test(
      sentence.lower(verb),
    ) && !sentence.children(verb).some((at) => sentence.tag(at) === 'AUX')
  );
}

/** "The talks, announced on Monday, will open", "a visit pledged by Norway": the tagger takes the participle for a past. */
function isReduced(sentence: Sentence, verb: number): boolean {
  if (sentence.is(verb - 1, ',') || sentence.is(verb + 1, 'by', 'last', 'this')) return true;
  if (sentence.is(verb + 1, 'on') && !sentence.is(verb, 'called', 'pressed')) return true;
  for (let at = verb + 1; at < sentence.to && at < verb + 14; at++) {
    if (sentence.is(at, ';', ',', 'that', 'which', 'who', 'and')) return false;
    if (FINITE.has(sentence.penn(at) ?? '') || sentence.tag(at) === 'AUX') return true;
  }
  return false;
}
