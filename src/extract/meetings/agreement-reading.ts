/** What a sentence says of one agreement: whether it was reached, between whom, through whom. */
import type { Knowledge } from '../../knowledge/index.js';
import type { AgreementKind, EntityId, Status } from '../../model.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, subjectBefore, subjectsOf } from './clause.js';
import { governor } from './governor.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { effectOf, heldSince, isToCome, signingOf, underWhich } from './signing.js';
import { statusOf } from './status.js';

export interface Read {
  readonly status: Status;
  readonly kind: AgreementKind | null;
  readonly named: boolean;
  /** It stands beside its date: "the 2015 deal". */
  readonly dated: boolean;
  /** The verb that made it or put it in force: its date is the agreement's. */
  readonly clause: number | null;
  readonly parties: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly by: readonly string[];
}

/** What a noun behind makes of it: talks about a truce are no truce. */
const ABOUT = new Set(
  'talks negotiations negotiator negotiators plan plans proposal proposals efforts effort process talk terms offer line draft text idea bid push hopes prospects'.split(
    ' ',
  ),
);

/** What stands before an agreement that is not made yet. */
const HOPED = /^(draft|future|possible|potential|eventual|proposed|prospective|lasting|any|no|final|comprehensive)$/;

/**
 * @param document the noun is a paper of any kind: it must be signed to be an agreement
 * @returns why it is none, where it is none
 */
export function readAgreement(
  sentence: Sentence,
  from: number,
  to: number,
  actors: Actors,
  knowledge: Knowledge,
  document: boolean,
): Read | string {
  const words = knowledge.meetings;
  const noun = to - 1;
  const about = sentence.lower(
    sentence.relation(noun) === 'compound' && sentence.head(noun) > noun ? sentence.head(noun) : to,
  );
  if (ABOUT.has(about)) return `only what ${about} is about`;
  const named = isNamed(sentence, from, to);
  const dated = ownDate(sentence, from, to);
  const definite = isDefinite(sentence, from) || named;
  const signing = signingOf(sentence, from, to, actors, words);
  if (document && signing === null) return 'a paper that nobody signed';
  const { status, by: statusBy } = statusOf(sentence, from, to, null, words);
  const governing = governor(sentence, wholeOf(sentence, noun));
  const lowerVerb = governing.verb === null ? '' : sentence.lower(governing.verb);
  const making = words.reach.has(lowerVerb) || words.broker.has(lowerVerb);
  const clause = ownClause(sentence, noun, words);
  // "agreed a truce" is reached; "the truce did not hold" was; so was what has a name, a date or a maker of its own.
  const stands =
    (statusBy === 'due' && /^agree/.test(lowerVerb)) ||
    (words.stand.has(lowerVerb) && governing.relation !== 'oblique' && (definite || dated || statusBy === 'not')) ||
    clause !== null ||
    signing !== null ||
    ((named || dated) && !(making && governing.relation === 'object'));
  if (status !== 'held' && status !== 'ongoing' && !stands) return `not in force: ${status}`;
  if (signing !== null && signing.verb < from) {
    const verb = statusOf(sentence, signing.verb, signing.verb + 1, signing.verb, words);
    if (verb.status !== 'held' && verb.status !== 'ongoing') return `not signed: ${verb.by}`;
  }
  const by: string[] = [];
  const parties: EntityId[] = [];
  const mediators: EntityId[] = [];
  if (signing !== null) {
    parties.push(...signing.parties);
    by.push('signed');
  }
  const under = underWhich(sentence, to, actors);
  if (under !== null) {
    parties.push(...under.parties);
    by.push('under-which');
  }
  for (const [preposition, reach] of [
    ['between', 14],
    ['among', 12],
    ['with', 10],
  ] as const) {
    const other =
      behind(sentence, to, [preposition], reach, actors)[0] ??
      (clause === null ? undefined : behind(sentence, clause + 1, [preposition], reach, actors)[0]);
    if (other === undefined || !actors.canAct(sentence, other)) continue;
    if (preposition === 'with' && leavesPhrase(sentence, to, preposition)) continue;
    parties.push(...actors.of(sentence, other));
    by.push(preposition === 'among' ? 'between' : preposition);
  }
  const roles = rolesAround(sentence, from, to, actors, words);
  mediators.push(...roles.mediators);
  by.push(...roles.by);
  let reached = clause !== null || signing !== null;
  for (const verb of new Set([governing.verb, clause])) {
    if (verb === null || verb === signing?.verb) continue;
    const lower = sentence.lower(verb);
    const relation = verb === clause ? 'object' : governing.relation;
    const passive = isPassive(sentence, verb) && sentence.penn(verb) === 'VBN';
    const broker = words.broker.has(lower) && !words.reach.has(lower);
    const reaching = words.reach.has(lower);
    reached ||= reaching && (relation !== 'oblique' || /^(agree|sign)/.test(lower));
    if (!broker && !reaching) continue;
    let subjects: readonly number[] = [];
    if (relation === 'object' || relation === 'oblique')
      subjects = subjectsOf(sentence, verb).filter((one) => one !== noun);
    if (passive || relation === 'subject') {
      const agent = agentOf(sentence, verb);
      subjects = agent === null ? [] : [agent];
    }
    if (subjects.length === 0 && verb === clause && !passive) subjects = [subjectBefore(sentence, verb, actors) ?? -1];
    const ids = subjects.flatMap((one) => actors.of(sentence, one));
    if (broker) mediators.push(...ids);
    else if (relation !== 'oblique' || /^(agree|sign)/.test(lower)) parties.push(...ids);
    if (ids.length > 0) by.push(lower);
  }
  // "brought about the accord": the verb and its particle
  const caused = broughtAbout(sentence, noun, actors);
  if (caused.length > 0) {
    mediators.push(...caused);
    by.push('brought-about');
  }
  for (const child of sentence.children(noun)) {
    if (
      child < noun &&
      ['amod', 'compound', 'nmod:poss'].includes(sentence.relation(child)) &&
      !sentence.is(child + 1, '-')
    ) {
      const ids = actors.known(child).filter((id) => actors.kindOf(id) !== 'person');
      if (ids.length >= 2) parties.push(...ids);
    }
  }
  const clean = [...new Set(parties)].filter((id) => !mediators.includes(id));
  const hoped = sentence.is(from - 1, 'a', 'an', 'any') || HOPED.test(sentence.lower(from - 1));
  // "they signed a truce": whose, the meeting before tells.
  const subject = governing.verb === null ? undefined : subjectsOf(sentence, governing.verb)[0];
  const since = heldSince(sentence, to);
  const recalled =
    (reached &&
      subject !== undefined &&
      sentence.is(subject, 'they', 'both', 'sides', 'two', 'parties', 'pair', 'leaders')) ||
    signing?.recalled === true ||
    since;
  const signedThen = signing !== null && followedByDate(sentence, signing.verb);
  const presupposed = recalled || signedThen || named || dated || (definite && words.stand.has(lowerVerb));
  if (mediators.length === 0 && clean.length < 2 && !presupposed) return 'neither two parties nor a mediator';
  if (mediators.length === 0 && !reached && !presupposed && !(by.includes('between') && !hoped))
    return 'nothing says that it was reached';
  if (recalled) by.push('recalled');
  if (named) by.push('named');
  if (dated) by.push('dated');
  return {
    status: stands ? 'held' : status,
    kind: kindAround(sentence, from, to),
    named,
    dated,
    clause:
      signing?.verb ??
      effectOf(sentence, to) ??
      under?.verb ??
      clause ??
      (making && governing.relation !== 'none' ? governing.verb : null),
    parties: clean,
    mediators: [...new Set(mediators)],
    by: [...by, statusBy],
  };
}

/** "signed in Oslo in August 2001": a year behind the verb. */
function followedByDate(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 12; at++) {
    if (/^(1[6-9]|20)\d\d$/.test(sentence.text(at))) return true;
    if (sentence.is(at, ';', 'that', 'which', 'and') || sentence.isVerb(at)) return false;
  }
  return false;
}

/** "an extension of their ceasefire": what is agreed is the whole. */
function wholeOf(sentence: Sentence, noun: number): number {
  const head = sentence.head(noun);
  return sentence.caseOf(noun) === 'of' &&
    head >= 0 &&
    sentence.is(head, 'extension', 'renewal', 'prolongation', 'restoration')
    ? head
    : noun;
}

/** "the Algiers Agreement", not a headline or a sentence in title case: its own words alone are capital. */
function isNamed(sentence: Sentence, from: number, to: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(sentence.text(i));
  if (!capital(to - 1) || from === sentence.from || !capital(from - 1)) return false;
  let small = 0;
  for (let i = sentence.from; i < sentence.to && i < sentence.from + 80; i++)
    if (sentence.isVerb(i) || sentence.tag(i) === 'NOUN') small += capital(i) ? 0 : 1;
  return small >= 2 || sentence.is(from - 2, 'the');
}

/** "last year's truce", "the 2015 deal", "the November ceasefire", "the truce of 27 November". */
function ownDate(sentence: Sentence, from: number, to: number): boolean {
  const point = (i: number): boolean => /^(1[6-9]|20)\d\d$/.test(sentence.text(i)) || MONTH.test(sentence.text(i));
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (point(at)) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'PART'].includes(sentence.tag(at) ?? '') && sentence.penn(at) !== 'POS') break;
    if (sentence.is(at, 'last') || (sentence.is(at, 'year', 'month', 'week') && sentence.is(at - 1, 'last')))
      return true;
  }
  return sentence.is(to, 'of', 'from') && (point(to + 1) || point(to + 2));
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;

export function isDefinite(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (sentence.is(at, 'the', 'that', 'this', 'their', 'its')) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(sentence.tag(at) ?? '')) return sentence.penn(at) === 'POS';
  }
  return false;
}

/** The verb of the noun's own clause that says that it was made: "a truce that Norway brokered", "the deal reached in Oslo". */
function ownClause(sentence: Sentence, noun: number, words: Knowledge['meetings']): number | null {
  for (const child of sentence.dependents(noun, 'acl', 'acl:relcl')) {
    if (child < noun || !(words.reach.has(sentence.lower(child)) || words.broker.has(sentence.lower(child)))) continue;
    const open = sentence.children(child).some((one) => {
      const cue = words.status.get(sentence.lower(one));
      return cue !== undefined && cue.status !== 'held' && cue.status !== 'ongoing' && cue.status !== 'stop';
    });
    if (
      !open &&
      !isToCome(sentence, child, noun + 1) &&
      sentence.penn(child) !== 'VB' &&
      sentence.penn(child) !== 'VBG'
    )
      return child;
  }
  // By the order of words, where the tree has hung the clause elsewhere.
  const which = sentence.is(noun + 1, ',') ? noun + 2 : noun + 1;
  if (!sentence.is(which, 'which', 'that')) return null;
  for (let at = which + 1; at < sentence.to && at < which + 8; at++) {
    if (sentence.is(at, ',', ';') || words.status.get(sentence.lower(at))?.clause === true) return null;
    const lower = sentence.lower(at);
    if (sentence.isVerb(at) && /(ed|ck|ht)$/.test(lower) && (words.reach.has(lower) || words.broker.has(lower)))
      return at;
  }
  return null;
}

/** A comma or another clause lies between the agreement and its preposition. */
function leavesPhrase(sentence: Sentence, to: number, preposition: string): boolean {
  for (let at = to; at < sentence.to && !sentence.is(at, preposition); at++) if (sentence.is(at, ',')) return true;
  return false;
}

/** "X brought about the accord", "helped to bring it about": whose doing. */
function broughtAbout(sentence: Sentence, noun: number, actors: Actors): readonly EntityId[] {
  for (let at = noun - 1; at >= sentence.from && at > noun - 6; at--) {
    if (!sentence.is(at, 'bring', 'brings', 'brought', 'bringing')) continue;
    if (!sentence.is(at + 1, 'about') && !sentence.is(noun + 1, 'about')) return [];
    return subjectsOf(sentence, at).flatMap((one) => actors.of(sentence, one));
  }
  return [];
}

/** Peace, where the words right before or its own clause say that it ends a war. */
function kindAround(sentence: Sentence, from: number, to: number): AgreementKind | null {
  for (let at = Math.max(sentence.from, from - 6); at < from; at++)
    if (sentence.is(at, 'peace') && !sentence.is(at + 1, 'talks', 'process', 'envoy')) return 'peace';
  for (let at = to; at < sentence.to && at < to + 4; at++)
    if (sentence.is(at, 'ended', 'ending', 'ends'))
      for (let object = at + 1; object < sentence.to && object < at + 7; object++)
        if (sentence.is(object, 'war', 'conflict', 'fighting', 'hostilities', 'insurgency')) return 'peace';
  return null;
}
