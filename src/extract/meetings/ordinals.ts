/** One more of a series that the text tells of, by its number alone: "The fourth closed on Tuesday in Oslo". */
import { tokenText, type Words } from '../words.js';
import type { Actors } from './actors.js';
import { occasionAt, placeEnd } from './occasions.js';
import type { Sentence } from './sentence.js';

/** The rule's name. */
export const ORDINAL = 'noun:ordinal';

/** Told of by its number alone: its parties and kind are the series'. */
export const isOrdinal = ({ by }: { readonly by: string }): boolean => by.startsWith(ORDINAL);

const NUMBER = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|next|previous|other)$/;

/** What is said of a meeting when it is counted. */
const SAID =
  /^(held|hosted|expected|due|set|scheduled|slated|planned|shelved|cancell?ed|called|postponed|opened|closed|ended|wound|began|begin|begins|took|takes|take|broke|breaks|failed|fell|collapsed|foundered|lasted|adjourned|convened|follow|follows|followed)$/;

/** As far as a place or time in commas parts the number from what is said of it. */
const REACH = 12;

/**
 * One past the number where a clause begins with "the fourth", "a third" and tells what became of it, or with "Those were in
 * Oslo in May"; else null.
 */
export function ordinalAt(sentence: Sentence, i: number, actors: Actors): number | null {
  if (i === sentence.lead && isThoseWere(sentence.lower(i), sentence.lower(i + 1))) {
    const at = sentence.is(i + 2, 'held') ? i + 3 : i + 2;
    return occasionAt(sentence, at, actors) === null ? null : i + 2;
  }
  if (!sentence.is(i, 'the', 'a', 'an') || !NUMBER.test(sentence.lower(i + 1))) return null;
  if (i > sentence.lead && !sentence.is(i - 1, ',', 'and', 'but', ';', '"', '“')) return null;
  return isSaidOf(sentence, i + 2) || gapEnd(sentence, i, actors) !== null ? i + 2 : null;
}

const isThoseWere = (first: string, second: string): boolean => /^(those|these|they)$/.test(first) && second === 'were';

/**
 * "The first round was held in Oslo, and the fifth in Berlin": the verb is told of another by its number. One past the place,
 * which with the date behind it is all that is told of that one; else null.
 */
export function gapEnd(sentence: Sentence, i: number, actors: Actors): number | null {
  if (!sentence.is(i, 'the') || !NUMBER.test(sentence.lower(i + 1)) || !sentence.is(i + 2, 'in', 'at')) return null;
  const end = occasionAt(sentence, i + 2, actors) ?? placeEnd(sentence, i + 3, actors);
  for (let at = i - 2; end !== null && at > sentence.lead && at > i - GAP; at--)
    if (NUMBER.test(sentence.lower(at)))
      return sentence.within(at, i, /^(held|took|met|was|were|hosted|opened|began)$/) ? end : null;
  return null;
}

/** As far back as the verb that a gap repeats. */
const GAP = 20;

/** From token `next` on, a place or time in commas between, it is told what became of a meeting. */
export function isSaidOf(sentence: Sentence, next: number): boolean {
  const aside = sentence.is(next, ',', 'in');
  if (!aside && !sentence.isVerb(next) && !SAID.test(sentence.lower(next))) return false;
  for (let at = next; at < sentence.to && at < next + REACH; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that')) return false;
    if (SAID.test(sentence.lower(at))) return at === next || sentence.isVerb(at) || sentence.isVerb(at - 1);
  }
  return false;
}

/** Whether the sentence from token `from` on opens so, by its first two words. */
export const opensWithOrdinal = (words: Words, from: number): boolean =>
  from + 1 < words.count &&
  (isThoseWere(tokenText(words, from).toLowerCase(), tokenText(words, from + 1)) || isNumbered(words, from));

const isNumbered = (words: Words, from: number): boolean =>
  /^(the|an?)$/i.test(tokenText(words, from)) &&
  words.end[from + 1]! - words.start[from + 1]! <= 8 &&
  NUMBER.test(tokenText(words, from + 1).toLowerCase());
