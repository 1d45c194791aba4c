import type { EntityId, MeetingKind, Status } from '../../model.js';
import type { MeetingVerb, MeetingWords } from '../../knowledge/meetings.js';
import { isActing } from './acting.js';
import type { Actors } from './actors.js';
import { isCabinet } from './cabinets.js';
import { pictured } from './captions.js';
import { companyAt, withoutCompany } from './company.js';
import type { Candidate, Collect, Parties } from './candidate.js';
import { isNounByOrder } from './figures.js';
import { agreeingBefore, isOurs, speakerBehind } from './doers.js';
import { mediationAt } from './mediating.js';
import { besideMeeting } from './mediator-beside.js';
import { governor } from './governor.js';
import { isLeftOpen } from './hearsay.js';
import { past } from './likeness.js';
import { nounParties } from './nouns.js';
import { occasionsBehind } from './occasions.js';
import { THEIRS } from './inherited.js';
import { gapEnd, ORDINAL, ordinalAt } from './ordinals.js';
import { pairings } from './pairing.js';
import { isKeptUp } from './judgements.js';
import { isGoalOfPresent } from './phases.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import { furtherStops, VISIT } from './stops.js';
import { TELLING, triggersOf } from './triggers.js';
import { verbParties } from './verbs.js';

const NOBODY: Parties = { subject: [], others: [], host: [], mediators: [], by: ['next'] };

/** Every meeting that the words of one sentence tell of, in text order; [] if none. */
export function findCandidates(
  sentence: Sentence,
  actors: Actors,
  words: MeetingWords,
  trace: Collect | null,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const tell = (from: number, to: number, rule: string, rejected: string | null): void => {
    trace?.({ start: sentence.words.start[from]!, end: sentence.words.end[to - 1]!, rule, rejected });
  };
  const journeys: { readonly at: number; readonly entry: MeetingVerb; readonly parties: Parties }[] = [];
  const triggers = triggersOf(sentence.words, words);
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((triggers[at]! & TELLING) === 0) continue;
    // "Tea Banh said so": a name, no meal
    const noun = actors.isPersonsName(at) ? null : sentence.phraseAt(at, words.nouns);
    const acting = isActing(sentence, at, actors, words);
    const isNounHere =
      !acting &&
      noun !== null &&
      (sentence.tag(noun.next - 1) !== 'VERB' ||
        isNounByOrder(sentence, noun.next - 1) ||
        sentence.penn(at - 1) === 'POS' ||
        determined(sentence, at, words) ||
        sentence.relation(noun.next - 1) === 'obj');
    if (noun !== null && isNounHere) {
      const entry = words.nouns.get(noun.words)!;
      const whole = found.at(-1);
      // "concluded a third round of talks": one
      if (whole?.to === at - 1 && whole.participants.length >= 2 && sentence.is(at - 1, 'of')) {
        tell(at, noun.next, `noun:${entry.id}`, 'the whole of it is told of');
        at = noun.next - 1;
        continue;
      }
      const parties = nounParties(sentence, at, noun.next, entry, actors, words);
      if (typeof parties === 'string') tell(at, noun.next, `noun:${entry.id}`, parties);
      else keep(at, noun.next, `noun:${entry.id}`, entry.kind, entry.cameo, parties, null);
      at = noun.next - 1;
      continue;
    }
    const ordinal = ordinalAt(sentence, at, actors);
    if (ordinal !== null) {
      keep(at, ordinal, ORDINAL, 'talks', '046', NOBODY, null);
      const end = gapEnd(sentence, at, actors);
      const last = found.at(-1);
      if (end !== null && last?.from === at) found[found.length - 1] = { ...last, occasion: { from: at, to: end } };
      at = ordinal - 1;
      continue;
    }
    const company = companyAt(sentence, at, actors);
    if (company !== null) {
      keep(at, company.to, company.rule, 'meeting', '040', company.parties, null);
      continue;
    }
    const mediation = mediationAt(sentence, at, actors, words);
    if (mediation !== null) {
      if (typeof mediation.parties === 'string') tell(at, mediation.to, mediation.rule, mediation.parties);
      else keep(at, mediation.to, mediation.rule, 'talks', '045', mediation.parties, sentence.isVerb(at) ? at : null);
      // "shuttled to Oslo to see X": no mediation, but a journey
      if (typeof mediation.parties !== 'string' || !words.verbs.has(sentence.lower(at))) {
        at = mediation.to - 1;
        continue;
      }
    }
    if (sentence.isVerb(at) || acting) {
      for (const entry of words.verbs.get(sentence.lower(at)) ?? []) {
        const parties = verbParties(sentence, at, entry, actors, words);
        if (typeof parties === 'string') {
          if (parties !== '') tell(at, at + 1, `verb:${entry.id}`, parties);
          continue;
        }
        // A journey is the meeting's where the sentence tells of one.
        if (entry.needs === 'travel' || entry.needs === 'sent' || entry.needs === 'invited')
          journeys.push({ at, entry, parties });
        else keep(at, at + 1, `verb:${entry.id}`, kindOfVerb(sentence, at, entry), entry.cameo, parties, at);
        break;
      }
    }
  }
  for (const { at: verb, entry, parties } of journeys) {
    const rule = `verb:${entry.id}`;
    const { status } = statusOf(sentence, verb, verb + 1, verb, words);
    const its = found.filter((one) => !isOthers(sentence, verb, parties, one, actors) && !isVisitBefore(one, status));
    if (its.length > 0) {
      tell(verb, verb + 1, rule, 'the sentence tells what the journey was for');
      // "arrived in X for talks sponsored by Y": those who came
      found.forEach((one, index) => {
        if (one.kind === 'visit' && status !== one.status && isApposed(sentence, verb, one))
          found[index] = { ...one, status };
        else if (one.from > verb && one.participants.length === 0 && entry.needs === 'travel')
          found[index] = { ...one, participants: parties.subject.filter((id) => !one.mediators.includes(id)) };
      });
    } else if (status === 'denied') tell(verb, verb + 1, rule, 'a journey that is not made');
    else keep(verb, verb + 1, rule, entry.kind, entry.cameo, parties, verb);
  }
  if (found.length === 0) {
    const ids = pictured(sentence, actors);
    const parties = { subject: ids, others: [], host: [], mediators: [], by: [] };
    if (ids.length > 0) keep(sentence.lead, sentence.lead + 1, 'company:pictured', 'meeting', '040', parties, null);
  }
  return besideMeeting(withoutCompany(withoutTalk(found)));

  function keep(
    from: number,
    to: number,
    rule: string,
    kind: MeetingKind,
    cameo: string,
    parties: Parties,
    verb: number | null,
  ): void {
    if (isLeftOpen(sentence, from)) {
      tell(from, to, rule, 'whether they met is left open');
      return;
    }
    const roles = rolesAround(sentence, from, to, actors, words);
    const { status, by } = statusOf(sentence, from, to, verb, words);
    if (status !== 'held' && isKeptUp(sentence, from)) {
      tell(from, to, rule, 'what goes on is no meeting to come');
      return;
    }
    const taking = new Set([...parties.subject, ...parties.others]);
    // Somebody called a mediator takes part in the meeting, or is none of it.
    const mediators = unique([
      ...parties.mediators,
      ...roles.mediators.filter(
        (id) => !roles.by.every((rule) => rule === 'mediation:person') || taking.has(id) || parties.host.includes(id),
      ),
    ]);
    const isByPerson = roles.by.every((rule) => rule === 'mediation:person');
    const untold = parties.subject.length + parties.others.length + parties.host.length === 0;
    // "We had talks with X," Y said
    const ours = parties.subject.length === 0 && !untold && isOurs(sentence, from, words);
    // "We will not negotiate," Y said: not those told of before
    const mine = untold && verb !== null && status === 'denied' && sentence.within(verb - 5, verb, /^(we|i)$/);
    const subject = (
      ours || mine
        ? speakerBehind(sentence, to, actors)
        : untold
          ? agreeingBefore(sentence, from, actors)
          : parties.subject
    ).filter((id) => !mediators.includes(id));
    const others = unique([...parties.others, ...roles.joined]).filter(
      (id) => !mediators.includes(id) && !subject.includes(id),
    );
    const host = [...parties.host, ...roles.hosts][0] ?? null;
    const sets = pairings(
      sentence,
      from,
      to,
      { kind, rule, subject, others, apart: rule === VISIT ? [] : (parties.apart ?? []) },
      parties.host,
      words,
    );
    const rules = [rule, ...parties.by, ...roles.by, ...(isTheirs(sentence, verb, rule) ? [THEIRS] : []), by].join('+');
    // "They discussed the elections": more of what was just told
    const more = verb !== null && TALKING.test(rule) && sentence.within(verb - 3, verb, /^(they|two|both|sides|pair)$/);
    const definite = more || isDefinite(sentence, from, to);
    const tensed = verb ?? governor(sentence, to - 1).verb ?? from;
    const present =
      sentence.penn(tensed) === 'VBZ' ||
      sentence.penn(tensed) === 'VBP' ||
      isGoalOfPresent(sentence, tensed) ||
      (verb !== null && !sentence.isVerb(verb) && sentence.lower(verb).endsWith('s'));
    const anybody = subject.length + others.length + mediators.length + (host === null ? 0 : 1);
    const inherits =
      anybody === 0 &&
      !mine &&
      !parties.by.includes('only-evidence') &&
      // "opened the door to talks": whose, and whether any were held, nobody says
      (verb !== null ||
        ((definite || (isStrong(rule) && by !== 'way-to')) && isTold(sentence, to - 1)) ||
        parties.by.includes('next'));
    if (anybody === 0 && !definite && !inherits) {
      tell(from, to, rule, 'nobody who takes part');
      return;
    }
    // "denied that X had mediated": nobody did, between nobody
    if (rule.startsWith('mediation:') && status === 'denied' && parties.others.length === 0) {
      tell(from, to, rule, 'nobody mediated');
      return;
    }
    if (GESTURE.test(rule) && status === 'denied') {
      tell(from, to, rule, 'a gesture that is not made');
      return;
    }
    // "Neither the Front nor the Union sits at the table": others do
    if (rule === 'noun:table-and-room' && status === 'denied' && sentence.within(from - 12, from, /^neither$/)) {
      tell(from, to, rule, 'neither is there');
      return;
    }
    // "no date for another round": a meeting that nobody has thought of
    if (anybody === 0 && status === 'denied' && parties.by.includes('next')) {
      tell(from, to, rule, 'one more that is not to be');
      return;
    }
    if (isCabinet(sentence, from, rule, [...subject, ...others], mediators, host, actors)) {
      tell(from, to, rule, 'a leader with ministers of his own');
      return;
    }
    for (const set of sets) {
      let participants = unique(set.ids).filter((id) => !mediators.includes(id) || parties.mediators.length === 0);
      if (mediators.length > 0) participants = participants.filter((id) => !mediators.includes(id));
      // A mediator alone with one side takes part; a host with one guest does.
      const alone =
        mediators.length > 0 &&
        participants.length === 1 &&
        !rule.startsWith('mediation:noun') &&
        // "talks between A and the opposition, sponsored by X": between A and another
        !parties.by.includes('between');
      if (alone) participants = [...participants, ...mediators];
      // Two of different sides whom a third has at its table meet each other.
      const third = participants.length >= 2 && kind !== 'call' && ofTwoSides(participants, parties.host, actors);
      const receives =
        !third &&
        (parties.host.length > 0 && rule !== VISIT && kind !== 'visit'
          ? participants.length < 2
          : rule.startsWith('verb:') && rule !== VISIT);
      // "Norway had convened the talks": who sat there, other sentences tell
      const guestless = rule.startsWith('noun:talks') && definite && participants.length === 0;
      if (host !== null && receives && !guestless) participants = unique([...parties.host, ...participants]);
      const told = {
        sentence: sentence.number,
        from: set.from,
        to: set.to,
        kind: third && kind === 'visit' ? 'meeting' : kind,
        cameo,
        participants,
        mediators: alone && parties.mediators.length === 0 && isByPerson ? [] : mediators,
        host,
        status,
        definite,
        present,
        inherits,
        by: more ? `${rules}+more` : rules,
      };
      found.push(told);
      if (sets.length === 1 && (participants.length >= 2 || inherits || kind === 'visit'))
        for (const occasion of occasionsBehind(sentence, to, actors, kind !== 'call' && kind !== 'visit'))
          found.push({ ...told, from: occasion.from, to: occasion.from + 1, occasion });
      if (rule === VISIT || journeys.some(({ at }) => at === verb)) found.push(...furtherStops(sentence, told, actors));
    }
    tell(from, to, rules, null);
  }
}

/** "X flew to A after Y had met Z": a meeting of others, in another clause, is not what the journey was for. */
function isOthers(sentence: Sentence, verb: number, going: Parties, told: Candidate, actors: Actors): boolean {
  if (told.participants.length < 2) return false;
  const theirs = new Set(actors.withSides([...told.participants, ...told.mediators]));
  if (actors.withSides([...going.subject, ...going.others]).some((id) => theirs.has(id))) return false;
  const end = Math.max(verb, told.from);
  for (let at = Math.min(verb, told.from) + 1; at < end; at++)
    if (sentence.is(at, 'after', 'before', 'while', 'but', ';') || (sentence.is(at, 'and') && sentence.is(at - 1, ',')))
      return true;
  return false;
}

/** "X, who visited A in June, is expected in B": a visit that is over is not what a journey still to come is for. */
const isVisitBefore = (told: Candidate, status: Status): boolean =>
  told.kind === 'visit' && told.host !== null && told.by.startsWith('verb:visit') && past(told.status) !== past(status);

/** What those do who have met: that it was not done is no word on whether they did. */
const GESTURE =
  /^verb:(face|shake-hands|shake-the-hand|embrace|exchange-greetings|clink-glasses|toast|pose-for|pose-with)$/;

/** "X is due in A on Sunday, his first visit in years": what the journey is called behind it. */
function isApposed(sentence: Sentence, verb: number, { from }: Candidate): boolean {
  let at = from - 1;
  while (at > from - 5 && (sentence.tag(at) === 'ADJ' || sentence.tag(at) === 'NUM')) at--;
  return at - 1 > verb && sentence.is(at, 'his', 'her', 'their', 'the', 'a') && sentence.is(at - 1, ',', '—', '–');
}

/** "They met in Oslo", "the two sides met": those told of, whether or not it is known who they are. */
const isTheirs = (sentence: Sentence, verb: number | null, rule: string): boolean =>
  verb !== null &&
  rule === 'verb:meet' &&
  sentence.within(verb - 4, verb, /^(they|two|three|four|both|sides|pair|trio|parties|delegations|teams|panels)$/);

/** Guests of two states or bodies at least, none of them the host's own. */
function ofTwoSides(guests: readonly EntityId[], host: readonly EntityId[], actors: Actors): boolean {
  // "a Kenyan team led by Ana Holt": she is of the team's side, whether or not her office is told
  const bodies = guests.some((id) => actors.kindOf(id) !== 'person');
  const sides = guests.flatMap((id) => actors.actsFor(id)[0] ?? (bodies ? [] : [id]));
  const own = actors.withSides(host);
  return host.length > 0 && new Set(sides).size >= 2 && !sides.some((side) => own.includes(side));
}

/** Verbs for what is done in a call told of in the same sentence: "in the call, the two discussed". */
const TALKING = /^verb:(discuss|talk|speak|exchange-views|confer|consult|talk-over)\b/;

/** A sentence that tells of a call and of what was discussed in it tells of one meeting. */
function withoutTalk(all: readonly Candidate[]): readonly Candidate[] {
  const found = all.filter((one) => !isToldOtherwise(one, all));
  const calls = found.filter((one) => one.kind === 'call' && one.by.startsWith('noun:'));
  if (calls.length === 0) return found;
  return found.filter(
    (one) =>
      !TALKING.test(one.by) ||
      !calls.some(
        (call) => call.participants.length === 0 || one.participants.every((id) => call.participants.includes(id)),
      ),
  );
}

/** "X, who is mediating, consulted Y": nobody's talks, where the sentence tells whom the mediator saw. */
const isToldOtherwise = ({ by, participants, mediators }: Candidate, all: readonly Candidate[]): boolean =>
  by.startsWith('mediation:') &&
  participants.length === 0 &&
  all.some((other) => other.participants.length > 1 && mediators.some((id) => other.participants.includes(id)));

/** The sentence is about the meeting: it is what a verb is said of or has, or the noun of a sentence without a verb. */
function isTold(sentence: Sentence, noun: number): boolean {
  const { verb, relation } = governor(sentence, noun);
  return verb !== null || relation !== 'none' || sentence.head(noun) < 0 || sentence.dependents(noun, 'cop').length > 0;
}

/** An article or possessor stands before it: "the Jeddah talks", "a secret gathering", whatever the tag of the noun. */
function determined(sentence: Sentence, i: number, words: MeetingWords): boolean {
  for (let at = i - 1; at >= sentence.from && at > i - 4; at--) {
    if (sentence.tag(at) === 'DET' || sentence.penn(at) === 'PRP$') return true;
    // "a minister meeting X" does so
    const colours = sentence.penn(at) === 'NN' && !words.actors.has(sentence.lower(at));
    if (!(sentence.tag(at) === 'ADJ' || sentence.tag(at) === 'PROPN' || colours)) return false;
  }
  return false;
}

const isStrong = (rule: string): boolean => /^noun:(meeting|talks|summit|negotiation|phone-call|round)$/.test(rule);

const unique = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];

function kindOfVerb(sentence: Sentence, verb: number, entry: MeetingVerb): MeetingKind {
  if (entry.kind === 'call' || entry.kind === 'visit') {
    if (entry.id !== 'speak') return entry.kind;
    for (let at = verb + 1; at < sentence.to && at < verb + 16; at++)
      if (sentence.is(at, 'person', 'face', 'sidelines', 'margins', 'met')) return 'meeting';
    return 'call';
  }
  for (let at = verb + 1; at < sentence.to && at < verb + 16; at++) {
    if (sentence.is(at, 'phone', 'telephone', 'hotline') && sentence.is(at - 1, 'by', 'the', 'a', 'over'))
      return 'call';
    // "met for a summit"; "on the fringes of a summit" they only met
    if (sentence.is(at, 'summit') && sentence.is(at - 1, 'a', 'for') && !sentence.is(at - 2, 'of')) return 'summit';
  }
  return entry.kind;
}

/** "the meeting", "their talks", "this summit": told of elsewhere. */
function isDefinite(sentence: Sentence, from: number, to: number): boolean {
  if (sentence.isVerb(to - 1)) return false;
  for (let at = from - 1; at >= sentence.from && at >= from - 4; at--) {
    if (sentence.is(at, 'the', 'their', 'this', 'his', 'her', 'that', 'these', 'those', 'such')) return true;
    if (sentence.is(at, 'a', 'an') && sentence.is(at - 1, 'such')) return true;
    if (!(
      sentence.tag(at) === 'ADJ' ||
      sentence.tag(at) === 'NOUN' ||
      sentence.tag(at) === 'NUM' ||
      sentence.tag(at) === 'PUNCT'
    ))
      return false;
  }
  return false;
}
