import type { Edtf, Entity, EntityId, Meeting, MeetingEvidence, Span, Status } from '../../model.js';
import type { Candidate } from './candidate.js';
import type { PlaceFound } from './place.js';

/** A candidate with its date and place. */
export interface Told extends Candidate, PlaceFound {
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  /** The day that the story had reached: the meeting's, where none of its sentences dates it. */
  readonly nearDate?: { readonly day: Edtf; readonly span: Span } | null;
  /** "again", "earlier", "last met": another meeting than the one told of so far. */
  readonly other: boolean;
  readonly span: Span;
  /** What an earlier sentence told and this one takes back. */
  readonly retracts?: Told;
}

/** One meeting: all that was told of it, and who meets. */
export interface Event {
  readonly told: Told[];
  participants: EntityId[];
}

/** Persons with the states and bodies they act for, so that "Putin" and "Russia" count as one side. */
export type Sides = ReadonlyMap<EntityId, readonly EntityId[]>;

export function sidesOf(entities: readonly Entity[]): Sides {
  return new Map(
    entities.map((entity) => [
      entity.id,
      entity.offices.filter((office) => !office.former && office.of !== null).map((office) => office.of!),
    ]),
  );
}

/** Whom a body sends to mediate: its envoys and mediators. A state's envoy may be a party's. */
export function envoysOf(entities: readonly Entity[]): ReadonlySet<EntityId> {
  return new Set(
    entities
      .filter((entity) =>
        entity.offices.some(
          ({ title, of, former }) =>
            (!former && /\b(mediator|facilitator)\b/i.test(title)) ||
            (!former &&
              of !== null &&
              of.startsWith('organization:') &&
              /\b(envoy|special representative)\b/i.test(title)),
        ),
      )
      .map((entity) => entity.id),
  );
}

const past = (status: Status): boolean => status === 'held' || status === 'ongoing';

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
      events.findLast((event) => event.told.includes(retracts))?.told.push(told);
      continue;
    }
    const before = events.at(-1);
    if (before !== undefined && saysMore(before, told, sides)) {
      before.told.push({ ...told, date: null, dateEvidence: null });
      continue;
    }
    let best: { event: Event; score: number } | null = null;
    for (let n = events.length - 1; n >= 0 && n >= events.length - REACH; n--) {
      const score = likeness(events[n]!, told, sides, events.length - 1 - n);
      if (score > 0 && (best === null || score > best.score)) best = { event: events[n]!, score };
    }
    if (best !== null) {
      best.event.told.push(told);
      best.event.participants = united(best.event.participants, told.participants, sides);
    } else {
      const heir = told.inherits ? inherited(events, told) : null;
      if (heir !== null) {
        events.push({ told: [{ ...told, participants: heir }], participants: [...heir] });
        continue;
      }
      events.push({ told: [told], participants: [...told.participants] });
    }
  }
  return events;
}

/** "They discussed the elections due in May": what was done at the meeting just told of, whatever day the topic has. */
function saysMore(before: Event, told: Told, sides: Sides): boolean {
  const last = before.told.at(-1)!;
  return (
    told.by.endsWith('+more') &&
    told.status === 'held' &&
    past(last.status) &&
    told.sentence - last.sentence <= 2 &&
    told.participants.every((id) => before.participants.some((one) => same(id, one, sides)))
  );
}

/** The meetings as the record has them; what nobody takes part in is left out. */
export function meetingsOf(events: readonly Event[], envoys: ReadonlySet<EntityId>): readonly Meeting[] {
  return events.filter((event) => worthwhile(event)).map((event, index) => meetingOf(event, index, envoys));
}

/**
 * Leave out what only the headline tells, where the text tells of a meeting that anybody of it takes part in: headlines
 * leave out words, and what they say is said again in full below. Who mediates by the headline mediates that meeting.
 */
export function withoutHeadlines(
  meetings: readonly Meeting[],
  headline: Span | null,
  sides: Sides,
): readonly Meeting[] {
  if (headline === null) return meetings;
  const parties = (meeting: Meeting): EntityId[] =>
    [...meeting.participants, ...meeting.mediators].flatMap((id) => [id, ...(sides.get(id) ?? [])]);
  const inHeadline = (meeting: Meeting): boolean =>
    meeting.evidence.every(({ start, end }) => start >= headline.start && end <= headline.end);
  const below = new Set(meetings.filter((meeting) => !inHeadline(meeting)).flatMap(parties));
  const dropped = meetings.filter((meeting) => inHeadline(meeting) && parties(meeting).some((id) => below.has(id)));
  if (dropped.length === 0) return meetings;
  const kept = meetings.filter((meeting) => !dropped.includes(meeting));
  for (const { kind, mediators, evidence, ...summary } of dropped.filter((meeting) => meeting.mediators.length > 0)) {
    const whom = parties({ ...summary, kind, mediators: [], evidence });
    const at = kept.findIndex(
      (meeting) =>
        (meeting.kind === 'call') === (kind === 'call') &&
        parties(meeting).filter((id) => whom.includes(id)).length > 0,
    );
    const meeting = kept[at];
    if (meeting === undefined) continue;
    kept[at] = {
      ...meeting,
      mediators: [...new Set([...meeting.mediators, ...mediators])],
      evidence: [...evidence, ...meeting.evidence].sort((a, b) => a.start - b.start),
    };
  }
  return kept.map((meeting, i) => ({ ...meeting, id: `m${String(i + 1)}` }));
}

const REACH = 40;

/** The parties of the meeting with two that is told of most, the last of equals: those of "they will meet again on Friday", where a day, a place or a plan tells it apart. */
function inherited(events: readonly Event[], told: Told): readonly EntityId[] | null {
  if (told.date === null && past(told.status)) return null;
  let main: Event | null = null;
  for (let n = events.length - 1; n >= 0 && n >= events.length - 8; n--) {
    const event = events[n]!;
    if (event.participants.length < 2 || (main !== null && event.told.length <= main.told.length)) continue;
    // Further back only what the article tells of at length is meant.
    if (n >= events.length - 4 || event.told.length > 2) main = event;
  }
  return main?.participants ?? null;
}

const everybody = (one: {
  participants: readonly EntityId[];
  mediators: readonly EntityId[];
  host: EntityId | null;
}): EntityId[] => [...new Set([...one.participants, ...one.mediators, ...(one.host === null ? [] : [one.host])])];

const same = (a: EntityId, b: EntityId, sides: Sides): boolean =>
  a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a);

/** 0: another meeting; higher: more surely this one. */
function likeness(whole: Event, told: Told, sides: Sides, distance: number): number {
  // What was told first and last stands for the whole, so that a meeting told of a thousand times costs no more than ten.
  const event: Event =
    whole.told.length <= 16
      ? whole
      : { told: [...whole.told.slice(0, 8), ...whole.told.slice(-8)], participants: whole.participants.slice(0, 60) };
  const last = event.told.at(-1)!;
  const sameSentence = last.sentence === told.sentence;
  if (
    event.told.some(
      (one) =>
        (one.kind === 'call') !== (told.kind === 'call') &&
        !(told.definite && told.kind === 'talks' && one.kind === 'call'),
    )
  ) {
    const loose = (kind: string): boolean => kind === 'talks' || kind === 'meeting';
    if (!(
      event.told.every((one) => loose(one.kind) || one.kind === 'call') &&
      loose(told.kind) &&
      told.by.includes('discussion')
    ))
      return 0;
  }
  if (
    past(event.told[0]!.status) !== past(told.status) &&
    !(sameSentence && sameParties(event, told, sides) && overlaps(last, told))
  ) {
    if (!(told.definite && told.participants.length === 0)) return 0;
    return 0;
  }
  // What was refused is not what is planned or proposed now.
  if (
    (event.told[0]!.status === 'denied') !== (told.status === 'denied') &&
    !past(told.status) &&
    !told.definite &&
    !sameSentence
  )
    return 0;
  const dates = event.told.map((one) => one.date).filter((one) => one !== null);
  if (told.date !== null && dates.length > 0 && !dates.some((one) => compatible(one, told.date!))) return 0;
  const states = event.told.map((one) => one.placeState).filter((one) => one !== null);
  const placed = event.told.map((one) => one.placeName).filter((one) => one !== null);
  if (
    told.placeName !== null &&
    placed.length > 0 &&
    !placed.includes(told.placeName) &&
    !(told.placeState !== null && states.length > 0 && near(told, event)) &&
    // "the meeting at the Palace": a building whose state is not told
    !(told.definite && told.placeState === null)
  )
    return 0;
  const sameDate = told.date !== null && dates.includes(told.date);
  if (told.other && !sameDate) return 0;
  const mine = everybody(told);
  const theirs = [...new Set(event.told.flatMap(everybody))];
  const unmatchedMine = mine.filter((id) => !theirs.some((one) => same(id, one, sides)));
  const unmatchedTheirs = event.participants.filter((id) => !mine.some((one) => same(id, one, sides)));
  const shared = mine.length - unmatchedMine.length;
  const samePlace = told.placeName !== null && placed.includes(told.placeName);
  if (mine.length === 0)
    return (told.definite && distance === 0) || sameDate || (samePlace && told.kind === event.told[0]!.kind) ? 0.5 : 0;
  // A meeting that was told of before anybody said whose it was; a chair or host of "the meeting".
  if (theirs.length === 0)
    return sameDate || samePlace || (distance === 0 && event.told[0]!.kind === told.kind) ? 0.7 : 0;
  if (told.definite && told.participants.length === 0 && shared === 0) return distance <= 1 ? 0.6 : 0;
  if (shared === 0) return 0;
  if (unmatchedMine.length > 0 && unmatchedTheirs.length > 0) {
    // Two of one side and another other side are two meetings, unless both share two parties and more.
    if (shared < 2 || !sameDateOrNone(told, dates)) return 0;
  }
  // One shared party alone is little: it must be close, or told of as known.
  if (
    shared === 1 &&
    event.participants.length >= 2 &&
    unmatchedTheirs.length > 0 &&
    !told.definite &&
    !sameSentence &&
    !sameDate
  ) {
    if (distance > 1 || mine.length > 1) return 0;
    if (told.date !== null && dates.length === 0) return 0;
  }
  return (
    shared +
    (sameDate ? 2 : 0) +
    (sameSentence ? 1 : 0) +
    1 / (1 + distance) -
    unmatchedMine.length * 0.3 -
    unmatchedTheirs.length * 0.2
  );
}

const sameDateOrNone = (told: Told, dates: readonly Edtf[]): boolean =>
  told.date === null || dates.length === 0 || dates.includes(told.date);
const overlaps = (a: Told, b: Told): boolean => Math.abs(a.from - b.from) < 12;

function sameParties(event: Event, told: Told, sides: Sides): boolean {
  return told.participants.every((id) => event.participants.some((one) => same(id, one, sides)));
}

/** A city and the building in it, a state and its city. */
function near(told: Told, event: Event): boolean {
  return event.told.some((one) => one.placeState === told.placeState && (one.place === null) !== (told.place === null));
}

/** One date may stand within the other: a day in its week, month or year. */
export function compatible(a: Edtf, b: Edtf): boolean {
  const clean = (edtf: Edtf): string => edtf.replace(/[?~%]/g, '');
  const [x, y] = [clean(a), clean(b)];
  if (x === y || x.startsWith(`${y}-`) || y.startsWith(`${x}-`)) return true;
  const range = (edtf: string): [string, string] | null => {
    const [from, to] = edtf.split('/');
    return from === undefined || to === undefined
      ? null
      : [from === '..' ? '' : from, to === '..' || to === '' ? '~' : to];
  };
  const inside = (day: string, of: [string, string]): boolean =>
    day >= of[0] && (day <= of[1] || day.startsWith(of[1]));
  const [rx, ry] = [range(x), range(y)];
  if (rx !== null && ry !== null) return rx[0] <= ry[1] && ry[0] <= rx[1];
  if (rx !== null) return inside(y, rx);
  return ry !== null && inside(x, ry);
}

/** Parties of both, a person rather than the state behind, where one place names only the state. */
function united(known: readonly EntityId[], more: readonly EntityId[], sides: Sides): EntityId[] {
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
  const status = told.map((one) => one.status).reduce((a, b) => (STATUS_WEIGHT[b] > STATUS_WEIGHT[a] ? b : a));
  const mediators = [...new Set([...mediatorsOf(event), ...event.participants.filter((id) => envoys.has(id))])];
  const host = told.map((one) => one.host).find((one) => one !== null) ?? null;
  const dated = mostExact(told);
  const near = told.map((one) => one.nearDate ?? null).find((one) => one !== null);
  const placed =
    told.find((one) => one.place !== null) ??
    told.find((one) => one.placeName !== null) ??
    told.find((one) => one.placeState !== null) ??
    null;
  const participants = event.participants.filter(
    (id) => !mediators.includes(id) || event.participants.filter((one) => !mediators.includes(one)).length < 2,
  );
  const kind = kindOf(told);
  return {
    id: `m${index + 1}`,
    kind,
    cameo: cameoOf(told, kind, status, mediators.length > 0),
    status,
    date: dated === null ? (near?.day ?? null) : dated.date,
    dateEvidence: dated === null ? (near?.span ?? null) : dated.dateEvidence,
    place: placed?.place ?? null,
    placeName: placed?.placeName ?? null,
    placeState: placed?.placeState ?? null,
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
