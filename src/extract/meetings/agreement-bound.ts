/** How two bind themselves without a paper's name: "agreed to extend the truce", "agreed to stop firing", "swapped prisoners". */
import type { AgreementKind, EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behind } from './clause.js';
import { doers } from './doers.js';
import type { Sentence } from './sentence.js';
import { isSeveral, type Signing } from './signing.js';

/** Verbs by which somebody binds himself. */
export const AGREEING =
  /^(agree[ds]?|agreeing|consent(s|ed)?|assent(s|ed)?|acced(es?|ed)|accept(s|ed)?|recommit(s|ted)?)$/;

/** The same, and by what else: "shook hands on a deal", "committed themselves to a truce". */
export const BY_AGREEING = new RegExp(`${AGREEING.source}|^(settled|shook|shaken|committed|emerged)$`);

/** What is done to an agreement that is, or comes to be, in force. */
const KEEPING =
  /^(extend|prolong|renew|observe|respect|honou?r|uphold|restore|revive|reinstate|maintain|enter|resume|implement|declare|conclude|sign|start|begin|hold)$/;

/** Tokens that a date or an adverb between "agreed" and "to" may take: "agreed late on Monday to". */
const BETWEEN = 6;

/** "agreed to a truce", "consented on Monday to extend their truce", "accepted the ceasefire": the verb; null elsewhere. */
export function agreedTo(sentence: Sentence, from: number): number | null {
  let at = from - 1;
  while (at > sentence.from && at > from - 6 && isModifier(sentence, at)) at--;
  if (KEEPING.test(sentence.lower(at)) && sentence.is(at - 1, 'to')) {
    at -= 2;
    for (let n = 0; n < BETWEEN && !AGREEING.test(sentence.lower(at)); n++, at--)
      if (sentence.isVerb(at) || sentence.is(at, ',', 'and', 'that')) return null;
  } else if (sentence.is(at, 'with') && sentence.is(at - 1, 'emerged')) {
    // "emerged with a truce"
    return isDone(sentence, at - 1) ? at - 1 : null;
  } else if (sentence.is(at, 'to', 'on', 'upon')) {
    at--;
    if (sentence.tag(at) === 'ADV') at--;
  } else if (!/^accept/.test(sentence.lower(at))) return null;
  const verb = settledOn(sentence, at) ?? (AGREEING.test(sentence.lower(at)) ? at : null);
  return verb !== null && isDone(sentence, verb) ? verb : null;
}

/** "settled on a truce", "shook hands on a deal", "committed themselves to an accord": the verb of what ends at token `at`; null elsewhere. */
function settledOn(sentence: Sentence, at: number): number | null {
  const onto = sentence.lower(at + 1);
  if (sentence.is(at, 'settled') && onto === 'on') return at;
  if (sentence.is(at, 'hands') && onto === 'on' && sentence.is(at - 1, 'shook', 'shaken')) return at - 1;
  const self = sentence.is(at, 'themselves') && onto === 'to';
  return self && sentence.is(at - 1, 'committed') ? at - 1 : null;
}

const isModifier = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, '-', 'immediate', 'their') ||
  ((['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON'].includes(sentence.tag(at) ?? '') || sentence.penn(at) === 'POS') &&
    !sentence.is(at, 'that', 'which', 'who'));

/** A finite verb or participle that no modal, negation or infinitive makes one to come. */
export function isDone(sentence: Sentence, verb: number): boolean {
  if (!['VBD', 'VBN', 'VBZ', 'VBP', 'VBG'].includes(sentence.penn(verb) ?? '')) return false;
  for (let at = verb - 1; at >= sentence.from && at >= verb - 4; at--) {
    if (sentence.is(at, 'not', "n't", 'n’t', 'never', 'to', 'if', 'unless', 'whether', 'until', 'once', 'neither'))
      return false;
    if (sentence.penn(at) === 'MD') return false;
    if (!['AUX', 'ADV', 'DET'].includes(sentence.tag(at) ?? '')) return true;
  }
  return true;
}

/** An agreement told by a verb, the parties as in {@link Signing}. */
export interface Bound extends Signing {
  readonly kind: AgreementKind;
  readonly rule: string;
}

/** "agreed to free a thousand prisoners", "swapped 50 captives", "agreed to cease hostilities", by its verb. */
export function boundAt(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords): Bound | null {
  const told = boundBy(sentence, verb, words);
  if (told === null)
    return (
      boundToDo(sentence, verb, actors, words) ??
      tiesMended(sentence, verb, actors, words) ??
      signedAlone(sentence, verb, actors, words)
    );
  const others = behind(sentence, verb + 1, ['with'], 14, actors).flatMap((one) => actors.of(sentence, one));
  const parties = [...new Set([...doers(sentence, verb, actors), ...others])];
  const recalled = parties.length < 2 && isSeveral(sentence, verb);
  return parties.length >= 2 || recalled ? { verb, parties, recalled, ...told } : null;
}

function boundBy(sentence: Sentence, verb: number, words: MeetingWords): Pick<Bound, 'kind' | 'rule'> | null {
  if (SWAPPING.test(sentence.lower(verb)) && sentence.isVerb(verb))
    return isDone(sentence, verb) && objectIs(sentence, verb, words.captives)
      ? { kind: 'exchange', rule: 'swapped' }
      : null;
  if (!sentence.is(verb, 'agreed', 'agree', 'agrees', 'pledged')) return null;
  let to = verb + 1;
  while (to < sentence.to && to < verb + BETWEEN && !sentence.is(to, 'to')) to++;
  if (!sentence.is(to, 'to')) return null;
  if (FREEING.has(sentence.lower(to + 1)) && isDone(sentence, verb) && objectIs(sentence, to + 1, words.captives))
    return { kind: 'exchange', rule: 'agreed-to-free' };
  const halt = sentence.tag(to + 1) === 'ADV' ? to + 2 : to + 1;
  return HALTING.has(sentence.lower(halt)) && isDone(sentence, verb) && objectIs(sentence, halt, words.fire)
    ? { kind: 'ceasefire', rule: 'agreed-to-halt' }
    : null;
}

/** "agreed on Thursday to reopen their embassies": whatever two bind themselves to do, unless it is only to go on talking. */
function boundToDo(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords): Bound | null {
  const resolved = RESOLVED.test(sentence.lower(verb));
  if (!(resolved || sentence.is(verb, 'agreed', 'agree')) || !sentence.isVerb(verb) || !isDone(sentence, verb))
    return null;
  let to = verb + 1;
  while (to < sentence.to && to < verb + BETWEEN && !sentence.is(to, 'to')) to++;
  // What two decide may be the business of each; what is common is not, whatever the tagger makes of "exchange"
  const common = COMMON.test(sentence.lower(to + 1));
  const binds = common || (!resolved && sentence.penn(to + 1) === 'VB' && !UNBINDING.has(sentence.lower(to + 1)));
  if (!sentence.is(to, 'to') || !binds) return null;
  for (let at = to + 2; at < sentence.to && at < to + 9; at++)
    if (
      // "a bilateral group"
      !/^(compound|amod)$/.test(sentence.relation(at)) &&
      (words.nouns.has(sentence.lower(at)) || words.agreementNouns.get(sentence.lower(at))?.document === false)
    )
      return null;
  const others = behind(sentence, verb + 1, ['with'], to - verb - 1, actors).flatMap((one) => actors.of(sentence, one));
  const parties = [...new Set([...doers(sentence, verb, actors), ...others])];
  const told = { verb, parties, kind: 'accord', rule: 'agreed-to-do' } as const;
  if (isOfStates(parties, actors))
    return isOfStates(namedIn(sentence, actors), actors) ? { ...told, recalled: false } : null;
  // "They agreed to name envoys again": the two of the meeting just told of
  const two =
    sentence.within(verb - 4, verb, /^(they|sides|parties)$/) && !sentence.within(verb - 4, verb, /^(other|some)$/);
  return two && parties.length < 2 ? { ...told, recalled: true } : null;
}

/** Verbs by which two may bind themselves, or each himself. */
const RESOLVED = /^(decided|resolved|undertook|undertaken)$/;

/** What nobody does alone. */
const COMMON =
  /^(reopen|restore|revive|set|establish|re-establish|create|form|exchange|demarcate|delimit|delineate|share|normali[sz]e|withdraw|disengage|stop|halt|end|cease|lift)$/;

/** What two mend who had broken with each other. */
const MENDING = /^(restor|normali[sz]|re-?establish|establish|resum)(e|es|ed|ing)$/;

/** "restored diplomatic relations", "announced that they would normalise ties": two do it together, or nobody does. */
function tiesMended(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords): Bound | null {
  if (!MENDING.test(sentence.lower(verb)) || !sentence.isVerb(verb) || sentence.relation(verb) === 'amod') return null;
  let tie = verb + 1;
  while (tie < verb + BETWEEN && ['DET', 'ADJ', 'NOUN', 'PRON'].includes(sentence.tag(tie) ?? '')) {
    if (words.mediation.get('tie')!.has(sentence.lower(tie))) break;
    tie++;
  }
  if (!words.mediation.get('tie')!.has(sentence.lower(tie)) || sentence.is(tie, 'trust', 'friendship')) return null;
  const done = ['VBD', 'VBN'].includes(sentence.penn(verb) ?? '') && isDone(sentence, verb);
  const told = done ? verb : announcedBefore(sentence, verb);
  if (told === null) return null;
  const others = behind(sentence, tie + 1, ['with', 'between'], BETWEEN, actors).flatMap((one) =>
    actors.of(sentence, one),
  );
  const parties = [...new Set([...doers(sentence, told, actors), ...others])];
  return isOfStates(parties, actors) ? { verb: told, parties, recalled: false, kind: 'accord', rule: 'ties' } : null;
}

/** "announced on Monday that they would": the verb by which two say what they will both do; null elsewhere. */
function announcedBefore(sentence: Sentence, verb: number): number | null {
  const will = sentence.tag(verb - 1) === 'ADV' ? verb - 2 : verb - 1;
  if (!sentence.is(will, 'would', 'will', "'d", '’d', "'ll", '’ll')) return null;
  let at = will - 1;
  while (at > will - BETWEEN && !sentence.is(at, 'they', 'their', 'both')) at--;
  if (at === will - BETWEEN) return null;
  for (at--; at > verb - 2 * BETWEEN && at >= sentence.from; at--) {
    if (/^(announced|agreed|declared)$/.test(sentence.lower(at))) return isDone(sentence, at) ? at : null;
    if (sentence.isVerb(at) || sentence.is(at, ',', ';')) return null;
  }
  return null;
}

/** What may follow a verb that has no object: a place, a day, the clause's end. */
const OBJECTLESS = /^(in|on|at|after|before|last|late|early|yesterday|today|there|here|and|,|\.|;)$/;

/** "Kenya and Uganda signed in Oslo on Monday", "two years later, they signed": what, the reader knows. */
function signedAlone(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords): Bound | null {
  if (!words.sign.has(sentence.lower(verb)) || sentence.penn(verb) !== 'VBD' || !isDone(sentence, verb)) return null;
  const ends = verb + 1 >= sentence.to;
  if (!ends && !OBJECTLESS.test(sentence.lower(verb + 1))) return null;
  // "signed on to the plan", "signed in to the site"
  if (sentence.is(verb + 2, 'to', 'with', 'as', 'for') || sentence.tag(verb - 1) === 'AUX') return null;
  for (let at = verb + 1; at < sentence.to && at < verb + 16; at++)
    if (words.agreementNouns.has(sentence.lower(at))) return null;
  // "the truce that they signed in Oslo": told of by its own name
  if (sentence.dependents(verb, 'obj').some((one) => one < verb && sentence.is(one, 'that', 'which'))) return null;
  const parties = [...new Set(doers(sentence, verb, actors))];
  const told = { verb, kind: 'accord', rule: 'signed-alone' } as const;
  if (isOfStates(parties, actors)) return { ...told, parties, recalled: false };
  return parties.length < 2 && isSeveral(sentence, verb) ? { ...told, parties, recalled: true } : null;
}

/** Of two sides at least, one of them a state. */
function isOfStates(parties: readonly EntityId[], actors: Actors): boolean {
  const sides = new Set(parties.flatMap((id) => actors.actsFor(id)));
  return sides.size >= 2 && [...sides].some((id) => actors.kindOf(id) === 'state');
}

/** All whom the sentence names: who has no other side beside it agrees with nobody, whatever the tree says. */
function namedIn(sentence: Sentence, actors: Actors): readonly EntityId[] {
  const ids = actors.groups(sentence).flatMap((group) => group.ids);
  for (let at = sentence.from; at < sentence.to; at++) ids.push(...actors.known(at));
  return ids;
}

/** To meet, to talk, to differ, or a matter of money and posts: nothing that binds two states. */
const UNBINDING = new Set(
  'meet hold continue resume discuss talk speak keep stay remain maintain convene disagree differ negotiate consult explore consider study examine work cooperate schedule reconvene return start begin open join attend participate send pay buy sell hire fire sack'.split(
    ' ',
  ),
);

const FREEING = new Set(['free', 'release', 'exchange', 'swap', 'trade', 'return']);
const HALTING = new Set(['cease', 'halt', 'stop', 'end', 'suspend', 'pause']);
const SWAPPING = /^(exchang|swapp|swap|trad)(ed|es?|s)$/;

/** One of these nouns stands behind the verb, in its own clause. */
function objectIs(sentence: Sentence, verb: number, nouns: ReadonlySet<string>): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 8; at++) {
    if (nouns.has(sentence.lower(at))) return true;
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', 'for', 'with', 'after', 'at', 'by')) return false;
  }
  return false;
}

const YIELDING =
  /^(end|ended|ends|conclude[ds]?|culminate[ds]?|result(s|ed)?|led|leads?|produce[ds]?|yield(s|ed)?|brought)$/;

/** "talks between X and Y produced an accord", "ended with a truce": those who had met; null where no meeting brought it. */
export function yieldedBy(
  sentence: Sentence,
  verb: number,
  words: MeetingWords,
  actors: Actors,
): readonly EntityId[] | null {
  if (!YIELDING.test(sentence.lower(verb)) || !isDone(sentence, verb)) return null;
  const subject = sentence.dependents(verb, 'nsubj')[0];
  if (subject === undefined || !words.nouns.has(sentence.lower(subject))) return null;
  return behind(sentence, subject + 1, ['between', 'of', 'among'], 8, actors).flatMap((one) =>
    actors.of(sentence, one),
  );
}

/** "Under the accord, X and Y are to withdraw": those whom the main clause says it binds. */
export function boundUnder(sentence: Sentence, from: number, to: number, actors: Actors): readonly EntityId[] {
  let under = from - 1;
  while (under > sentence.from && under > from - 6 && isModifier(sentence, under)) under--;
  if (!sentence.is(under, 'under') || under > sentence.lead + 1) return [];
  const groups = actors.groups(sentence);
  for (let at = to; at < sentence.to && at < to + 20; at++) {
    if (!sentence.is(at, ',')) continue;
    const group = groups[actors.groupFrom(sentence, at + 1)];
    const opens = group?.from === at + 1 && group.ids.length >= 2 && !group.possessive;
    return opens && sentence.isVerb(group.to) ? group.ids : [];
  }
  return [];
}
