/** Which meeting or agreement a mediator belongs to whom a sentence only says to mediate. */
import type { EntityId } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import type { ToldHosting } from './hosts.js';
import type { ToldMediation } from './mediators.js';
import { compatible, past } from './likeness.js';
import type { Event, Sides, Told } from './merge.js';
import { seatChairs } from './party-chairs.js';
import { absorb, fill, fillMeetings, meets, nearest, share } from './side-by-side.js';

/**
 * Each mediation goes to the nearest meeting of two others or agreement, or to the article's only agreement; one that
 * names both sides and has neither makes talks of its own. Linear: events are asked for by sentence.
 *
 * @param events, agreements are added to
 */
export function attachMediations(
  mediations: readonly ToldMediation[],
  events: Event[],
  agreements: ToldAgreement[][],
  sides: Sides,
): void {
  const meetingsAt = new Map<number, Event[]>();
  for (const event of events)
    for (const number of new Set(event.told.map((one) => one.sentence)))
      meetingsAt.set(number, [...(meetingsAt.get(number) ?? []), event]);
  const agreementsAt = new Map<number, ToldAgreement[][]>();
  for (const event of agreements)
    for (const number of new Set(event.map((one) => one.sentence)))
      agreementsAt.set(number, [...(agreementsAt.get(number) ?? []), event]);
  absorb(events, meetingsAt, agreementsAt, sides);
  const mediating = new Set(mediations.flatMap((one) => one.mediators));
  fill(agreements, events, meetingsAt, mediating, sides);
  fillMeetings(events, agreementsAt, sides);
  for (const mediation of mediations) {
    const beside = (meetingsAt.get(mediation.sentence) ?? []).findLast((one) => takesPart(one, mediation, sides));
    if (beside !== undefined) {
      // "X, who is mediating, saw Y": that he mediates goes on, what was held was held
      beside.told.push({ ...asMeeting(mediation, []), status: beside.told[0]!.status });
      continue;
    }
    // "a visit by Omani mediators", "tried to bring them together": of what it tells of itself
    if (isToldBeside(meetingsAt.get(mediation.sentence) ?? [], mediation)) continue;
    // "talks with the guarantor powers, A and B": those parties of it, not between others
    if (
      mediation.by.startsWith('mediation:guarantor') &&
      isNamedParty(meetingsAt.get(mediation.sentence) ?? [], mediation)
    )
      continue;
    const agreement = nearest(agreementsAt, mediation.sentence, (one) => fitsAgreement(one, mediation, sides));
    const meeting =
      nearest(meetingsAt, mediation.sentence, (one) => fitsMeeting(one, mediation, sides, false)) ??
      nearest(meetingsAt, mediation.sentence, (one) => fitsMeeting(one, mediation, sides, true)) ??
      nearest(meetingsAt, mediation.sentence, (one) => fitsOneSide(one, mediation, sides));
    // What a pronoun stands for was agreed; else the nearer one, and the meeting where both are as near.
    const agreed =
      agreement !== null &&
      (meeting === null ||
        mediation.about === 'agreement' ||
        agreement.distance < meeting.distance ||
        (agreement.distance === 0 && meeting.event.told.every((one) => one.sentence !== mediation.sentence)));
    if (agreed) {
      agreement.event.push(asAgreement(agreement.event, mediation));
      continue;
    }
    if (meeting !== null) {
      meeting.event.told.push(asMeeting(mediation, []));
      continue;
    }
    if (OF_THE_STORY.test(mediation.by) && toFirst(events, agreements, mediation, sides)) continue;
    const own = ownMeeting(events, mediation, sides);
    if (own !== null) {
      // What somebody did before a meeting that is called off is no part of it
      if (!own.told.some(({ status }) => status === 'cancelled' || status === 'denied'))
        own.told.push(asMeeting(mediation, []));
      continue;
    }
    const only = agreements.length === 1 && mediation.about !== 'talks' ? agreements[0]! : null;
    if (only !== null && fitsAgreement(only, mediation, sides)) {
      only.push(asAgreement(only, mediation));
      continue;
    }
    const alone = events.find((one) => one.participants.length === 0 && oneMediates(one, mediation, sides));
    const seen = meetingOfAll(meetingsAt.get(mediation.sentence) ?? [], mediation);
    if (alone !== undefined) alone.told.push(asMeeting(mediation, []));
    else if (seen !== undefined) {
      seen.told.push(asMeeting(mediation, []));
      seen.participants = [...mediation.parties];
    }
    // "chaired a meeting with X": a side of it
    else if (
      mediation.by.startsWith('mediation:process-chair') &&
      isNamedParty(meetingsAt.get(mediation.sentence) ?? [], mediation)
    )
      continue;
    else if ((mediation.parties.length >= 2 && !mediation.by.startsWith('mediation:by-efforts')) || isAct(mediation)) {
      const event = {
        told: [{ ...asMeeting(mediation, mediation.parties), ...mediation.settled, status: mediation.talks }],
        participants: [...mediation.parties],
      };
      events.push(event);
      meetingsAt.set(mediation.sentence, [...(meetingsAt.get(mediation.sentence) ?? []), event]);
    }
  }
  for (const event of events) {
    addPersons(event, sides);
    seatChairs(event, sides);
    share(event, agreementsAt, sides);
  }
  events.sort((a, b) => a.told[0]!.sentence - b.told[0]!.sentence || a.told[0]!.from - b.told[0]!.from);
}

/** Each host goes to the nearest meeting of two that has none, unless one of its own sentence has him already. */
export function attachHostings(hostings: readonly ToldHosting[], events: readonly Event[]): void {
  const at = new Map<number, Event[]>();
  for (const event of events)
    for (const number of new Set(event.told.map((one) => one.sentence)))
      at.set(number, [...(at.get(number) ?? []), event]);
  for (const hosting of hostings) {
    const host = hosting.hosts[0]!;
    if ((at.get(hosting.sentence) ?? []).some((event) => event.told.some((one) => one.host === host))) continue;
    const found = nearest(
      at,
      hosting.sentence,
      ({ told, participants }) =>
        participants.length >= 2 &&
        told.every((one) => one.host === null && one.kind !== 'call') &&
        past(told[0]!.status) === past(hosting.status),
    );
    const beside =
      found ??
      nearest(
        at,
        hosting.sentence,
        ({ told, participants }) =>
          participants.length === 1 && told.some((one) => one.mediators.length > 0 && one.host === null),
      );
    beside?.event.told.push({ ...asMeeting({ ...hosting, mediators: [] }, []), host });
  }
}

/** Whoever acts for a mediating state or body and meets two others mediates too: "with US mediating … met Secretary X". */
function addPersons(event: Event, sides: Sides): void {
  const mediators = new Set(event.told.flatMap((one) => one.mediators));
  if (mediators.size === 0) return;
  const acting = event.participants.filter(
    (id) => !mediators.has(id) && id.startsWith('person:') && (sides.get(id) ?? []).some((one) => mediators.has(one)),
  );
  const left = event.participants.filter((id) => !mediators.has(id) && !acting.includes(id));
  const first = event.told[0]!;
  if (acting.length > 0 && left.length > 0) event.told[0] = { ...first, mediators: [...first.mediators, ...acting] };
}

/** So many of the meetings and agreements told of first may be what an article is about. */
const OPENING = 20;

/** "Who mediates? Norway is chief mediator": of what the article tells of first; false where that is nothing. */
function toFirst(
  events: readonly Event[],
  agreements: readonly ToldAgreement[][],
  mediation: ToldMediation,
  sides: Sides,
): boolean {
  const event = events
    .slice(0, OPENING)
    .find((one) => fitsMeeting(one, mediation, sides, false) || fitsOneSide(one, mediation, sides));
  const agreement = agreements
    .slice(0, OPENING)
    .find((one) => one.some(({ parties }) => parties.length > 0) && fitsAgreement(one, mediation, sides));
  if (agreement !== undefined && (event === undefined || agreement[0]!.sentence < event.told[0]!.sentence))
    agreement.push(asAgreement(agreement, mediation));
  else event?.told.push(asMeeting(mediation, []));
  return event !== undefined || agreement !== undefined;
}

/** Somebody of the mediators takes part by name; the states behind them may be a party's. */
function takesPart({ told, participants }: Event, { mediators, parties, by }: ToldMediation, sides: Sides): boolean {
  // "thanked Y for his role in the talks between them": one of the two
  if (by.startsWith('mediation:by-thanks')) return false;
  // On the telephone to one side: only who is called a mediator
  if (told[0]!.kind === 'call' && participants.length < 3 && !by.startsWith('mediation:person')) return false;
  // "The three mediators are X, Y and Z. They met A": most of them by name
  if (2 * mediators.filter((id) => participants.includes(id)).length <= mediators.length) return false;
  const others = participants.filter((id) => !mediators.includes(id));
  if (by.startsWith('mediation:process-chair') && others.length < 2) return false;
  return others.length > 0 && (parties.length === 0 || meets(parties, others, sides));
}

const isToldBeside = (events: readonly Event[], { sentence, mediators, by }: ToldMediation): boolean =>
  /^mediation:(person|together)/.test(by) &&
  events.some(({ told }) =>
    told.some((one) => one.sentence === sentence && mediators.every((id) => one.mediators.includes(id))),
  );

const isNamedParty = (events: readonly Event[], { mediators }: ToldMediation): boolean =>
  events.some(({ participants }) => participants.length > 0 && mediators.every((id) => participants.includes(id)));

/** "X met the two sides": where only X is told of, that meeting is the one in which he stands between. */
const meetingOfAll = (events: readonly Event[], { mediators, by }: ToldMediation): Event | undefined =>
  by.startsWith('mediation:each')
    ? events.find(({ participants }) => participants.length > 0 && participants.every((id) => mediators.includes(id)))
    : undefined;

/** A meeting that the mediator has with one side, where none of two others is told of: the first after the word, else the last. */
function ownMeeting(events: readonly Event[], mediation: ToldMediation, sides: Sides): Event | null {
  const own = events.filter((one) => takesPart(one, mediation, sides));
  return own.find((one) => one.told[0]!.sentence >= mediation.sentence) ?? own.at(-1) ?? null;
}

const oneMediates = ({ told }: Event, { mediators }: ToldMediation, sides: Sides): boolean =>
  told.some((one) => meets(one.mediators, mediators, sides));

/** What somebody is or does between the two whom the article is about, however far from where it tells of them. */
const OF_THE_STORY = /^mediation:(person-is|by-(efforts|tabling|inducing|journeys|errand|thanks|drafting))/;

/** What somebody did who mediated, not only what he is called, nor who heads a body ("the council, chaired by its king"): it took place, between whomever. */
const isAct = ({ status, talks, about, by }: ToldMediation): boolean =>
  past(status) && past(talks) && about !== 'agreement' && !/^mediation:(person|guarantor|by|bridge)/.test(by);

function fitsMeeting(event: Event, mediation: ToldMediation, sides: Sides, ahead: boolean): boolean {
  const { told, participants } = event;
  // Who mediates now will mediate what is planned; who is a mediator is one also of what was called off.
  const status = told[0]!.status;
  const open = status === 'planned' || (/^mediation:(person|guarantor)/.test(mediation.by) && !past(status));
  // "has launched efforts to restart the talks": it is done already, they are not
  const tried = mediation.talks === 'proposed' && told.some((one) => one.sentence === mediation.sentence);
  const timely = ahead ? open && past(mediation.status) : past(status) === past(mediation.status);
  if (!timely && !(tried && status === 'proposed')) return false;
  const call = told.every((one) => one.kind === 'call' || one.kind === 'visit');
  const moderated = mediation.by.startsWith('mediation:process') && told.some((one) => one.kind === 'call');
  if ((call && !moderated) || participants.length < 2 || isOfOtherDay(told, mediation)) return false;
  if (meets(mediation.mediators, participants, sides)) return false;
  return mediation.parties.length === 0 || meets(mediation.parties, participants, sides);
}

/** "Their own attempt fell apart in 2020": none of what another sentence tells of another year. */
function isOfOtherDay(told: readonly Told[], { sentence, settled, talks }: ToldMediation): boolean {
  if (talks !== 'proposed' || settled.date === null || told.some((one) => one.sentence === sentence)) return false;
  const dates = told.flatMap(({ date }) => (date === null ? [] : [date])).slice(0, 8);
  return dates.length > 0 && !dates.some((date) => compatible(date, settled.date!));
}

/** Talks of one side with somebody whom the text does not name. */
function fitsOneSide({ told, participants }: Event, mediation: ToldMediation, sides: Sides): boolean {
  return (
    participants.length === 1 &&
    told.every((one) => one.kind === 'talks' || one.kind === 'meeting') &&
    !meets(mediation.mediators, participants, sides) &&
    (mediation.parties.length === 0 || meets(mediation.parties, participants, sides)) &&
    (past(mediation.status) || !past(told[0]!.status))
  );
}

function fitsAgreement(event: readonly ToldAgreement[], mediation: ToldMediation, sides: Sides): boolean {
  // Who only tried to bring two together brought about nothing that they agreed
  if (!past(mediation.status) || !past(mediation.talks)) return false;
  const parties = event.flatMap((one) => one.parties);
  if (meets(mediation.mediators, parties, sides)) return false;
  return mediation.parties.length === 0 || parties.length === 0 || meets(mediation.parties, parties, sides);
}

function asAgreement(event: readonly ToldAgreement[], mediation: ToldMediation): ToldAgreement {
  return {
    ...event[0]!,
    sentence: mediation.sentence,
    date: null,
    dateEvidence: null,
    nearDate: null,
    parties: [],
    mediators: mediation.mediators,
    span: mediation.span,
    by: mediation.by,
  };
}

function asMeeting(
  mediation: Pick<ToldMediation, 'sentence' | 'mediators' | 'status' | 'span' | 'by'>,
  participants: readonly EntityId[],
): Told {
  return {
    sentence: mediation.sentence,
    from: 0,
    to: 0,
    kind: 'talks',
    cameo: '045',
    participants,
    mediators: mediation.mediators,
    host: null,
    status: mediation.status,
    definite: true,
    present: false,
    inherits: false,
    by: mediation.by,
    place: null,
    placeName: null,
    placeState: null,
    date: null,
    dateEvidence: null,
    other: false,
    span: mediation.span,
  };
}
