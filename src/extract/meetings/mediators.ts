/**
 * Who a sentence says mediates where no word of a meeting or agreement is near to hang it on: "the guarantors, Norway and
 * Cuba", "it was brokered by X", "X led the Y mediation", "X sat between them". Which meeting or agreement it is, the
 * sentences around tell.
 */
import type { EntityId, Span, Status } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Candidate, Collect } from './candidate.js';
import { betweenWhom, nounBehind } from './clause.js';
import { doers } from './doers.js';
import { agentBehind, mediationNoun, processVerb, type Tell } from './mediator-acts.js';
import { auspices, chairs } from './mediator-auspices.js';
import { brings, hasBoth, induces, seesBoth, seesEach } from './mediator-joins.js';
import { isAttempt, triesTo } from './mediator-aims.js';
import { drafts, instrumental, journeys, tasks, thanks } from './mediator-credit.js';
import { carries } from './mediator-messages.js';
import { isBetweenBoth, nears, pacifies, reconciles, revives } from './mediator-nearing.js';
import { actsAs, appointed, envoyFor, guarantors, headOf, persons, POWERS, recalled } from './mediator-names.js';
import { exchanges, goesThrough, movesBetween, speaksThrough, tables } from './mediator-paths.js';
import type { Told } from './merge.js';
import type { PlaceFound } from './place-names.js';
import { isFormer } from './roles.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import { MEDIATING, triggersOf } from './triggers.js';
import { mayBePassive } from './verb-lacks.js';

export interface ToldMediation {
  readonly sentence: number;
  readonly mediators: readonly EntityId[];
  /** Between whom, where the sentence says so. */
  readonly parties: readonly EntityId[];
  /** `agreement`: what a pronoun stands for was brokered; `talks`: a process; `any`: only that somebody is the mediator. */
  readonly about: 'agreement' | 'talks' | 'any';
  readonly status: Status;
  /** Of the talks that it brings about, where nothing else tells of them: "tries to bring X and Y together" has held none. */
  readonly talks: Status;
  readonly span: Span;
  readonly by: string;
  /** When and where: of use where the sentence tells of no meeting that has a time and place of its own. */
  readonly settled: Settled;
}

export type Settled = PlaceFound & Pick<Told, 'date' | 'dateEvidence' | 'nearDate' | 'scene'>;

/**
 * What one sentence says of mediators, in text order; [] if nothing.
 *
 * @param before the sentence right before: "the two mediators" may be its subject
 */
export function findMediations(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
  before: Sentence | null,
  trace: Collect | null,
  settle: (at: number, status: Status) => Settled,
): readonly ToldMediation[] {
  const found: ToldMediation[] = [];
  const tell: Tell = (at, mediators, parties, about, rule) => {
    const ids = [...new Set(mediators)].filter((id) => !parties.includes(id));
    if (ids.length === 0) return;
    const span = { start: sentence.words.start[at]!, end: sentence.words.end[at]! };
    const { status: told, by } = statusOf(sentence, at, at + 1, sentence.isVerb(at) ? at : null, words);
    const open = told === 'planned' || told === 'proposed';
    const stands =
      (rule === 'person' && isBeing(sentence, at)) ||
      rule === 'by-efforts' ||
      // "offered both a compromise" is done
      rule === 'by-tabling' ||
      // "helped to arrange it" is done
      (sentence.is(at - 1, 'to') && sentence.is(at - 2, 'helped')) ||
      // "had set up the meeting": no date that is set
      sentence.is(at, 'set', 'sets') ||
      triesTo(sentence, at, rule === 'nearing' ? WIDE : CLOSE) ||
      // "Under the mediation of X, they agreed on"
      (rule === 'auspices' && by === 'due');
    const status = open && stands ? 'held' : told;
    if (status === 'denied' || status === 'cancelled' || isDenied(sentence, at) || isAsked(sentence, at)) {
      trace?.({ ...span, rule: `mediation:${rule}`, rejected: `not so: ${by}` });
      return;
    }
    trace?.({ ...span, rule: `mediation:${rule}+${by}`, rejected: null });
    found.push({
      sentence: sentence.number,
      mediators: ids,
      parties: [...new Set(parties)],
      about,
      status,
      talks: isAttempt(sentence, at) ? 'proposed' : rule === 'together' ? told : status,
      span: { start: sentence.start, end: sentence.end },
      by: `mediation:${rule}+${by}`,
      settled: settle(at, status),
    });
  };
  const triggers = triggersOf(sentence.words, words);
  for (let at = sentence.from; at < sentence.to; at++)
    if ((triggers[at]! & MEDIATING) !== 0) readWord(sentence, at, before, actors, words, tell);
  return found;
}

/** "got the talks going", "opened the meeting and took the chair": who mediates what a noun names is no party of it. */
export function asMediated(mediations: readonly ToldMediation[]): (candidate: Candidate) => Candidate {
  if (mediations.length === 0) return (candidate) => candidate;
  // "served as the go-between in the talks" is done, "the mediator" only what somebody is called
  const acts = mediations.filter((one) => !/^mediation:(person(?!-as)|guarantor|noun)/.test(one.by));
  const acting = new Set(acts.flatMap((one) => one.mediators));
  const between = [...new Set(acts.flatMap((one) => one.parties))];
  // "The guarantors, X and Y, facilitate the talks": those that are listed
  const listed = new Set(
    mediations.filter((one) => one.by.startsWith('mediation:process')).flatMap((one) => one.mediators),
  );
  return (candidate) => {
    const { participants, mediators, by, kind } = candidate;
    if (!by.startsWith('noun:') || kind === 'call' || kind === 'visit') return candidate;
    if (mediators.length > 0) {
      const other = by.includes(':mediator') && listed.size > 0 && !mediators.some((id) => listed.has(id));
      return other ? { ...candidate, mediators: [...listed] } : candidate;
    }
    if (participants.length === 0 || !participants.every((id) => acting.has(id))) return candidate;
    return { ...candidate, participants: between, mediators: participants, definite: true, by: `${by}+mediates` };
  };
}

/** So many words of when and how may stand between "worked" and "to"; what brings two to a table is more often only tried. */
const WIDE = 8;
const CLOSE = 4;

/** What is somebody's who leads it: "the Norwegian-led effort". */
const EFFORT = new Set(['process', 'track', 'initiative', 'effort', 'efforts', 'push', 'drive', 'diplomacy', 'format']);

const FORMS = new WeakMap<MeetingWords, ReadonlySet<string>>();

/** All words of mediation: nearly every word of a text is none, and need not be asked for by kind. */
function formsOf(words: MeetingWords): ReadonlySet<string> {
  let forms = FORMS.get(words);
  if (forms === undefined)
    FORMS.set(words, (forms = new Set([...words.mediation.values()].flatMap((each) => [...each]))));
  return forms;
}

/** What the word at token `at` says of a mediator; a word that a rule begins with must be {@link MEDIATING}. */
function readWord(
  sentence: Sentence,
  at: number,
  before: Sentence | null,
  actors: Actors,
  words: MeetingWords,
  tell: Tell,
): void {
  const lower = sentence.lower(at);
  const known = formsOf(words).has(lower);
  const form = (name: Parameters<MeetingWords['mediation']['get']>[0]): boolean =>
    known && words.mediation.get(name)!.has(lower);
  const ofHyphen = (participle: number): boolean => words.mediation.get('hyphen')!.has(sentence.lower(participle));
  const verb = sentence.isVerb(at);
  auspices(sentence, at, actors, words, tell);
  if (form('pacify-verb')) pacifies(sentence, at, actors, words, tell);
  if (form('revive-verb')) revives(sentence, at, actors, words, tell);
  if (form('table-verb')) tables(sentence, at, actors, words, tell);
  if (form('gap-verb')) reconciles(sentence, at, actors, tell);
  if (form('task-verb')) tasks(sentence, at, actors, words, tell);
  if (form('thank-verb')) thanks(sentence, at, actors, words, tell);
  if (form('draft-verb') && verb) drafts(sentence, at, words, doers(sentence, at, actors), tell);
  if (sentence.is(at, 'instrumental', 'pivotal')) instrumental(sentence, at, actors, words, tell);
  hasBoth(sentence, at, actors, words, tell);
  if (form('side')) seesBoth(sentence, at, actors, words, tell);
  if (form('journey')) journeys(sentence, at, actors, tell);
  if (sentence.phraseAt(at, words.mediation.get('chair-phrase')!) !== null) chairs(sentence, at, actors, tell);
  const helped = sentence.is(at, 'broker') && /^help(s|ed|ing)?$/.test(sentence.lower(at - 1));
  const headed = lower === 'brokers' && !verb ? headlineOf(sentence, at, actors, words) : [];
  const called = sentence.phraseAt(at, words.mediation.get('person')!);
  if (headed.length > 0) {
    tell(at, headed, betweenWhom(sentence, at + 1, actors), 'any', 'process');
  } else if (called !== null && (!verb || sentence.is(at + 1, '-')) && !helped) {
    const parties = betweenWhom(sentence, called.next, actors);
    const served = parties.length > 0 ? parties : betweenWhom(sentence, called.next, actors, ['for']);
    const is =
      sentence.dependents(headOf(sentence, at), 'cop').length > 0
        ? 'person-is'
        : servesAs(sentence, at)
          ? 'person-as'
          : 'person';
    const named = persons(sentence, at, actors);
    tell(
      at,
      named.length > 0 ? named : recalled(sentence, at, before, actors),
      served.length >= 2 ? served : parties,
      'any',
      is,
    );
  } else if (sentence.is(at, 'envoy', 'representative') && !verb) {
    tell(at, envoyFor(sentence, at, actors), betweenWhom(sentence, at + 1, actors), 'any', 'person');
  } else if (form('guarantor') && !verb && !ofAccord(sentence, at, words)) {
    const as = actsAs(sentence, at, actors) ?? [];
    tell(at, as.length > 0 ? as : guarantors(sentence, at, actors), [], 'talks', 'guarantor');
  } else if (form('bridge') && !verb) {
    const parties = betweenWhom(sentence, at + 1, actors);
    if (parties.length >= 2 || isBetweenBoth(sentence, at, words))
      tell(at, actsAs(sentence, at, actors) ?? [], parties, 'any', 'bridge');
  } else if (sentence.is(at, 'mediating') && sentence.is(at + 1, ...POWERS)) {
    tell(at, guarantors(sentence, at, actors), [], 'any', 'person');
  } else if (sentence.is(at, 'mediate', 'facilitate') && sentence.is(at - 1, 'to') && isAppointed(sentence, at)) {
    // "X, mandated by the Union to mediate"
    tell(at, appointed(sentence, at, actors) ?? [], [], 'any', 'person');
  } else if (
    sentence.is(at, 'sponsor', 'sponsors', 'conveners', 'organisers', 'architect', 'architects') &&
    !verb &&
    isOfTalks(sentence, at, words)
  ) {
    tell(at, persons(sentence, at, actors), betweenWhom(sentence, at + 1, actors), 'talks', 'person');
  } else if (
    (form('process-verb') || (sentence.is(at, 'set', 'sets') && sentence.is(at + 1, 'up'))) &&
    (!sentence.is(at - 1, '-', '–') || sentence.is(at - 2, 'co'))
  ) {
    // "arranged for X and Y to meet"; but "has been mediating for two years"
    if (sentence.is(at + 1, 'for') && lower.startsWith('arrang')) induces(sentence, at, actors, words, tell);
    else processVerb(sentence, at, actors, words, tell);
  } else if (sentence.is(at, 'led', 'headed') && isOfProcess(sentence, at)) {
    tell(at, agentBehind(sentence, at, actors) ?? [], [], 'talks', 'by');
  } else if (
    sentence.is(at, 'mediation', 'facilitation', 'mediating') ||
    (sentence.is(at, 'diplomacy') && sentence.is(at - 1, 'shuttle'))
  ) {
    mediationNoun(sentence, at, actors, tell);
  } else if (EFFORT.has(lower) && sentence.is(at - 2, '-') && ofHyphen(at - 1)) {
    // "the Norwegian-led process": not what he did, but whose it is
    tell(at, actors.known(at - 3), betweenWhom(sentence, at + 1, actors), 'talks', 'by-hyphen');
  } else if (sentence.is(at, 'offices') && sentence.is(at - 1, 'good')) {
    const owner = actors.groups(sentence)[actors.groupFrom(sentence, at) - 1];
    const governing = sentence.head(at);
    if (owner?.possessive === true && at - 1 - owner.to <= 1) tell(at, owner.ids, [], 'talks', 'good-offices');
    else if (governing >= 0 && sentence.isVerb(governing) && sentence.relation(at) === 'obj')
      tell(at, doers(sentence, governing, actors), [], 'talks', 'good-offices');
  } else if (form('carry-verb') || form('bring-verb')) {
    if (form('carry-verb') && (verb || isMistaken(sentence, at, actors))) carries(sentence, at, actors, words, tell);
    if (form('bring-verb')) brings(sentence, at, actors, words, tell);
    movesBetween(sentence, at, actors, words, tell);
    induces(sentence, at, actors, words, tell);
    if (verb) speaksThrough(sentence, at, actors, words, tell);
  } else if (form('see-verb') && verb) {
    seesEach(sentence, at, actors, words, tell);
  } else if (form('gap')) {
    nears(sentence, at, actors, words, tell);
  } else {
    movesBetween(sentence, at, actors, words, tell);
    goesThrough(sentence, at, actors, words, tell);
    if (!verb) return;
    induces(sentence, at, actors, words, tell);
    exchanges(sentence, at, actors, words, tell);
    speaksThrough(sentence, at, actors, words, tell);
  }
}

/** ", X, relayed proposals": behind what says who X is, the tagger takes the verb for an adjective of its object. */
function isMistaken(sentence: Sentence, at: number, actors: Actors): boolean {
  const adjective = sentence.tag(at) === 'ADJ' && sentence.lower(at).endsWith('ed') && sentence.tag(at + 1) === 'NOUN';
  const group = actors.groupAt(sentence, sentence.is(at - 1, ',') ? at - 2 : at - 1);
  return adjective && group !== null && !group.possessive && group.preposition === '' && group.ids.length > 0;
}

/** "China brokers truce between X and Y": a headline's verb, which the tagger takes for those who broker; who does. */
function headlineOf(sentence: Sentence, at: number, actors: Actors, words: MeetingWords): readonly EntityId[] {
  const object = nounBehind(sentence, at + 1);
  if (object === null || sentence.hasFiniteVerb) return [];
  const lower = sentence.lower(object);
  if (!words.agreementNouns.has(lower) && !words.mediation.get('process')!.has(lower)) return [];
  // "China brokers" is no group: the tagger takes the name for a part of the noun's
  const name = actors.names.names[actors.names.nameAt[at - 1] ?? -1];
  return name !== undefined && name.from <= sentence.lead ? actors.known(at - 1) : [];
}

/** "guarantors of the accord", "signed as guarantors": they answer for what others signed, and need not have brought it about. */
function ofAccord(sentence: Sentence, at: number, words: MeetingWords): boolean {
  if (!sentence.is(at, 'guarantor', 'guarantors')) return false;
  if (sentence.is(at - 1, 'as') && words.sign.has(sentence.lower(at - 2))) return true;
  if (!sentence.is(at + 1, 'of', 'to')) return false;
  for (let noun = at + 2; noun < at + 8 && !sentence.is(noun, ','); noun++)
    if (words.agreementNouns.get(sentence.lower(noun))?.document === false) return true;
  return false;
}

/** "served as the chief go-between", "acted as a mediator". */
function servesAs(sentence: Sentence, called: number): boolean {
  let as = called - 1;
  while (as > called - 5 && /^(DET|ADJ|NOUN)$/.test(sentence.tag(as) ?? '')) as--;
  return sentence.is(as, 'as') && /^(serv|act)(e[ds]|ed|s|ing)$/.test(sentence.lower(as - 1));
}

/** "The mediators hope", "mediators from X will": they are mediators, whatever they do next; "will be", "will act as" is to come. */
function isBeing(sentence: Sentence, at: number): boolean {
  return (
    sentence.dependents(headOf(sentence, at), 'cop').length === 0 &&
    !sentence.any(at - 6, at, 'as', 'for', 'a', 'any', 'another')
  );
}

/** "the sponsors of the Oslo talks": not of a team. */
function isOfTalks(sentence: Sentence, noun: number, words: MeetingWords): boolean {
  if (!sentence.is(noun + 1, 'of')) return false;
  for (let at = noun + 2; at < sentence.to && at < noun + 7; at++) {
    if (words.mediation.get('process')!.has(sentence.lower(at))) return true;
    if (sentence.isVerb(at) || sentence.is(at, ',')) return false;
  }
  return false;
}

const isAppointed = (sentence: Sentence, at: number): boolean =>
  sentence.within(at - 8, at, /^(appointed|designated|tasked|mandated|chosen|picked|commissioned|named)$/);

/** "The process is led by X": what is led is what two talk in, not a delegation. */
const isOfProcess = (sentence: Sentence, led: number): boolean =>
  mayBePassive(sentence, led) &&
  sentence
    .dependents(led, 'nsubj:pass')
    .some((at) => EFFORT.has(sentence.lower(at)) || sentence.is(at, 'talks', 'negotiations', 'dialogue'));

/** What whoever no longer mediates has done. */
const LEAVING = /^(resigned|quit|withdrew|withdrawn|retired|down|aside|sacked|dismissed|dropped|removed|replaced)$/;

/** "no mediator", "not a mediator", "former mediator", "did not mediate", "gave up its mediating role". */
function isDenied(sentence: Sentence, at: number): boolean {
  // "stepped down as mediator", "resigned as the facilitator"
  const as = [at - 1, at - 2].find((one) => sentence.is(one, 'as'));
  if (as !== undefined && sentence.within(as - 2, as, LEAVING)) return true;
  // "a former mediator", not what a former president does
  if (isFormer(sentence, at)) return true;
  for (let back = at - 1; back >= sentence.from && back >= at - 5; back--) {
    if (sentence.is(back, ',', ';', ':')) return false;
    // "gave up its mediating role"; "stepping up efforts" is done
    if (sentence.is(back, 'up') && /^g[ai]v(e|es|en|ing)$/.test(sentence.lower(back - 1))) return true;
    if (
      sentence.is(
        back,
        'no',
        'not',
        "n't",
        'n’t',
        'never',
        'without',
        'than',
        'wanted',
        'biased',
        'possible',
        'potential',
        'lost',
        'relinquished',
        'abandoned',
        'ceased',
        'ceases',
      )
    )
      return true;
  }
  return false;
}

/** "Asked whether X had acted as a go-between": nobody says so. */
function isAsked(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && back >= at - 10; back--) {
    if (sentence.is(back, ',', ';', '.')) return false;
    if (sentence.is(back, 'whether', 'if')) return true;
  }
  return false;
}
