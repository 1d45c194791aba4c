import type { ParseInput } from './parse-features.js';
import { UPOS, type Words } from './types.js';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
/** An aside has at most so many tokens between its brackets. */
const LONGEST = 8;

/** Tokens that are parsed together; `beside` is the token that an aside stands behind, null for the sentence itself. */
export interface Part {
  readonly kept: readonly number[];
  readonly beside: number | null;
}

/**
 * A stretch of a sentence without its short asides, then each of them: "the Liberation Front (LF) guerrillas" is read
 * as "the Liberation Front guerrillas". Brackets split names from their nouns, and the treebanks hold few such.
 *
 * @param begin,end the stretch's tokens; an aside with a verb, or at its very start, stays where it is
 * @param standsFor a token for which another stands is left out
 */
export function parts(words: Words, begin: number, end: number, standsFor: Int32Array | null): Part[] {
  const kept: number[] = [];
  const asides: Part[] = [];
  for (let i = begin; i < end; i++) {
    const close = kept.length > 0 && isMark(words, i, '(') ? closing(words, i, end) : -1;
    if (close < 0) {
      if (standsFor === null || standsFor[i] === i) kept.push(i);
      continue;
    }
    asides.push({ kept: Array.from({ length: close + 1 - i }, (_, k) => i + k), beside: kept.at(-1)! });
    i = close;
  }
  return [{ kept, beside: null }, ...asides];
}

/** Where the aside that opens here closes; -1 where it is long, empty, or tells something. */
function closing(words: Words, open: number, end: number): number {
  for (let i = open + 1; i < end && i <= open + LONGEST + 1; i++) {
    if (isMark(words, i, ')')) return i > open + 1 ? i : -1;
    if (isMark(words, i, '(') || words.tag[i] === VERB || words.tag[i] === AUX) return -1;
  }
  return -1;
}

/** Is token i this one character? */
export function isMark(words: Words, i: number, mark: string): boolean {
  return words.end[i]! - words.start[i]! === 1 && words.text[words.start[i]!] === mark;
}

/** What the parser sees of some tokens alone; `whole` begins with token `begin`. */
export function onlyOf(whole: ParseInput, kept: readonly number[], begin: number): ParseInput {
  const of = (all: Int32Array): Int32Array =>
    Int32Array.from([...kept.map((i) => all[i - begin]!), all[whole.length]!]);
  return {
    length: kept.length,
    word: of(whole.word),
    suffix: of(whole.suffix),
    tag: of(whole.tag),
    upos: of(whole.upos),
  };
}
