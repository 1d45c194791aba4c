/** What a sentence says of one agreement: whether it was reached, between whom, through whom. */
import type { Knowledge } from '../../knowledge/index.js';
import type { AgreementKind, EntityId, Status } from '../../model.js';
import type { Actors } from './actors.js';
import { agreedTo, BY_AGREEING, boundUnder, yieldedBy } from './agreement-bound.js';
import { followedByDate, isDefinite, isNamed, ownDate } from './agreement-names.js';
import { ownClause } from './agreement-clause.js';
import {
  accused,
  concludedWith,
  eachOther,
  endedStrife,
  inducedInto,
  isFollowed,
  isBetweenSides,
  ownerOfTruce,
  pledgedIn,
  relativeSubject,
  throughWhom,
} from './agreement-parties.js';
import { agentOf, behind, isPassive, subjectsOf } from './clause.js';
import { doers } from './doers.js';
import { governor } from './governor.js';
import { modifierIds } from './modifiers.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { effectOf, heldSince, isToCome, severalBehind, signingOf, underWhich } from './signing.js';
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
  const signing = signingOf(sentence, from, to, actors, words);
  if (document && signing === null && agreedTo(sentence, from) === null) return 'a paper that nobody signed';
  const about = sentence.lower(
    sentence.relation(noun) === 'compound' && sentence.head(noun) > noun ? sentence.head(noun) : to,
  );
  if (ABOUT.has(about)) return `only what ${about} is about`;
  // "Warsaw Pact leaders"
  if (actors.names.names[actors.names.nameAt[noun] ?? -1]?.known?.startsWith('organization:')) return 'a body';
  const named = isNamed(sentence, from, to);
  const dated = ownDate(sentence, from, to);
  const definite = isDefinite(sentence, from) || named;
  if (!definite && !dated && isTopic(sentence, from, words)) return 'only what talks are about';
  const { status, by: statusBy } = statusOf(sentence, from, to, null, words);
  const governing = governor(sentence, wholeOf(sentence, noun));
  const lowerVerb = governing.verb === null ? '' : sentence.lower(governing.verb);
  const making = words.reach.has(lowerVerb) || words.broker.has(lowerVerb);
  const clause = ownClause(sentence, noun, words);
  const bound = agreedTo(sentence, from);
  const yielded =
    governing.verb === null || governing.verb > from
      ? null
      : (yieldedBy(sentence, governing.verb, words, actors) ??
        concludedWith(sentence, governing.verb, from, words, actors));
  const declared = isDeclared(sentence, governing);
  // "Under the deal, X and Y will withdraw": it stands, unless they only would
  const boundThen = boundUnder(sentence, from, to, actors);
  const binding =
    boundThen.length >= 2 && definite && !HOPED.test(sentence.lower(from - 1)) && !sentence.any(to, to + 20, 'would');
  // "agreed a truce" is reached; "the truce did not hold" was; so was what has a name, a date or a maker of its own.
  const stands =
    bound !== null ||
    binding ||
    (statusBy === 'due' && (declared || (/^agree/.test(lowerVerb) && sentence.penn(governing.verb!) !== 'VB'))) ||
    (words.stand.has(lowerVerb) && governing.relation !== 'oblique' && (definite || dated || statusBy === 'not')) ||
    clause !== null ||
    signing !== null ||
    inducedInto(sentence, from, actors, words) !== null ||
    ((named || dated) && !(making && governing.relation === 'object'));
  if (status !== 'held' && status !== 'ongoing' && !stands) return `not in force: ${status}`;
  if (!stands && !making && sentence.within(to, to + 9, NEARING)) return 'only near';
  if (signing !== null && signing.verb < from) {
    const verb = statusOf(sentence, signing.verb, signing.verb + 1, signing.verb, words);
    if (verb.status !== 'held' && verb.status !== 'ongoing') return `not signed: ${verb.by}`;
  }
  const by: string[] = [];
  const parties: EntityId[] = [];
  const mediators: EntityId[] = [];
  const effect = effectOf(sentence, to);
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
      (clause === null ? undefined : behind(sentence, clause + 1, [preposition], reach, actors)[0]) ??
      // "took effect on Sunday between A and B"
      (effect === null || preposition !== 'between'
        ? undefined
        : behind(sentence, effect + 1, [preposition], reach, actors)[0]);
    if (other === undefined || !actors.canAct(sentence, other)) continue;
    if (preposition === 'with' && leavesPhrase(sentence, to, preposition)) continue;
    parties.push(...actors.of(sentence, other));
    by.push(preposition === 'among' ? 'between' : preposition);
  }
  // "ended the dispute between A and B": those whose it was
  const ended = parties.length < 2 ? endedStrife(sentence, to, actors, words) : [];
  if (ended.length >= 2) {
    parties.push(...ended);
    by.push('between');
  }
  const moved = inducedInto(sentence, from, actors, words);
  if (moved !== null) {
    parties.push(...moved.parties);
    mediators.push(...moved.mediators);
    by.push('induced');
  }
  // "accused Uganda of breaking the truce": both are bound by it
  const charge = accused(sentence, from, actors);
  if (charge.length >= 2) {
    parties.push(...charge);
    by.push('accused');
  }
  const within = pledgedIn(sentence, from, actors);
  if (within.length >= 2) {
    parties.push(...within);
    by.push('pledged-in');
  }
  // "obtained a truce from X and Y"
  const source =
    governing.verb !== null && SECURING.test(lowerVerb) ? behind(sentence, to, ['from'], 6, actors)[0] : undefined;
  if (source !== undefined && actors.of(sentence, source).length >= 2) {
    parties.push(...actors.of(sentence, source));
    by.push('between');
  }
  if (yielded !== null) {
    parties.push(...yielded);
    by.push('yielded');
  }
  const accusers = parties.length === 0 && words.stand.has(lowerVerb) ? eachOther(sentence, from, actors) : [];
  if (accusers.length > 0) {
    parties.push(...accusers);
    by.push('each-other');
  }
  // "Kenya and Uganda broke an accord of 1995": what two break bound them
  const breakers =
    parties.length === 0 && words.stand.has(lowerVerb) && governing.relation === 'object'
      ? doers(sentence, governing.verb!, actors)
      : [];
  if (breakers.length >= 2) {
    parties.push(...breakers);
    by.push('kept-or-broken');
  }
  const bindsUnder = parties.length < 2 ? boundThen : [];
  if (bindsUnder.length > 0) {
    parties.push(...bindsUnder);
    by.push('under');
  }
  const roles = rolesAround(sentence, from, to, actors, words);
  mediators.push(...roles.mediators);
  by.push(...roles.by);
  const via = making || clause !== null ? throughWhom(sentence, to, actors, parties) : [];
  if (via.length > 0) {
    mediators.push(...via);
    by.push('through');
  }
  let reached =
    clause !== null ||
    signing !== null ||
    bound !== null ||
    yielded !== null ||
    effect !== null ||
    moved !== null ||
    (words.stand.has(lowerVerb) && governing.relation === 'subject');
  const between = by.includes('between') && new Set(parties).size >= 2;
  for (const verb of new Set([governing.verb, clause, bound])) {
    if (verb === null || verb === signing?.verb) continue;
    const relation = verb === clause ? 'object' : verb === bound ? 'oblique' : governing.relation;
    const maker = makerOf(sentence, noun, verb, relation, actors, words);
    if (maker === null) continue;
    reached ||= maker.reached;
    if (maker.ids.length === 0) continue;
    // "Under a deal announced by X, Y and Z will": X only says so
    if (bindsUnder.length >= 2 && maker.party && !maker.ids.some((id) => bindsUnder.includes(id))) continue;
    by.push(sentence.lower(verb));
    // "X secured a truce between A and B" is no party to it, nor is who announces it
    if (
      !maker.party ||
      // "negotiated by X between Kenya and the rebels"
      (relation === 'object' && maker.ids.length === 1 && verb > noun && isForOthers(sentence, verb, actors)) ||
      (between && SECURING.test(sentence.lower(verb)) && !maker.ids.some((id) => parties.includes(id)))
    )
      mediators.push(...maker.ids);
    else if (!between) parties.push(...maker.ids);
  }
  // "brought about the accord": the verb and its particle
  const caused = broughtAbout(sentence, noun, actors);
  if (caused.length > 0) {
    mediators.push(...caused);
    by.push('brought-about');
  }
  const before = modifierIds(sentence, noun, actors).filter((id) => actors.kindOf(id) !== 'person');
  if (new Set(before).size >= 2) parties.push(...before);
  else if (
    parties.length === 0 &&
    knowledge.meetings.agreementNouns.get(sentence.textOf(from, to - from))?.kind === 'ceasefire'
  )
    parties.push(...ownerOfTruce(sentence, noun, actors));
  const clean = [...new Set(parties)].filter((id) => !mediators.includes(id));
  const hoped = sentence.is(from - 1, 'a', 'an', 'any') || HOPED.test(sentence.lower(from - 1));
  const stated = by.includes('between') && (!hoped || isFollowed(sentence, from));
  // "they signed a truce": whose, the meeting before tells.
  const subject = governing.verb === null ? undefined : subjectsOf(sentence, governing.verb)[0];
  const since = heldSince(sentence, to);
  const recalled =
    (reached &&
      subject !== undefined &&
      (sentence.is(subject, 'they', 'both', 'sides', 'two', 'parties', 'pair', 'leaders') ||
        isJoined(sentence, subject, actors))) ||
    signing?.recalled === true ||
    // "a truce between the government and the rebels"
    (reached && clean.length === 1 && severalBehind(sentence, to, 'between', actors)) ||
    since;
  const signedThen = signing !== null && followedByDate(sentence, signing.verb);
  const presupposed =
    recalled ||
    binding ||
    signedThen ||
    named ||
    dated ||
    clause !== null ||
    yielded !== null ||
    (definite && words.stand.has(lowerVerb));
  if (mediators.length === 0 && clean.length < 2 && !presupposed) return 'neither two parties nor a mediator';
  if (mediators.length === 0 && !reached && !presupposed && !stated) return 'nothing says that it was reached';
  if (clause !== null) by.push('told-made');
  if (clean.length < 2 && (clause !== null || signing !== null || named || dated) && isBetweenSides(sentence, from))
    by.push('between-sides');
  if (recalled) by.push('recalled');
  if (sentence.within(from - 3, from, PREVIOUS)) by.push('previous');
  if (named) by.push('named');
  if (dated) by.push('dated');
  return {
    status: stands ? 'held' : status,
    kind: kindAround(sentence, from, to),
    named,
    dated,
    clause:
      signing?.verb ??
      effect ??
      under?.verb ??
      clause ??
      bound ??
      (making && governing.relation !== 'none' ? governing.verb : null),
    parties: clean,
    mediators: [...new Set(mediators)],
    by: [...by, statusBy],
  };
}

/** "talks on a prisoner swap", "negotiations over a truce". */
function isTopic(sentence: Sentence, from: number, words: Knowledge['meetings']): boolean {
  let at = from - 1;
  while (at > from - 4 && ['DET', 'ADJ', 'NUM'].includes(sentence.tag(at) ?? '')) at--;
  return sentence.is(at, 'on', 'over', 'about', 'for', 'towards', 'toward') && words.nouns.has(sentence.lower(at - 1));
}

/** "the government and armed groups": more than one, known or not. */
function isJoined(sentence: Sentence, subject: number, actors: Actors): boolean {
  const group = actors.groupAt(sentence, subject);
  return (
    (group !== null && sentence.within(group.from, group.to, /^and$/)) ||
    sentence.dependents(subject, 'conj').some((one) => actors.canAct(sentence, one))
  );
}

/** What somebody does who gets others to agree. */
const SECURING =
  /^(negotiat|secur|clinch|seal|achiev|forg|conclud|arrang|engineer|obtain|procur|extract|wrest|wrung|won$|deliver)/;

/** "Deal between X and Y close": said of what is not there yet. */
const NEARING = /^(hopefully|soon|near|nearer|close|closer|imminent|elusive|unlikely|sight)$/;

const PREVIOUS = /^(previous|earlier|prior|preceding|second|another|separate)$/;

/** "announced a truce", "a truce was declared": said of what is agreed already. */
function isDeclared(sentence: Sentence, { verb, relation }: ReturnType<typeof governor>): boolean {
  if (verb === null || (relation !== 'object' && relation !== 'subject')) return false;
  return (
    /^(announce|declare|proclaim|unveil)[sd]?$/.test(sentence.lower(verb)) &&
    ['VBD', 'VBZ', 'VBN'].includes(sentence.penn(verb) ?? '') &&
    !isToCome(sentence, verb, sentence.from)
  );
}

/** "negotiated by X between A and the rebels": for others, whether or not they are known. */
const isForOthers = (sentence: Sentence, verb: number, actors: Actors): boolean =>
  /^(negotiat|secur|arrang|engineer|forg)/.test(sentence.lower(verb)) &&
  sentence.is(verb + 1, 'by') &&
  severalBehind(sentence, verb + 1, 'between', actors);

/** Who does what the verb says to the agreement: its party or its broker; null where the verb makes none. */
function makerOf(
  sentence: Sentence,
  noun: number,
  verb: number,
  relation: ReturnType<typeof governor>['relation'],
  actors: Actors,
  words: Knowledge['meetings'],
): { readonly ids: readonly EntityId[]; readonly party: boolean; readonly reached: boolean } | null {
  const lower = sentence.lower(verb);
  const reaching = words.reach.has(lower) || SECURING.test(lower) || BY_AGREEING.test(lower);
  if (!reaching && !words.broker.has(lower)) return null;
  const reached = reaching && (relation !== 'oblique' || /^sign/.test(lower) || BY_AGREEING.test(lower));
  if (reaching && !reached) return { ids: [], party: true, reached };
  const relative = relativeSubject(sentence, noun, verb, actors);
  // "a truce that X had negotiated with both"
  const withBoth = sentence.is(verb + 1, 'with') && sentence.any(verb + 2, verb + 4, 'both', 'each', 'two');
  if (relative.length > 0) return { ids: relative, party: reaching && words.reach.has(lower) && !withBoth, reached };
  // "the deal reached in Oslo": a participle alone is passive
  const passive = sentence.penn(verb) === 'VBN' && (isPassive(sentence, verb) || sentence.relation(verb) === 'acl');
  const agent = passive || relation === 'subject' ? agentOf(sentence, verb) : null;
  const done = passive || relation === 'subject' || subjectsOf(sentence, verb)[0] === noun;
  const ids = done ? (agent === null ? [] : actors.of(sentence, agent)) : doers(sentence, verb, actors);
  // "a truce that X arranged": by one alone for others
  const forOthers = ids.length === 1 && words.broker.has(lower) && !words.reach.has(lower);
  return { ids, party: reaching && !forOthers, reached };
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
