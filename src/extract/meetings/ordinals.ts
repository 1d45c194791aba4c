/** One more of a series that the text tells of, by its number alone: "The fourth closed on Tuesday in Oslo". */
import { tokenText, type Words } from '../words.js';
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

/** One past the number where a clause begins with "the fourth", "a third" and tells what became of it; else null. */
export function ordinalAt(sentence: Sentence, i: number): number | null {
  if (!sentence.is(i, 'the', 'a', 'an') || !NUMBER.test(sentence.lower(i + 1))) return null;
  if (i > sentence.lead && !sentence.is(i - 1, ',', 'and', 'but', ';', '"', '“')) return null;
  return isSaidOf(sentence, i + 2) ? i + 2 : null;
}

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
  /^(the|an?)$/i.test(tokenText(words, from)) &&
  words.end[from + 1]! - words.start[from + 1]! <= 8 &&
  NUMBER.test(tokenText(words, from + 1).toLowerCase());
