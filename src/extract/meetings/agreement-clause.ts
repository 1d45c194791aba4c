/** The clause of an agreement's own that tells who made it. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import { NAMED_MONTH } from './agreement-names.js';
import type { Sentence } from './sentence.js';
import { isToCome } from './signing.js';

/** "an agreement that approves their plans": it does so itself. */
const hasItForSubject = (sentence: Sentence, verb: number): boolean =>
  sentence.is(verb - 1, 'that', 'which') &&
  /^(approv|accept|endors|adopt|ratif|announc|declar)/.test(sentence.lower(verb));

/** The verb of the noun's own clause that says that it was made: "a truce that Norway brokered", "the deal reached in Oslo". */
export function ownClause(sentence: Sentence, noun: number, words: MeetingWords): number | null {
  for (const child of sentence.dependents(noun, 'acl', 'acl:relcl')) {
    if (child < noun || !(words.reach.has(sentence.lower(child)) || words.broker.has(sentence.lower(child)))) continue;
    const open = sentence.children(child).some((one) => {
      const cue = words.status.get(sentence.lower(one));
      return cue !== undefined && cue.status !== 'held' && cue.status !== 'ongoing' && cue.status !== 'stop';
    });
    if (
      !open &&
      !hasItForSubject(sentence, child) &&
      !isToCome(sentence, child, noun + 1) &&
      sentence.penn(child) !== 'VB' &&
      sentence.penn(child) !== 'VBG'
    )
      return child;
  }
  // By the order of words, where the tree has hung the clause elsewhere.
  let which = noun + 1;
  // "the ceasefire of September 1994, which X mediated"
  while (
    which < noun + 6 &&
    (sentence.is(which, 'of', 'from', 'in', 'on', ',') ||
      sentence.penn(which) === 'CD' ||
      NAMED_MONTH.test(sentence.text(which)))
  )
    which++;
  if (!sentence.is(which, 'which', 'that')) return null;
  for (let at = which + 1; at < sentence.to && at < which + 8; at++) {
    if (sentence.is(at, ',', ';') || words.status.get(sentence.lower(at))?.clause === true) return null;
    const lower = sentence.lower(at);
    if (
      sentence.isVerb(at) &&
      at > which + 1 &&
      /(ed|ck|ht)$/.test(lower) &&
      (words.reach.has(lower) || words.broker.has(lower))
    )
      return at;
  }
  return null;
}
