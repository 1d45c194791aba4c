import type { EntityId } from '../../model.js';
import type { MeetingNoun, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Parties } from './candidate.js';
import { captioned, headlined } from './captions.js';
import { agentOf, behind, isPassive, nounOwner, objectBehind, subjectBefore, subjectsOf } from './clause.js';
import { controlledBy, frontedOwner, judged, speakerBehind, urged } from './doers.js';
import { notAMeeting } from './figures.js';
import { holding, isOccasion, isWithin, untaggedBefore, verbBefore } from './governor.js';
import { addressersOf, isCreditFor, isForSide, isTriedFor, nounFrame, sharesChair, standsBy } from './noun-frame.js';
import { ofVisit } from './noun-visits.js';
import {
  ADDRESSING,
  BARRED,
  GATHERING,
  isBack,
  isOfOneBody,
  isOneMore,
  isTold,
  ofHeads,
  SPEAKING,
  TAKING_PART,
  TELLERS,
} from './noun-words.js';
import { ofCall } from './noun-calls.js';
import { askedFor, givenTo, grantedBy, isPaid, offerOf } from './offers.js';
import { apartFrom, gappedFrom } from './pairing.js';
import { isNegated, isStretchOf } from './phases.js';
import { relativeBehind, toldThat } from './relative.js';
import type { Sentence } from './sentence.js';
import { isListener } from './verb-needs.js';

/** The parties of a noun that means meeting, or why it doesn't here. */
export function nounParties(
  sentence: Sentence,
  from: number,
  to: number,
  entry: MeetingNoun,
  actors: Actors,
  words: MeetingWords,
): Parties | string {
  const noun = to - 1;
  const rejected = notAMeeting(sentence, from, to, entry, words);
  if (rejected !== null) return rejected;
  const frame = nounFrame(sentence, from, to, actors, words);
  const { between, one, isBetween, companions, withIds, ofIds, before, end, by: told } = frame;
  const by: string[] = [...told];
  const own: EntityId[] = [...between];
  const host: EntityId[] = [];
  const mediators: EntityId[] = [];

  // The verb that has it.
  const offer = offerOf(sentence, from, to, actors);
  const ofOffer = offer === null ? null : holding(sentence, offer.noun);
  const answer = ofOffer?.verb ?? -1;
  // "turned down an offer of talks"
  const isAnswered =
    words.light.has(sentence.lower(answer)) ||
    words.status.has(`${sentence.lower(answer)} ${sentence.lower(answer + 1)}`);
  const governing = ofOffer !== null && isAnswered ? ofOffer : holding(sentence, noun);
  const { preposition } = governing;
  const near = (): number | null => verbBefore(sentence, from) ?? untaggedBefore(sentence, from, actors, words);
  const held = governing.verb ?? (preposition === '' ? near() : null);
  const verb = held !== null && isTold(sentence, noun, held, words) ? null : held;
  let relation = governing.verb === null && verb !== null ? 'object' : governing.relation;
  // "a meeting of X at the EU summit": whoever is there is told by that
  const around = [...ofIds, ...before];
  if (
    isOccasion(sentence, noun, words) &&
    around.length > 0 &&
    own.length + withIds.length === 0 &&
    around.every((id) => actors.kindOf(id) === 'organization')
  )
    return 'only the occasion of another meeting';
  // "X met Y on the eve of the summit"
  if (sentence.within(from - 4, from, /^eve$/) && own.length + withIds.length + around.length === 0)
    return 'only the time of another meeting';
  // "after the meeting, X telephoned Y": whose meeting it was is told elsewhere
  const bareDefinite =
    sentence.is(from - 1, 'the', 'that', 'this') && own.length + withIds.length + ofIds.length + before.length === 0;
  let subject: readonly EntityId[] = [];
  let light: string | null = null;
  const possessed = sentence.dependents(noun, 'nmod:poss').some((at) => actors.of(sentence, at).length > 0);
  // "They are not party to the talks": those of others
  if (verb !== null && sentence.is(verb, 'party', 'part') && isNegated(sentence, verb)) return 'not of its parties';
  if (verb !== null && preposition === 'from' && BARRED.test(sentence.lower(verb))) return 'not of its parties';
  if (verb !== null) {
    const known = words.light.get(sentence.lower(verb));
    const particle = known?.particle === undefined || sentence.is(verb + 1, known.particle);
    // "put off a visit": whose meeting it is that they called off, ruled out, put off
    const undone = words.status.has(`${sentence.lower(verb)} ${sentence.lower(verb + 1)}`);
    const role = particle && known !== undefined ? known.role : undone ? 'participant' : undefined;
    // "laid on a banquet": its particle makes an object of what stands behind
    if (known?.particle !== undefined && particle && relation === 'oblique') relation = 'object';
    const doing = controlledBy(sentence, verb, actors)?.heads ?? null;
    let subjects = (doing ?? subjectsOf(sentence, verb)).filter((at) => at !== noun && !isWithin(sentence, at, noun));
    const passive = isPassive(sentence, verb) && sentence.penn(verb) === 'VBN';
    // A headline's verb takes whoever stands behind it for its subject.
    if (doing === null && !passive && subjects.length > 0 && subjects.every((at) => at > verb)) {
      const nearest = subjectBefore(sentence, verb, actors);
      if (nearest !== null) subjects = [nearest];
    }
    if (relation === 'subject' || (passive && relation === 'object')) {
      const agent = passive || sentence.relation(verb) === 'acl' ? agentOf(sentence, verb) : null;
      subjects = agent === null ? [] : [agent];
      if (agent !== null && role !== undefined) light = role;
      else if (agent !== null) subjects = [];
      if (!passive && role === undefined && subjects.length === 0) {
        const companionsOfVerb = behind(sentence, verb + 1, ['with', 'between'], 14, actors).filter(
          (at) => at < end && actors.canAct(sentence, at),
        );
        own.push(...companionsOfVerb.flatMap((at) => actors.of(sentence, at)));
        // "The meeting brought together X and Y"
        if (GATHERING.test(sentence.lower(verb)) && own.length === 0) {
          const gathered = objectBehind(sentence, sentence.is(verb + 1, 'together') ? verb + 1 : verb, actors);
          if (gathered !== null && !gathered.possessive) own.push(...gathered.ids);
        }
      }
    } else if (relation === 'object') {
      light = role ?? null;
      if (subjects.length === 0 && light !== null) {
        const guess = subjectBefore(sentence, verb, actors);
        if (guess !== null && guess !== noun) subjects = [guess];
      }
    } else if (
      relation === 'oblique' &&
      (TAKING_PART.has(preposition) ||
        // "got round the table"
        (entry.id === 'table-and-room' && /^a?round$/.test(preposition)) ||
        (/^(of|out of)$/.test(preposition) &&
          /^(pull|walk|back|withdr|storm|drop|bow|opt)/.test(sentence.lower(verb)))) &&
      !possessed &&
      !(bareDefinite && /^(after|following|before|ahead of|since|prior to|until)$/.test(preposition)) &&
      !isBetween
    ) {
      light = 'participant';
      if (
        passive &&
        !/^(invited|received|welcomed|greeted|hosted|joined|accompanied|expected|scheduled|briefed|represented)$/.test(
          sentence.lower(verb),
        )
      )
        subjects = subjects.filter((at) => actors.canAct(sentence, at));
    }
    // "In a call with X, Y promised": whoever stands before the verb, where the tree has no subject
    if (light === 'participant' && relation === 'oblique' && subjects.length === 0 && noun < verb) {
      const nearest = subjectBefore(sentence, verb, actors);
      // "X, at a meeting on Monday, promised"
      const aside = nearest !== null && entry.kind !== 'visit' && sentence.is(nearest + 1, ',') && from - nearest < 6;
      if (nearest !== null && (nearest > noun || aside) && !companions.includes(nearest)) subjects = [nearest];
    }
    if (/^(between|among)$/.test(preposition)) light = null;
    if (standsBy(sentence, verb, frame, actors) || isCreditFor(sentence, verb, from, to, words)) light = 'none';
    // "has an observer at the table", "has a seat at the table": not there for itself, or not yet
    if (entry.id === 'table-and-room' && relation === 'oblique' && sentence.is(verb, 'has', 'have', 'had', 'having'))
      return 'only has somebody there';
    const tellers = subjects.filter((at) => TELLERS.test(sentence.lower(at)));
    const doers = subjects.filter((at) => !tellers.includes(at));
    if (light !== null && light !== 'none') {
      subject = isTriedFor(frame, light, sentence, verb) ? [] : doers.flatMap((at) => actors.of(sentence, at));
      const parties = new Set([...own, ...withIds, ...ofIds, ...before]);
      // "X and Y co-chaired the meeting": each for one side
      if (light === 'chair' && (subject.length >= 2 || sharesChair(sentence, verb, to, actors))) light = 'participant';
      if (light === 'chair' && isForSide(sentence, to, actors)) light = 'participant';
      if (light === 'host') host.push(...subject);
      else if (light === 'mediator') mediators.push(...subject);
      else if (light === 'chair' && (parties.size >= 2 || bareDefinite)) mediators.push(...subject);
      if (light === 'host' || light === 'mediator' || (light === 'chair' && (parties.size >= 2 || bareDefinite)))
        subject = [];
      if (doers.length > 0) by.push(`${sentence.lower(verb)}:${light}`);
    }
    // "met the king in Oslo for talks": the other side stands in the verb's own frame; "weeks after talks with X": it doesn't
    const entries = words.verbs.get(sentence.lower(verb));
    if (
      relation === 'oblique' &&
      !(withIds.length > 0 && /^(after|before|since|following)$/.test(preposition)) &&
      entries?.some((one) => one.frame.object !== undefined) === true &&
      light !== null
    ) {
      const met: EntityId[] = [];
      for (const at of sentence.dependents(verb, 'obj'))
        if (actors.canAct(sentence, at)) met.push(...actors.of(sentence, at));
      // "hosted A and B for talks": between those two
      if (entries.some((one) => one.frame.subject === 'host')) {
        if (met.length === 0) met.push(...(objectBehind(sentence, verb, actors)?.ids ?? []));
        if (met.length >= 2) {
          host.push(...subject);
          subject = [];
        } else if (met.length === 1) host.push(...subject);
      }
      own.push(...met);
    }
    if (withIds.length === 0 && ofIds.length === 0 && !isBetween) own.push(...askedFor(sentence, verb, from, actors));
    // "asked Sharif, during a meeting, to": whoever is addressed takes part
    if (
      relation === 'oblique' &&
      light !== null &&
      /^(during|in|at|on|over)$/.test(preposition) &&
      ADDRESSING.test(sentence.lower(verb)) &&
      withIds.length === 0 &&
      ofIds.length === 0
    ) {
      const addressee = objectBehind(sentence, verb, actors);
      if (addressee !== null && !addressee.possessive && (addressee.to <= from || addressee.from >= to))
        own.push(...addressee.ids);
    }
    if (passive && relation === 'oblique' && light !== null) own.push(...addressersOf(sentence, verb, from, actors));
    // "conveyed to his colleague, in a call, that"
    if (
      relation === 'oblique' &&
      light !== null &&
      /^(during|in|at|on|over|by)$/.test(preposition) &&
      SPEAKING.test(sentence.lower(verb)) &&
      withIds.length === 0 &&
      ofIds.length === 0
    )
      own.push(
        // "In a call on Monday X apologised to Y": behind the verb, where that comes last
        ...behind(sentence, verb + 1, ['to'], verb < from ? from - verb - 1 : 4, actors)
          .filter(
            (at) =>
              (at < from || verb > from) && actors.canAct(sentence, at) && !isListener(sentence, at, actors, words),
          )
          .flatMap((at) => actors.of(sentence, at)),
      );
    // "held on Monday a meeting with", "met for talks with": also behind the verb itself
    if (withIds.length === 0 && light !== null && verb < noun) {
      const early = behind(sentence, verb + 1, ['with'], noun - verb, actors).filter(
        (at) => at < from && actors.canAct(sentence, at) && !isListener(sentence, at, actors, words),
      );
      own.push(...early.flatMap((at) => actors.of(sentence, at)));
    }
  } else if (governing.said) {
    // "are in talks", "is on a visit to": the subject of what is said
    light = 'participant';
    relation = 'oblique';
    const said = isStretchOf(sentence, noun) ? sentence.head(noun) : noun;
    subject = sentence.dependents(said, 'nsubj').flatMap((at) => actors.of(sentence, at));
    by.push('be:participant');
  } else if (companions.length > 0 && !possessed) {
    const guess = nounOwner(sentence, noun).filter((at) => at !== noun);
    subject = guess.flatMap((at) => actors.of(sentence, at));
    // Where the tree hangs it on nothing: whoever stands before it in the clause.
    if (subject.length === 0 && own.length + ofIds.length + before.length === 0) {
      const nearest = subjectBefore(sentence, from, actors);
      if (nearest !== null) subject = actors.of(sentence, nearest);
    }
  }
  if (entry.kind === 'visit') {
    const known = subject.length + before.length > 0;
    const visit = ofVisit(sentence, from, to, entry, verb, { host, known }, actors, words);
    host.push(...visit.host);
    own.push(...visit.others);
    by.push(...visit.by);
    if (entry.strength === 'travel' && (host.length === 0 || !(known || visit.known))) return 'a journey, not a visit';
    subject = visit.aside ?? subject;
  }
  // One side alone behind "with": the other is whoever stands before it in the clause.
  if (
    companions.length > 0 &&
    !possessed &&
    subject.length + own.length + ofIds.length + before.length + host.length === 0
  ) {
    const nearest = frontedOwner(sentence, from, actors)?.[0] ?? subjectBefore(sentence, from, actors);
    if (nearest !== null && !mediators.some((id) => actors.of(sentence, nearest).includes(id))) {
      subject = actors.of(sentence, nearest).filter((id) => !withIds.includes(id));
      if (subject.length > 0) by.push('before');
    } else if (nearest === null) {
      subject = speakerBehind(sentence, to, actors).filter((id) => !withIds.includes(id));
      if (subject.length > 0) by.push('speaker');
    }
  }
  if (relation === 'object' && verb !== null && (light === 'host' || isPaid(sentence, verb, entry)))
    own.push(...givenTo(sentence, verb, from, actors));
  if (entry.kind === 'call') {
    const { callers, reachers } = ofCall(sentence, from, to, entry, verb, relation, actors);
    own.push(...callers);
    subject = [...new Set([...subject, ...reachers])];
  }
  // "a warm welcome to X", "a dinner for X"
  const guests =
    entry.needs === 'with' || light === 'host'
      ? behind(sentence, to, ['to', 'for'], 8, actors).flatMap((at) =>
          actors.of(sentence, at).filter((id) => actors.kindOf(id) === 'person' || actors.isDelegate(sentence, at)),
        )
      : [];
  own.push(...guests);
  // "criticised X for talks with Y", "urged X and Y to resume talks": theirs, not those of whoever says so
  const theirs = judged(sentence, from, actors) ?? urged(sentence, from, actors, words.light);
  if (theirs !== null) {
    subject = theirs.flatMap((at) => actors.of(sentence, at));
    light = 'participant';
    host.length = 0;
    by.push('object-control');
  }
  // "the talks that X held with Y"
  const relative = relativeBehind(sentence, to, actors, words);
  if (relative !== null) {
    if (relative.role === 'host') host.push(...relative.subject);
    else if (relative.role === 'mediator') mediators.push(...relative.subject);
    else own.push(...relative.subject);
    own.push(...relative.withIds);
    by.push('relative');
  }
  const untold = subject.length + own.length + withIds.length + ofIds.length + before.length + host.length === 0;
  if (relation === 'subject' && untold) own.push(...toldThat(sentence, from, actors));
  if (offer !== null && withIds.length === 0 && !isBetween) own.push(...offer.ids);
  const isNobody = own.length + withIds.length + ofIds.length + before.length === 0;
  if (isNobody) own.push(...captioned(sentence, from, actors));
  if (own.length + subject.length === 0 && verb === null)
    own.push(...headlined(sentence, from, isNobody && entry.kind !== 'summit', actors));
  const granted = entry.id === 'audience' && verb !== null ? grantedBy(sentence, verb, from, to, actors) : [];
  own.push(...granted);
  const others = [...own, ...withIds, ...ofIds];
  const all = new Set([...subject, ...others, ...before]);
  if (
    entry.needs === 'with' &&
    withIds.length === 0 &&
    ofIds.length === 0 &&
    !companions.some((at) => !actors.isPrivate(sentence, at)) &&
    granted.length === 0 &&
    !behind(sentence, to, ['to', 'for'], 8, actors).some(
      (at) => actors.hasPerson(actors.of(sentence, at)) || actors.isDelegate(sentence, at),
    )
  )
    return 'nobody behind "with"';
  if (all.size < 2 && words.negatives.get('routine')!.has(sentence.lower(from - 1)) && !ofHeads(sentence, from))
    return `a ${sentence.lower(from - 1)} ${sentence.lower(noun)}`;
  if (all.size < 2 && sentence.is(from - 1, 'cabinet', 'committee', 'government', 'coalition'))
    return 'of one government';
  if (all.size < 2 && preposition === 'outside') return 'only a place';
  if (all.size === 1 && isOfOneBody(sentence, from, to, entry.id)) return 'of one body';
  // "took calls from listeners"
  if (entry.id === 'call' && sentence.is(noun, 'calls') && sentence.is(to, 'from') && all.size < 2)
    return 'calls from nobody known';
  // "before luncheon" is a time
  if (
    entry.id === 'meal' &&
    /^(before|after|until|by|since)$/.test(preposition) &&
    withIds.length === 0 &&
    all.size < 2
  )
    return 'a time of day';
  if (
    entry.strength === 'weak' &&
    !(bareDefinite && light !== null && light !== 'participant' && light !== 'none') &&
    !(
      companions.length > 0 ||
      isBetween ||
      all.size >= 2 ||
      (light !== null &&
        all.size >= (/^(meal|ceremony)$/.test(entry.id) && light !== 'host' ? 2 : 1) &&
        relation === 'object') ||
      // "returned to the table in Oslo": with whom, the text need not say
      (entry.id === 'table-and-room' && light === 'participant' && subject.length > 0 && isBack(sentence, verb)) ||
      (entry.kind === 'visit' && all.size >= 1 && (host.length > 0 || possessed || light !== null)) ||
      ofIds.length > 0 ||
      guests.length > 0 ||
      relative !== null ||
      (entry.kind === 'visit' && all.size > 0 && sentence.is(to, 'by')) ||
      (possessed &&
        entry.kind !== 'visit' &&
        all.size > (/^(round|meal|conversation|conference|retreat)$/.test(entry.id) ? 1 : 0))
    )
  )
    return isOneMore(sentence, from, to) && /^(round|session|encounter|gathering)$/.test(entry.id) && all.size === 0
      ? { subject: [], others: [], host: [], mediators: [], by: ['next'] }
      : bareDefinite &&
          entry.id !== 'call' &&
          entry.id !== 'conference' &&
          // "poured the coffee"
          !(entry.id === 'meal' && relation === 'object')
        ? { subject: [], others: [], host: [], mediators: [], by: [entry.id === 'round' ? 'round' : 'only-evidence'] }
        : 'a weak word without parties';
  const lastCompanion = companions.at(-1);
  return {
    subject: one.length > 0 ? one : before.length > 0 && possessed ? before : subject,
    others: possessed && before.length > 0 ? others : [...before, ...others],
    host,
    mediators,
    by,
    apart: [
      ...apartFrom(sentence, companions, actors),
      ...(lastCompanion === undefined
        ? []
        : gappedFrom(
            sentence,
            actors.groupAt(sentence, lastCompanion)?.to ?? lastCompanion + 1,
            [...subject, ...others],
            actors,
          )),
    ],
  };
}
