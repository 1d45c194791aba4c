/** Who signed a paper, since when it is in force, and who bound himself by it: read by the order of words around its noun. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { onWeekday } from './agreement-names.js';
import { behind } from './clause.js';
import { doers } from './doers.js';
import type { Sentence } from './sentence.js';

export interface Signing {
  readonly verb: number;
  readonly parties: readonly EntityId[];
  /** Those who signed are meant but not named: "they signed", "the two put their names to it". */
  readonly recalled: boolean;
}

/** "A and B signed the paper", "put their names to the paper", "the paper signed by A and B", "the paper, which A signed with B". */
export function signingOf(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  words: MeetingWords,
): Signing | null {
  // An understanding is reached, not signed.
  const reach = sentence.is(to - 1, 'understanding', 'arrangement', 'compromise', 'consensus');
  const before = signedBefore(sentence, from, words, reach);
  // "with an initialled understanding": whose, the meeting tells
  if (before !== null && isModifier(sentence, before)) return { verb: before, parties: [], recalled: true };
  if (before !== null) {
    const signers = sentence.dependents(before, 'nsubj').find((one) => one < before);
    // "shuttled before representatives of the two signed": not who shuttled
    const unknown = signers !== undefined && SIGNING.test(sentence.lower(signers)) && isSeveral(sentence, before);
    const ids =
      signersBefore(sentence, before, actors) ??
      (unknown ? actors.of(sentence, signers) : doers(sentence, before, actors));
    const others = withWhom(sentence, to, actors);
    const parties = [...new Set([...ids, ...others])];
    return adoptedByTwo(sentence, {
      verb: before,
      parties,
      recalled: parties.length < 2 && isSeveral(sentence, before),
    });
  }
  const behindIt = signedBehind(sentence, to, actors, words);
  return behindIt === null ? null : adoptedByTwo(sentence, behindIt);
}

/** Who sign for others. */
const SIGNING = /^(representatives|delegates|envoys|negotiators|officials|delegations|emissaries|leaders|commanders)$/;

/** What one body adopts is its own; two bind themselves. */
const adoptedByTwo = (sentence: Sentence, signing: Signing): Signing | null =>
  ADOPTED.test(sentence.lower(signing.verb)) && signing.parties.length < 2 && !signing.recalled ? null : signing;

const ADOPTED = /^adopt(s|ed)?$/;

const isModifier = (sentence: Sentence, verb: number): boolean =>
  sentence.relation(verb) === 'amod' || sentence.is(verb - 1, 'a', 'an', 'the', 'newly', 'freshly');

/** The group of two and more in the verb's own clause: "looked on as A and B put pen to paper"; null where there is none. */
function signersBefore(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  const groups = actors.groups(sentence);
  for (let n = actors.groupFrom(sentence, verb) - 1; n >= 0; n--) {
    const group = groups[n]!;
    if (verb - group.to > 10) return null;
    if (group.preposition !== '' && group.preposition !== 'as') continue;
    for (let at = group.to; at < verb; at++)
      if (
        sentence.is(at, ';', 'that', 'which', 'who', 'as', 'where', 'when', 'while', 'after') ||
        (sentence.isVerb(at) && sentence.tag(at) !== 'AUX')
      )
        return null;
    // "as A and B put pen to paper": groups that the preposition has parted
    const before = groups[n - 1];
    const joined = before?.to === group.from - 1 && sentence.is(before.to, 'and', '&') ? before.ids : [];
    const ids = [...new Set([...joined, ...group.ids])];
    if (ids.length >= 2 && !group.possessive) return ids;
  }
  return null;
}

/** The verb that has the noun for its object: no other clause or noun phrase lies between. */
function signedBefore(sentence: Sentence, from: number, words: MeetingWords, reach: boolean): number | null {
  for (let at = from - 1; at >= sentence.from && at > from - 14; at--) {
    if (reach && sentence.is(at, 'reached', 'struck', 'concluded')) return at;
    if (isSigning(sentence, at, words))
      return sentence.is(at + 1, 'by', 'for', 'off') || (sentence.is(at + 1, 'on') && sentence.is(at + 2, 'to'))
        ? null
        : at;
    if (sentence.is(at, ',', ';', ':', '.', 'that', 'which', 'who', 'after', 'under', 'with', 'between', 'by', 'for'))
      return null;
    if (sentence.isVerb(at) && !['VBN', 'VBG'].includes(sentence.penn(at) ?? '')) return null;
  }
  return null;
}

/** What makes of a signature one to come, or none. */
const OPEN = new Set([
  'will',
  'would',
  'to',
  'not',
  "n't",
  'n’t',
  'never',
  'could',
  'may',
  'might',
  'should',
  'must',
  'can',
  'be',
]);

/** "to be signed", "will sign", "not signed": read from token `from` on. */
export const isToCome = (sentence: Sentence, verb: number, from: number): boolean =>
  [1, 2, 3].some((n) => verb - n >= from && OPEN.has(sentence.lower(verb - n)));

function signedBehind(sentence: Sentence, to: number, actors: Actors, words: MeetingWords): Signing | null {
  const groups = actors.groups(sentence);
  for (let at = to; at < sentence.to && at < to + 12; at++) {
    if (sentence.is(at, ';', '.', 'but', 'after', 'before')) return null;
    if (sentence.is(at, 'and') && actors.groupAt(sentence, at) === null) return null;
    if (!isSigning(sentence, at, words) || sentence.penn(at) === 'VBG') continue;
    if (isToCome(sentence, at, to)) return null;
    const group = groups[actors.groupFrom(sentence, at) - 1];
    const own =
      group !== undefined && group.from >= to && group.to >= at - 2 && group.preposition === '' ? group.ids : [];
    const passive = sentence.penn(at) === 'VBN' || own.length === 0;
    const agents = passive
      ? behind(sentence, at + 1, ['by'], 14, actors).flatMap((one) => actors.of(sentence, one))
      : [];
    const parties = [...new Set([...own, ...agents, ...withWhom(sentence, at + 1, actors)])];
    // Another noun's verb: "the deal that they signed the paper on"
    if (parties.length === 0 && !passive) return null;
    // "adopted by the government and six movements"
    const several =
      passive &&
      (parties.length === 0
        ? // "A pact was signed on Monday": by those who met
          sentence.is(at - 1, 'was', 'were') && (sentence.is(at, 'concluded') || onWeekday(sentence, at))
        : parties.length === 1 && severalBehind(sentence, at + 1, 'by', actors));
    return { verb: at, parties, recalled: several };
  }
  return null;
}

/** Behind the preposition stand more than one who can act, known or not: "by the government and six movements". */
export function severalBehind(sentence: Sentence, from: number, preposition: string, actors: Actors): boolean {
  let start = from;
  while (start < sentence.to && start < from + 12 && !sentence.is(start, preposition)) start++;
  if (!sentence.is(start, preposition)) return false;
  for (let at = start + 2; at < sentence.to && at < start + 10; at++) {
    if (sentence.isVerb(at) || sentence.is(at, ';', '.')) return false;
    if (sentence.is(at, 'and'))
      return Array.from({ length: 5 }, (_, n) => at + 1 + n).some((one) => actors.isActorNoun(sentence, one));
  }
  return false;
}

/** "signed", "initialled", "put their names", "put pen to paper", "affixed his signature". */
function isSigning(sentence: Sentence, at: number, words: MeetingWords): boolean {
  if (ADOPTED.test(sentence.lower(at)) || sentence.is(at, 'concluded')) return sentence.isVerb(at);
  if (words.sign.has(sentence.lower(at))) return sentence.isVerb(at) || !sentence.is(at, 'sign', 'signs', 'initial');
  if (!sentence.is(at, 'put', 'puts', 'putting', 'append', 'appended', 'affix', 'affixed', 'set')) return false;
  for (let next = at + 1; next < sentence.to && next <= at + 4; next++)
    if (words.signObjects.has(sentence.lower(next))) return true;
  return false;
}

function withWhom(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  for (let at = from; at < sentence.to && at < from + 8; at++) {
    if (sentence.is(at, ',', ';', '.') || sentence.isVerb(at)) return [];
    if (!sentence.is(at, 'with')) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
    return group !== undefined && group.from <= at + 3 && !group.possessive ? group.ids : [];
  }
  return [];
}

export function isSeveral(sentence: Sentence, verb: number): boolean {
  let joined = true;
  for (let at = verb - 1; at >= sentence.from && at > verb - 8; at--) {
    if (SEVERAL.has(sentence.lower(at))) return true;
    if (sentence.is(at, ',', ';', '.')) return false;
    joined &&= sentence.tag(at) !== 'VERB';
    // "the government and the rebels signed"
    if (joined && sentence.is(at, 'and') && sentence.isNominal(at - 1)) return true;
  }
  return false;
}

const SEVERAL = new Set(
  'they both two sides pair leaders ministers presidents parties delegations governments rivals'.split(' '),
);

/** The verb that puts it in force: "took effect on", "came into force", "has been in place since". */
export function effectOf(sentence: Sentence, to: number): number | null {
  for (let at = to; at < sentence.to && at < to + 18; at++) {
    if (sentence.is(at, ';', '.', 'but', 'while', 'although')) return null;
    if (sentence.is(at, 'took', 'take', 'takes', 'taking') && sentence.is(at + 1, 'effect', 'force', 'hold')) return at;
    if (!sentence.is(at, 'into', 'in') || !sentence.is(at + 1, 'force', 'effect', 'place')) continue;
    for (let verb = at - 1; verb >= to && verb >= at - 3; verb--) {
      if (ENTERING.test(sentence.lower(verb))) return verb;
      if (sentence.tag(verb) !== 'ADV') break;
    }
    if (sentence.is(at - 1, ',') && at - 1 >= to) return at;
  }
  return null;
}

const ENTERING = /^(come|came|comes|coming|enter|enters|entered|go|goes|went|gone|put|been|is|was|remains?|remained)$/;

/** "A ceasefire has held since May": it is in force between those whom the article is about. */
export function heldSince(sentence: Sentence, to: number): boolean {
  for (let at = to; at < sentence.to && at < to + 8; at++) {
    if (sentence.is(at, ',', ';', '.', 'not', "n't", 'never')) return false;
    if (
      sentence.is(at, 'held', 'holding') &&
      ['has', 'have', 'had', 'been', 'largely', 'mostly', 'broadly'].includes(sentence.lower(at - 1))
    )
      return sentence.is(at + 1, 'since', 'for');
  }
  return false;
}

/** "the accord, under which A and B promised in May": whom it binds, and the verb. */
export function underWhich(
  sentence: Sentence,
  to: number,
  actors: Actors,
): { readonly parties: readonly EntityId[]; readonly verb: number } | null {
  for (let at = to; at < sentence.to && at < to + 10; at++) {
    if (sentence.is(at, ';', '.') || (sentence.isVerb(at) && at > to)) return null;
    if (!sentence.is(at, 'under', 'by', 'in', 'with') || !sentence.is(at + 1, 'which')) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 2)];
    if (group === undefined || group.from > at + 3 || group.ids.length === 0 || group.possessive) return null;
    for (let verb = group.to; verb < sentence.to && verb < group.to + 4; verb++) {
      if (!sentence.isVerb(verb)) continue;
      // "under which A handed land to B"
      const others = behind(sentence, verb + 1, ['to', 'from'], 10, actors).flatMap((one) => actors.of(sentence, one));
      const parties = [...new Set([...group.ids, ...(group.ids.length === 1 ? others : [])])];
      return parties.length >= 2 ? { parties, verb } : null;
    }
    return null;
  }
  return null;
}
