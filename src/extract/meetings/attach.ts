/** Which meeting or agreement a mediator belongs to whom a sentence only says to mediate. */
import type { EntityId, Status } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import type { ToldMediation } from './mediators.js';
import type { Event, Sides, Told } from './merge.js';

/** The sentences around a mediator's word that may tell of the meeting: what was told of comes before. */
const LOOK = [0, -1, 1, -2, -3, -4];

const past = (status: Status): boolean => status === 'held' || status === 'ongoing';

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
  for (const mediation of mediations) {
    const agreement = nearest(agreementsAt, mediation.sentence, (one) => fitsAgreement(one, mediation, sides));
    const meeting = nearest(meetingsAt, mediation.sentence, (one) => fitsMeeting(one, mediation, sides));
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
    const only = agreements.length === 1 ? agreements[0]! : null;
    if (only !== null && fitsAgreement(only, mediation, sides)) {
      only.push(asAgreement(only, mediation));
      continue;
    }
    if (mediation.parties.length >= 2) {
      const event = { told: [asMeeting(mediation, mediation.parties)], participants: [...mediation.parties] };
      events.push(event);
      meetingsAt.set(mediation.sentence, [...(meetingsAt.get(mediation.sentence) ?? []), event]);
    }
  }
  events.sort((a, b) => a.told[0]!.sentence - b.told[0]!.sentence || a.told[0]!.from - b.told[0]!.from);
}

/** The event of the same sentence, then of those before, then of the next one; `distance` in sentences. */
function nearest<T>(
  at: ReadonlyMap<number, readonly T[]>,
  sentence: number,
  fits: (event: T) => boolean,
): { readonly event: T; readonly distance: number } | null {
  for (const number of LOOK.map((n) => sentence + n)) {
    const event = (at.get(number) ?? []).findLast(fits);
    if (event !== undefined) return { event, distance: Math.abs(number - sentence) };
  }
  return null;
}

const meets = (ids: readonly EntityId[], others: readonly EntityId[], sides: Sides): boolean =>
  ids.some((a) => others.some((b) => a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a)));

function fitsMeeting(event: Event, mediation: ToldMediation, sides: Sides): boolean {
  const { told, participants } = event;
  if (past(told[0]!.status) !== past(mediation.status)) return false;
  const call = told.every((one) => one.kind === 'call' || one.kind === 'visit');
  if (call || participants.length < 2) return false;
  if (meets(mediation.mediators, participants, sides)) return false;
  return mediation.parties.length === 0 || meets(mediation.parties, participants, sides);
}

function fitsAgreement(event: readonly ToldAgreement[], mediation: ToldMediation, sides: Sides): boolean {
  if (!past(mediation.status)) return false;
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
    parties: [],
    mediators: mediation.mediators,
    span: mediation.span,
    by: mediation.by,
  };
}

function asMeeting(mediation: ToldMediation, participants: readonly EntityId[]): Told {
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
