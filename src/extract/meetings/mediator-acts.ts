/** What somebody does who mediates: chairs, facilitates, leads the mediation. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behindApposition, nameBehind } from './appositions.js';
import { agentOf, behind, betweenWhom, isPassive, nounBehind } from './clause.js';
import { doers } from './doers.js';
import { areApart, movers } from './mediator-both.js';
import { leaders, playedRole, thankedFor } from './mediator-names.js';
import { sharesChair } from './noun-frame.js';
import { beforeRelative } from './relative.js';
import { isOfBody } from './roles.js';
import { FINITE, type Sentence } from './sentence.js';

/** Reports who mediates by the word at token `at`; `about` as in {@link ToldMediation}. */
export type Tell = (
  at: number,
  mediators: readonly EntityId[],
  parties: readonly EntityId[],
  about: 'agreement' | 'talks' | 'any',
  rule: string,
) => void;

/** "chaired the first himself": one of those told of. */
const ORDINAL = /^(one|first|second|third|fourth|fifth|last|latest|next|previous)$/;

/** "X facilitates the dialogue", "it was brokered by X", "the process, moderated by X". */
export function processVerb(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const agent =
    sentence.is(at + 1, 'by', 'jointly') || sentence.any(at + 1, at + 4, 'by')
      ? agentBehind(sentence, at, actors)
      : null;
  // "a committee chaired by X": its chair, nobody's mediator
  if (agent !== null && isOfBody(sentence, at, actors)) return;
  // "The contract was arranged by a bank"
  if (agent !== null && isOtherMatter(sentence, at, words)) return;
  if (agent !== null && (isPassive(sentence, at) || sentence.penn(at) === 'VBN' || sentence.penn(at) === 'VBD')) {
    const subject = sentence.dependents(at, 'nsubj:pass', 'nsubj')[0];
    const pronoun = subject !== undefined && sentence.is(subject, 'it', 'this', 'that', 'which', 'both');
    tell(at, agent, pronoun ? [] : sidesOfAttempt(sentence, at, actors), pronoun ? 'agreement' : 'any', 'by');
    return;
  }
  // "helped broker": the tagger may take the second verb for something else
  const helped = [at - 1, at - 2].find((one) => /^help(s|ed|ing)?$/.test(sentence.lower(one)));
  if (!sentence.isVerb(at) && helped === undefined) {
    if (lacksObject(sentence, at)) alone(sentence, at, actors, words, tell);
    return;
  }
  const over = sentence.is(at + 1, 'over', 'up') ? at + 2 : at + 1;
  // "arranged the Oslo one", "set up that one too"
  const one = [over + 1, over + 2].find((word) => sentence.is(word, 'one') && sentence.is(over, 'the', 'that', 'this'));
  const first = sentence.is(over, 'the') && ORDINAL.test(sentence.lower(over + 1)) ? over + 1 : (one ?? null);
  // "the exchange that X had facilitated": what the relative stands for is read below
  const own = sentence.dependents(at, 'obj').find((one) => one > at || !sentence.is(one, 'that', 'which'));
  const object = own ?? nounBehind(sentence, over) ?? first;
  const it = sentence.is(over, 'it', 'them', 'both');
  if (object === null && !it) {
    alone(sentence, at, actors, words, tell);
    return;
  }
  // "the three days of talks"
  const whole = object !== null && sentence.is(object + 1, 'of') ? object + 2 : null;
  const lower = sentence.lower(
    whole !== null && words.mediation.get('process')!.has(sentence.lower(whole)) ? whole : (object ?? over),
  );
  const swap = /^(arrang|broker|facilitat|mediat)/.test(sentence.lower(at)) && isSwap(sentence, object ?? over, words);
  // Committees and camps are set up too
  const arranged = /^(arrang|sets?$)/.test(sentence.lower(at));
  if (arranged && !it && !swap && !ORDINAL.test(lower) && !words.nouns.has(lower) && !words.agreementNouns.has(lower))
    return;
  // "mediated a halt to the fighting": who facilitates or sponsors one need not
  const outcome =
    swap ||
    // "facilitated nineteen mediation efforts"
    (/^efforts?$/.test(lower) && sentence.is((object ?? over) - 1, 'mediation')) ||
    (/^(co-)?(broker|mediat)/.test(sentence.lower(at)) && words.mediation.get('outcome')!.has(lower));
  if (
    !it &&
    !outcome &&
    !ORDINAL.test(lower) &&
    !words.mediation.get('process')!.has(lower) &&
    !isBoth(sentence, object ?? over, words)
  )
    return;
  const parties = object === null ? [] : betweenWhom(sentence, object + 1, actors);
  // A chair stands between two others; alone it is a party's.
  const joint = /^co-?(sponsor|mediat|broker|facilitat)/.test(sentence.lower(at));
  const along = companions(sentence, (object ?? over) + 1, joint, actors, words);
  const act = sentence.isVerb(at) ? at : helped!;
  const chairs = movers(sentence, act, actors);
  // "will co-chair the dialogue with her colleague": each for one side
  if (object !== null && sharesChair(sentence, act, object + 1, actors)) return;
  // Whoever has the chair of a meeting with one guest is a side of it
  const acting = /^(co-)?(chair|presid)/.test(sentence.lower(at)) ? 'process-chair' : 'process';
  tell(at, [...chairs, ...along], parties, it || swap ? 'any' : 'talks', arranged ? 'by-arranging' : acting);
}

/** "arranged the swap", "facilitated the release of the hostages": of captives, an agreement of two. */
const isSwap = (sentence: Sentence, noun: number, words: MeetingWords): boolean =>
  sentence.is(noun, 'swap', 'swaps') ||
  (sentence.is(noun, 'exchange', 'exchanges', 'release', 'handover', 'return') &&
    Array.from({ length: 8 }, (_, n) => noun - 1 + n).some((at) => words.captives.has(sentence.lower(at))));

/** "The tour was arranged by X", "a contract overseen by X": what is arranged is nothing that two have with each other. */
function isOtherMatter(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  if (!/^(co-)?(arrang|sponsor|oversee|guid|steer)/.test(sentence.lower(verb))) return false;
  const head =
    sentence.dependents(verb, 'nsubj:pass', 'nsubj')[0] ??
    (sentence.relation(verb) === 'acl' ? sentence.head(verb) : -1);
  if (head < 0 || sentence.tag(head) !== 'NOUN') return false;
  const lower = sentence.lower(head);
  return (
    !words.mediation.get('process')!.has(lower) &&
    !words.nouns.has(lower) &&
    !words.agreementNouns.has(lower) &&
    !ORDINAL.test(lower)
  );
}

/** "the attempt to end the war between A and B, mediated by X": A and B; talks have rules of their own. */
function sidesOfAttempt(sentence: Sentence, participle: number, actors: Actors): readonly EntityId[] {
  for (let at = participle - 1; at > sentence.from && at > participle - 20; at--) {
    if (sentence.is(at, ';')) return [];
    if (!sentence.is(at, 'between')) continue;
    const sides = betweenWhom(sentence, at, actors);
    const tried = sentence.within(at - 9, at, /^(attempts?|efforts?|bids?|initiatives?|plans?|proposals?)$/);
    return tried && areApart(sides, actors) ? sides : [];
  }
  return [];
}

/** "Norway mediates.", "that it is hosting and mediating,": at the end of a clause the tagger takes the verb for a noun. */
const lacksObject = (sentence: Sentence, at: number): boolean =>
  (sentence.is(at, 'mediates') ||
    (sentence.is(at, 'mediate') && sentence.is(at - 1, 'to')) ||
    // "is presiding": the tagger has it for an adjective
    (sentence.is(at, 'presiding') && sentence.tag(at - 1) === 'AUX') ||
    (sentence.is(at, 'mediating', 'facilitating') && (sentence.is(at - 1, 'and') || sentence.tag(at - 1) === 'AUX'))) &&
  (at + 1 >= sentence.to || sentence.is(at + 1, ',', '.', ';', ':', 'in', 'on', 'for', 'since', 'and'));

/** "with X, who moderated", "talks that X is hosting and mediating", "X is mediating": nothing stands behind the verb. */
function alone(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const lower = sentence.lower(at);
  if (sentence.is(at + 1, 'between', 'over', 'by')) return;
  let start = at - 1;
  while (start > at - 5 && ['AUX', 'ADV'].includes(sentence.tag(start) ?? '')) start--;
  const plain = /^(co-)?(mediat|moderat|facilitat|presid|broker)/.test(lower);
  if (plain && sentence.is(start, 'who')) {
    tell(at, beforeRelative(sentence, start, actors), [], 'talks', 'process');
    return;
  }
  const mediated = relativeObject(sentence, at);
  if (mediated !== null) {
    if (words.mediation.get('process')!.has(sentence.lower(mediated))) {
      const parties = betweenWhom(sentence, mediated + 1, actors);
      tell(at, doers(sentence, at, actors), parties, 'talks', 'process');
    }
    return;
  }
  // ", X, moderated.": the tagger takes the last word of its sentence for a participle
  const closing = sentence.is(at - 1, ',') && (at + 1 >= sentence.to || sentence.is(at + 1, '.'));
  const finite =
    closing ||
    FINITE.has(sentence.penn(at) ?? '') ||
    lower === 'mediates' ||
    (/^(mediat|facilitat|presid|moderat)ing$/.test(lower) && sentence.tag(at - 1) === 'AUX');
  const trying =
    sentence.is(at - 1, 'to') &&
    (isMission(sentence, at) ||
      sentence.any(
        at - 3,
        at - 1,
        'bid',
        'trying',
        'tried',
        'working',
        'worked',
        'seeking',
        'sought',
        'continues',
        'continued',
      ));
  // "says it too mediates": only its own claim
  // "will herself preside when the premiers meet"
  const ahead = sentence.penn(at) === 'VB' && sentence.within(at - 3, at, /^(will|would|shall)$/);
  if (
    plain &&
    !lower.includes('broker') &&
    (finite || trying || ahead) &&
    !sentence.is(start, 'it') &&
    !sentence.is(start - 1, 'says', 'claims')
  )
    tell(at, doers(sentence, at, actors), [], 'talks', 'process');
}

/** "is in Khartoum to mediate", "flew to Oslo to mediate": who went there for it. */
function isMission(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 2; at >= sentence.from && at > verb - 7; at--) {
    if (sentence.is(at, ',', ';')) return false;
    if (
      sentence.is(at, 'in', 'to') &&
      /^(is|was|are|were|flew|flown|travell?ed|arrived|came|went|gone)$/.test(sentence.lower(at - 1))
    )
      return !sentence.within(at - 3, at - 1, /^(not|never|n't|n’t|if)$/);
  }
  return false;
}

/** "the talks that X is hosting and mediating": the noun that a relative pronoun before the verb stands for; null elsewhere. */
function relativeObject(sentence: Sentence, verb: number): number | null {
  for (let at = verb - 1; at > sentence.from && at > verb - 12; at--) {
    if (sentence.is(at, ',', ';', 'who')) return null;
    // The relative has the verb for its own: "talks, which were mediated" has no subject between.
    if (!sentence.is(at, 'that', 'which') || verb - at < 3) continue;
    for (let noun = at - 1; noun >= sentence.from && noun > at - 8; noun--) {
      if (sentence.isVerb(noun)) return null;
      if (sentence.tag(noun) === 'NOUN') return noun;
    }
    return null;
  }
  return null;
}

/** "chaired the talks along with X": X. */
function companions(
  sentence: Sentence,
  from: number,
  joint: boolean,
  actors: Actors,
  words: MeetingWords,
): readonly EntityId[] {
  for (let at = from; at < sentence.to && at < from + 6; at++) {
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', 'between')) return [];
    const phrase = sentence.phraseAt(at, words.mediation.get('phrase-with')!);
    // "co-sponsored the talks with X"
    const withOne = joint && sentence.is(at, 'with') ? at + 1 : null;
    if (withOne !== null) {
      const group = actors.groups(sentence)[actors.groupFrom(sentence, withOne)];
      return group !== undefined && group.from <= withOne + 1 ? group.ids : [];
    }
    if (phrase === null || !/ with$|^alongside$/.test(phrase.words)) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, phrase.next)];
    return group !== undefined && group.from <= phrase.next + 1 ? group.ids : [];
  }
  return [];
}

/** "X led the Y mediation", "Y's mediation", "mediation by Y", "the mediating role of Y". */
export function mediationNoun(sentence: Sentence, at: number, actors: Actors, tell: Tell): void {
  if (sentence.isVerb(at) && sentence.penn(at) !== 'VBG') return;
  const known = playedRole(sentence, at, actors) ?? thankedFor(sentence, at, actors);
  if (known !== null) {
    tell(at, known, betweenWhom(sentence, at + 1, actors), 'any', 'noun');
    return;
  }
  const owners: EntityId[] = [];
  const groups = actors.groups(sentence);
  // "X, whose mediation had led to it"
  const whose = sentence.is(at - 1, 'whose') ? at - 1 : sentence.is(at - 2, 'whose') ? at - 2 : null;
  if (whose !== null) owners.push(...beforeRelative(sentence, whose, actors));
  const before = groups[actors.groupFrom(sentence, at) - 1];
  if (before !== undefined && before.to <= at && at - before.to <= 2 && (before.possessive || before.to === at))
    owners.push(...before.ids);
  const hyphen = sentence.is(at - 1, 'led', 'brokered', 'sponsored', 'backed') && sentence.is(at - 2, '-');
  if (hyphen) owners.push(...actors.known(at - 3));
  if (sentence.children(at).some((one) => one < at && actors.names.demonymAt[one]! >= 0))
    owners.push(
      ...sentence
        .children(at)
        .filter((one) => one < at)
        .flatMap((one) => actors.known(one)),
    );
  // "UN mediation under the lawyer X"
  const under = sentence.is(at + 1, 'under') ? groups[actors.groupFrom(sentence, at + 2)] : undefined;
  if (under !== undefined && under.from <= at + 4 && actors.hasPerson(under.ids) && !under.possessive)
    owners.push(...under.ids);
  const role = sentence.is(at + 1, 'role', 'efforts', 'effort', 'team', 'process') ? at + 2 : at + 1;
  owners.push(...behind(sentence, role, ['by'], 4, actors).flatMap((one) => actors.of(sentence, one)));
  // "the mediation efforts of X"; "mediation of the dispute" has what is mediated
  const ofOne = sentence.is(role, 'of') ? groups[actors.groupFrom(sentence, role + 1)] : undefined;
  if (ofOne !== undefined && ofOne.from <= role + 2 && !ofOne.possessive) owners.push(...ofOne.ids);
  const verb = sentence.head(at);
  const undertaken =
    verb >= 0 &&
    sentence.is(verb, 'undertook', 'resumed', 'took') &&
    sentence.isVerb(verb) &&
    sentence.relation(at) === 'obj';
  const leading = leaders(sentence, at, actors) ?? (undertaken ? doers(sentence, verb, actors) : null);
  if (leading !== null) owners.push(...leading);
  // "mediation is in the hands of X"
  else if (
    sentence.is(at + 1, 'is', 'was', 'lay', 'lies', 'rests') &&
    sentence.is(at + 3, 'the') &&
    sentence.is(at + 4, 'hands')
  )
    owners.push(...behind(sentence, at + 5, ['of'], 2, actors).flatMap((one) => actors.of(sentence, one)));
  else if (
    verb >= 0 &&
    sentence.relation(at) === 'nsubj:pass' &&
    sentence.is(verb, 'led', 'headed', 'chaired', 'undertaken')
  )
    owners.push(...(agentBehind(sentence, verb, actors) ?? []));
  else if (sentence.is(at - 1, 'the') && sentence.is(at + 1, 'led', 'headed'))
    owners.push(...behind(sentence, at + 1, ['by'], 4, actors).flatMap((one) => actors.of(sentence, one)));
  tell(at, owners, [], 'any', 'noun');
}

/** Who stands behind "by", by the order of words; else by the tree. */
export function agentBehind(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  for (let at = verb + 1; at <= verb + 3; at++) {
    if (!sentence.is(at, 'by')) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
    if (group === undefined || group.from > behindOffice(sentence, at) + 2 || group.ids.length === 0) continue;
    // "by the Mission's head, X": the name says who
    const named = nameBehind(sentence, group, actors);
    // "led by X on the government's side and by Y for the rebels": each for his own
    if (sentence.within(group.to, group.to + 14, /^side$/) && sentence.is(group.to, 'on', 'for', ',')) return [];
    return named.length > 0 ? named : [...group.ids, ...behindApposition(sentence, group.to, actors)];
  }
  const agent = agentOf(sentence, verb);
  return agent === null ? null : actors.of(sentence, agent);
}

/** "by the office of the envoy": the "of", behind which the name is; else the "by". */
const behindOffice = (sentence: Sentence, by: number): number =>
  sentence.is(by + 1, 'the') && sentence.is(by + 2, 'office', 'staff', 'team', 'bureau') && sentence.is(by + 3, 'of')
    ? by + 3
    : by;

/** "the two camps", "both sides", "the rivals' delegations": two whom the text has told of. */
export function isBoth(sentence: Sentence, noun: number, words: MeetingWords): boolean {
  if (sentence.is(noun, 'them', 'both', 'two')) return true;
  if (!words.mediation.get('side')!.has(sentence.lower(noun)))
    // "the two speakers"
    return (
      words.actors.has(sentence.lower(noun)) && sentence.penn(noun) === 'NNS' && sentence.is(noun - 1, 'two', 'both')
    );
  for (let at = noun - 1; at >= sentence.from && at >= noun - 4; at--)
    if (sentence.is(at, 'two', 'both', 'opposing', 'rival', 'warring', 'the')) return true;
  return false;
}
