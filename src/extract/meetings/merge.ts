import type { Edtf, EntityId, Meeting, MeetingEvidence, Status } from '../../model.js';
import type { References } from '../references/index.js';
import { inherited } from './inherited.js';
import { NOWHERE } from './place-names.js';
import { withoutJointBodies } from './joint-chairs.js';
import { isEveOf, likeness, past, same } from './likeness.js';
import { isOrdinal } from './ordinals.js';
import type { Event, Sides, Told } from './told.js';

export type { Event, Sides, Told } from './told.js';

export function sidesOf({ entities, homes }: Pick<References, 'entities' | 'homes'>): Sides {
  return new Map(
    entities.map(({ id, offices }) => [
      id,
      [
        ...offices.filter((office) => !office.former && office.of !== null).map((office) => office.of!),
        ...(homes.get(id) ?? []),
      ],
    ]),
  );
}

/**
 * Put together what the article tells of one meeting in several places. A later sentence joins an earlier meeting where
 * nothing speaks against it: parties, date, place, kind, whether it happened. Each candidate is held against the last
 * {@link REACH} events only, so the work stays linear.
 */
export function mergeTold(all: readonly Told[], sides: Sides): Event[] {
  const events: Event[] = [];
  for (const told of all) {
    if (told.retracts !== undefined) {
      const { retracts } = told;
      events.findLast((event) => event.told.some((one) => isOf(one, retracts)))?.told.push(told);
      continue;
    }
    const added = told.adds;
    if (added !== undefined) {
      const event = events.findLast((one) => one.told.some((other) => isOf(other, added)));
      event?.told.push(told);
      if (event !== undefined)
        event.participants = withoutJointBodies(united(event.participants, told.participants, sides));
      continue;
    }
    const table = isApart(told) ? events.slice(-RECENT).findLast((event) => wasOf(event, told, sides)) : undefined;
    if (table !== undefined) {
      table.told.push({ ...told, status: 'held', date: null, dateEvidence: null, nearDate: null });
      continue;
    }
    const before = events.at(-1);
    if (before !== undefined && saysMore(before, told, sides)) {
      before.told.push({ ...told, date: null, dateEvidence: null });
      continue;
    }
    if (isAbsence(told, events, sides)) continue;
    let best: { event: Event; score: number } | null = null;
    for (let n = events.length - 1; n >= 0 && n >= events.length - REACH; n--) {
      const score = likeness(events[n]!, told, sides, events.length - 1 - n);
      if (score > 0 && (best === null || score > best.score)) best = { event: events[n]!, score };
    }
    if (best !== null) {
      best.event.told.push(told);
      best.event.participants = united(best.event.participants, partiesOf(told, best.event), sides);
    } else {
      const heir = told.inherits ? inherited(events, told, sides) : null;
      if (heir !== null) {
        events.push({ told: [{ ...told, ...heir }], participants: [...heir.participants] });
        continue;
      }
      if (isOrdinal(told)) continue;
      events.push({ told: [told], participants: [...told.participants] });
    }
  }
  return events;
}

/** "Kenya is not taking part in the talks" of two others, just told of: no meeting that there was not. */
function isAbsence(told: Told, events: readonly Event[], sides: Sides): boolean {
  const { definite, status, participants, mediators, host } = told;
  const [absent] = participants;
  if (!definite || status !== 'denied' || participants.length !== 1 || mediators.length > 0 || host !== null)
    return false;
  const whole = events.findLast((event) => event.told[0]!.kind === told.kind);
  return (
    whole !== undefined &&
    whole.told[0]!.status !== 'denied' &&
    whole.participants.length >= 2 &&
    !whole.participants.some((id) => same(id, absent!, sides))
  );
}

/** So many meetings back, and sentences, "the sides never saw each other" may be said of the one told of. */
const RECENT = 3;

/** "did not see each other", "will not face one another": of who was at one place all the same. */
const isApart = ({ status, by }: Told): boolean =>
  status === 'denied' && by.includes('+each-other') && by.endsWith('+not');

/** A meeting just told of that these took part in: they sat apart. */
const wasOf = ({ told, participants }: Event, apart: Told, sides: Sides): boolean =>
  past(told[0]!.status) &&
  apart.sentence - told.at(-1)!.sentence <= RECENT &&
  apart.participants.every((id) => participants.some((one) => same(id, one, sides)));

/** Told by the same words: whom it inherits from is added to a copy. */
const isOf = (one: Told, other: Told): boolean =>
  one.sentence === other.sentence && one.from === other.from && one.to === other.to;

/** Whom a sentence adds: the host of "the meeting" of two others is none of its parties. */
function partiesOf({ definite, participants, host }: Told, event: Event): readonly EntityId[] {
  const onlyHosted = definite && host !== null && participants.length === 1 && participants[0] === host;
  return onlyHosted && event.participants.length >= 2 ? [] : participants;
}

/** "They discussed the elections due in May": what was done at the meeting just told of, whatever day the topic has. */
function saysMore(before: Event, told: Told, sides: Sides): boolean {
  const last = before.told.at(-1)!;
  return (
    told.by.endsWith('+more') &&
    told.status === 'held' &&
    past(last.status) &&
    told.sentence - last.sentence <= 2 &&
    // "They talked in Rome": elsewhere
    (told.placeName === null || last.placeName === null || told.placeName === last.placeName) &&
    told.participants.every((id) => before.participants.some((one) => same(id, one, sides)))
  );
}

/** The meetings as the record has them; what nobody takes part in is left out. */
export function meetingsOf(events: readonly Event[], envoys: ReadonlySet<EntityId>): readonly Meeting[] {
  return events.filter((event) => worthwhile(event)).map((event, index) => meetingOf(event, index, envoys));
}

const REACH = 40;

/** Parties of both, a person rather than the state behind, where one place names only the state. */
export function united(known: readonly EntityId[], more: readonly EntityId[], sides: Sides): EntityId[] {
  const all = [...known];
  for (const id of more) {
    if (all.some((one) => one === id || ((sides.get(one) ?? []).includes(id) && one.startsWith('person:')))) continue;
    if (id.startsWith('person:')) {
      const behind = all.findIndex((one) => (sides.get(id) ?? []).includes(one));
      if (behind >= 0) {
        all[behind] = id;
        continue;
      }
    }
    all.push(id);
  }
  return all;
}

/** Some sentence of it says who takes part, not only that "the meeting" was long. */
function worthwhile(event: Event): boolean {
  return event.told.some((one) => one.participants.length + one.mediators.length > 0 || one.host !== null);
}

const STATUS_WEIGHT: Readonly<Record<Status, number>> = {
  proposed: 0,
  planned: 1,
  held: 0,
  ongoing: 1,
  denied: 2,
  cancelled: 3,
};

function meetingOf(event: Event, index: number, envoys: ReadonlySet<EntityId>): Meeting {
  const { told } = event;
  // What was said on its eve is no later word on whether it took place.
  const lasting = told.filter((one, at) => at === 0 || !isEveOf(one));
  const status = lasting.map((one) => one.status).reduce((a, b) => (STATUS_WEIGHT[b] > STATUS_WEIGHT[a] ? b : a));
  const mediators = [...new Set([...mediatorsOf(event), ...event.participants.filter((id) => envoys.has(id))])];
  const host = told.map((one) => one.host).find((one) => one !== null) ?? null;
  const dated = mostExact(told);
  const near = told.map((one) => one.nearDate ?? null).find((one) => one !== null);
  const kind = kindOf(told);
  const placed =
    kind === 'call'
      ? NOWHERE
      : (told.find((one) => one.place !== null) ??
        told.find((one) => one.placeName !== null) ??
        told.find((one) => one.placeState !== null) ??
        told.map((one) => one.scene ?? NOWHERE).find((one) => one.placeName !== null) ??
        NOWHERE);
  const participants = event.participants.filter(
    (id) => !mediators.includes(id) || event.participants.filter((one) => !mediators.includes(one)).length < 2,
  );
  return {
    id: `m${index + 1}`,
    kind,
    cameo: cameoOf(told, kind, status, mediators.length > 0),
    status,
    date: dated === null ? (near?.day ?? null) : dated.date,
    dateEvidence: dated === null ? (near?.span ?? null) : dated.dateEvidence,
    place: placed.place,
    placeName: placed.placeName,
    placeState: placed.placeState,
    participants,
    mediators,
    host,
    evidence: evidenceOf(told),
  };
}

/** Whoever mediates; not those that other sentences know for the two sides: somebody must be left to mediate between. */
function mediatorsOf({ told, participants }: Event): readonly EntityId[] {
  const all = [...new Set(told.flatMap((one) => one.mediators))];
  const sides = told.filter((one) => one.mediators.length === 0).flatMap((one) => one.participants);
  const left = participants.filter((id) => !all.includes(id));
  if (left.length > 1 || !all.some((id) => sides.includes(id))) return all;
  // Who is said to mediate, in words of their own, mediates also where he sees one side.
  const called = told.filter((one) => one.by.startsWith('mediation:')).flatMap((one) => one.mediators);
  return all.filter(
    (id) => (called.includes(id) && left.length > 0) || !(sides.includes(id) && participants.includes(id)),
  );
}

/** A summit is a meeting, and talks may be one: the most telling word wins. */
function kindOf(told: readonly Told[]): Meeting['kind'] {
  const first = told[0]!.kind;
  if (told.some((one) => one.kind === 'summit')) return 'summit';
  if (first === 'visit')
    return told.find((one) => one.kind !== 'visit' && one.participants.length >= 2)?.kind ?? 'visit';
  return first;
}

/** A day rather than a week, a week rather than a year; the first of equals. */
export function mostExact<T extends { readonly date: Edtf | null }>(told: readonly T[]): T | null {
  const width = (edtf: Edtf): number =>
    edtf.includes('/') ? 2 : edtf.length >= 10 ? (edtf.startsWith('X') ? 1 : 0) : edtf.length >= 7 ? 3 : 4;
  let best: T | null = null;
  for (const one of told) if (one.date !== null && (best === null || width(one.date) < width(best.date!))) best = one;
  return best;
}

function cameoOf(told: readonly Told[], kind: Meeting['kind'], status: Status, mediated: boolean): string {
  if (status === 'planned' || status === 'proposed')
    return mediated || told.some((one) => one.cameo === '045') ? '039' : '036';
  if (mediated || told.some((one) => one.cameo === '045')) return '045';
  if (kind === 'call') return '041';
  return (told.find((one) => one.kind === kind) ?? told[0]!).cameo;
}

function evidenceOf(told: readonly Told[]): MeetingEvidence[] {
  const bySentence = new Map<number, MeetingEvidence>();
  for (const one of told) {
    const known = bySentence.get(one.sentence);
    if (known === undefined)
      bySentence.set(one.sentence, { start: one.span.start, end: one.span.end, status: one.status, by: one.by });
  }
  return [...bySentence.values()].sort((a, b) => a.start - b.start);
}
