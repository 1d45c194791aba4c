/** Meetings that a sentence only judges or has go on: "talks with X are the only way out", "they will keep talking". */
import type { Status } from '../../model.js';
import { SAYING } from './groups.js';
import type { Sentence } from './sentence.js';

/** "will keep talking", "agreed to maintain high-level contacts": what goes on as it did is no meeting of its own. */
export const isKeptUp = (sentence: Sentence, from: number): boolean =>
  (sentence.is(from, 'talking', 'meeting') && sentence.is(from - 1, 'keep', 'keeps')) ||
  (sentence.within(from, from + 3, /^contacts?$/) &&
    sentence.within(from - 4, from, /^(maintain|keep|continue|strengthen|deepen|intensify|increase|expand|preserve)$/));

/** Predicates of what is not to be. */
const VAIN =
  /^(pointless|futile|useless|meaningless|impossible|unacceptable|unthinkable|inconceivable|senseless|premature|waste|mistake)$/;

/** Predicates of what is to be, whether or not it comes to pass. */
const WANTED =
  /^(essential|necessary|needed|crucial|vital|imperative|inevitable|indispensable|unavoidable|preferable|possible|desirable|better|only|best|time|key)$/;

/** What "the only" or "the best" must be said of. */
const WAY = /^(way|ways|solution|option|answer|path|road|means|route|exit|hope|choice|alternative|remedy)$/;

/** So many tokens of who meets whom stand between a meeting's words and what is said of it. */
const REACH = 14;

/** Behind a copula so many tokens are its predicate. */
const PREDICATE = 6;

/** What is said of the meeting whose words are the tokens [from, to), its `verb` where it has one; null where it is told of. */
export function judgement(sentence: Sentence, from: number, to: number, verb: number | null): Status | null {
  const gerund = verb !== null && sentence.lower(verb).endsWith('ing');
  if (verb !== null && !gerund) return ofInfinitive(sentence, verb);
  // "is against talks with X", not "against the talks between X and Y"; "is in favour of talks"
  const isAgainst = sentence.dependents(to - 1, 'cop').length > 0 && sentence.caseOf(to - 1) === 'against';
  if (isAgainst && isBare(sentence, from)) return 'denied';
  if (sentence.is(from - 1, 'of') && sentence.is(from - 2, 'favour', 'favor')) return 'proposed';
  if (sentence.is(from - 1, 'for') && sentence.is(from - 2, 'time') && isCopula(sentence, from - 3)) return 'proposed';
  return isBare(sentence, from) ? ofSubject(sentence, from, to) : null;
}

/** "has nothing to discuss with X", "it is pointless to negotiate with Y". */
function ofInfinitive(sentence: Sentence, verb: number): Status | null {
  if (!sentence.is(verb - 1, 'to')) return null;
  if (sentence.is(verb - 2, 'nothing', 'little')) return 'denied';
  if (!isCopula(sentence, verb - 3) || !sentence.is(verb - 4, 'it')) return null;
  return predicated(sentence, verb - 3, verb);
}

/** "Dialogue with X is essential", "said talks with X were pointless": what is said of no meeting that was told of. */
function ofSubject(sentence: Sentence, from: number, to: number): Status | null {
  for (let at = to; at < sentence.to && at < to + REACH; at++) {
    if (sentence.is(at, ',', ';', 'who', 'which', 'that')) return null;
    // "Talks between X and Y in 1971 were crucial": those were held, unless somebody only says what talks were to him
    if (sentence.is(at, 'was', 'were') && !isSaid(sentence, from)) return null;
    if (isCopula(sentence, at) || sentence.is(at, 'was', 'were', 'be')) return predicated(sentence, at, sentence.to);
    if (sentence.isVerb(at) && sentence.tag(at) !== 'AUX') return null;
  }
  return null;
}

function predicated(sentence: Sentence, copula: number, end: number): Status | null {
  const not = sentence.is(copula + 1, 'not', "n't", 'n’t', 'no');
  for (let at = copula + 1; at < end && at <= copula + PREDICATE; at++) {
    if (sentence.tag(at) === 'PUNCT' || sentence.tag(at) === 'ADP' || sentence.isVerb(at)) return null;
    if (VAIN.test(sentence.lower(at))) return not ? 'proposed' : 'denied';
    if (!WANTED.test(sentence.lower(at))) continue;
    if (sentence.is(at, 'only', 'best', 'key') && !WAY.test(sentence.lower(at + 1))) continue;
    return not ? 'denied' : 'proposed';
  }
  return null;
}

/** "leader said dialogue with", "insisted that talks with". */
const isSaid = (sentence: Sentence, from: number): boolean => sentence.within(from - 4, from, SAYING);

const isCopula = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, 'is', 'are', "'s", '’s', "'re", '’re', 'remain', 'remains');

/** No article or possessor before it, or "a" and "any": none that was told of. */
function isBare(sentence: Sentence, from: number): boolean {
  let at = from - 1;
  while (at > from - 4 && (sentence.tag(at) === 'ADJ' || sentence.tag(at) === 'NOUN')) at--;
  const the = sentence.tag(at) === 'DET' && !sentence.is(at, 'a', 'an', 'any', 'that', 'further', 'more');
  return !the && !sentence.is(at, 'their', 'his', 'her', 'its', 'our') && sentence.penn(at) !== 'POS';
}
