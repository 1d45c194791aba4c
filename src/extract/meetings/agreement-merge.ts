import type { Agreement, AgreementKind, Edtf, EntityId, Span } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import { compatible, past, same } from './likeness.js';
import { mostExact, type Event, type Sides } from './merge.js';

/**
 * Put together what several sentences tell of one agreement: by name, by date and parties; "the truce" is the one told of
 * last. Each is held against the last twenty only, so the work stays linear.
 */
export function mergeAgreements(all: readonly ToldAgreement[], sides: Sides): ToldAgreement[][] {
  const events: ToldAgreement[][] = [];
  for (const told of all) {
    let best: { event: ToldAgreement[]; points: number } | null = null;
    const last = events.slice(-20);
    // "the November ceasefire", where one of the last twenty is a ceasefire: however far
    const only = isFire(told.kind) && last.filter((event) => isFire(event[0]!.kind)).length === 1;
    for (const event of last) {
      const points = sameness(event, told, sides, only);
      if (points > 0 && (best === null || points >= best.points)) best = { event, points };
    }
    if (best === null) events.push([told]);
    else best.event.push(told);
  }
  return events;
}

const isFire = (kind: AgreementKind): boolean => kind === 'ceasefire' || kind === 'truce';

/** 0: another agreement; higher: more surely this one. */
function sameness(whole: readonly ToldAgreement[], told: ToldAgreement, sides: Sides, only: boolean): number {
  // What was told first and last stands for the whole, so that an accord told of a thousand times costs no more than ten.
  const event = whole.length <= 16 ? whole : [...whole.slice(0, 8), ...whole.slice(-8)];
  const names = event.map((one) => one.named).filter((name) => name !== null);
  if (told.named !== null && names.length > 0) return names.includes(told.named) ? 5 : 0;
  const dates = event.map((one) => one.date).filter((date) => date !== null);
  if (told.date !== null && dates.length > 0 && !dates.some((date) => compatible(date, told.date!))) return 0;
  // One of the day that the story had reached is not the one that was signed on another day
  const reached = event.flatMap((one) => (one.nearDate === null ? [] : [one.nearDate.day]));
  if (
    told.date !== null &&
    dates.length === 0 &&
    reached.length > 0 &&
    !told.by.includes('+recalled') &&
    !reached.some((day) => compatible(day, told.date!))
  )
    return 0;
  const near = told.sentence - event.at(-1)!.sentence;
  // "the previous accord": another than the one told of
  if (told.by.includes('+previous') && !dates.some((date) => told.date !== null && compatible(date, told.date)))
    return 0;
  const alike = event.some(
    (one) => isFire(one.kind) === isFire(told.kind) && (one.kind === 'exchange') === (told.kind === 'exchange'),
  );
  if (!alike && near > 2) return 0;
  if (
    !alike &&
    !(told.definite && told.kind === 'accord' && near <= 1 && told.parties.length === 0 && told.named === null)
  )
    return 0;
  // "the accord of A and the Front", whom the text called the rebels before, may be the one told of
  if (!told.definite && differ(told.parties, [...new Set(event.flatMap((one) => one.parties))], sides)) return 0;
  const known = event.flatMap((one) => [...one.parties, ...one.mediators]);
  const mine = [...told.parties, ...told.mediators];
  const complement =
    (told.parties.length === 0 && event.every((one) => one.mediators.length === 0)) ||
    (told.mediators.length === 0 && event.every((one) => one.parties.length === 0));
  if (mine.length === 0 || known.length === 0 || complement)
    return (told.definite || near <= 1) && (near <= 8 || only) ? 1 : 0;
  const shared = mine.filter((id) => known.some((other) => same(id, other, sides))).length;
  if (shared === 0) return 0;
  return 1 + shared;
}

/** Each has two parties or more, one of whom is none of the other's: what A agreed with B is not what A signed with C. */
function differ(some: readonly EntityId[], others: readonly EntityId[], sides: Sides): boolean {
  const lacks = (ids: readonly EntityId[], of: readonly EntityId[]): boolean =>
    ids.some((id) => !of.some((other) => same(id, other, sides)));
  return some.length >= 2 && others.length >= 2 && lacks(some, others) && lacks(others, some);
}

/** So many sentences behind one that tells of a meeting, what was agreed was agreed there. */
const BEHIND = 8;

interface Dated {
  readonly date: Edtf;
  readonly dateEvidence: Span | null;
}

/**
 * The day of the meeting at which an agreement was reached of which no sentence says when: held by two of its parties and
 * told of right before it, or where both are told of in one breath. Of several days of talks the last.
 */
function madeAt(
  agreed: readonly ToldAgreement[],
  meetings: ReadonlyMap<number, readonly Event[]>,
  sides: Sides,
): Dated | null {
  if (agreed.some(({ named, by }) => named !== null || by.includes('+previous'))) return null;
  const parties = [...new Set(agreed.flatMap((one) => one.parties))];
  for (const { sentence } of agreed)
    for (let at = sentence; at >= sentence - BEHIND; at--)
      for (const { told, participants } of meetings.get(at) ?? []) {
        const shared = parties.filter((id) => participants.some((one) => same(id, one, sides))).length;
        const dated = mostExact(told);
        if (shared < 2 || dated === null || !past(told[0]!.status)) continue;
        const { date, dateEvidence } = dated;
        const last = date!.slice(date!.lastIndexOf('/') + 1);
        if (last !== '..' && last !== '') return { date: last.replace(/[?~]?$/, '?'), dateEvidence };
      }
  return null;
}

/** So many meetings of one sentence are held against an agreement: a sentence of many pages tells of thousands. */
const MOST = 20;

/** Meetings by the sentences that tell of them. */
function bySentence(meetings: readonly Event[]): ReadonlyMap<number, readonly Event[]> {
  const found = new Map<number, Event[]>();
  for (const meeting of meetings)
    for (const number of new Set(meeting.told.map((one) => one.sentence))) {
      const known = found.get(number);
      if (known === undefined) found.set(number, [meeting]);
      else if (known.length < MOST) known.push(meeting);
    }
  return found;
}

/**
 * What the sentences of one agreement tell, as the record has it; agreements of nobody are left out, unless told with the
 * day of their signing.
 *
 * @param meetings those of the article: what was agreed at one has its day
 */
export function agreementsOf(
  events: readonly (readonly ToldAgreement[])[],
  meetings: readonly Event[],
  sides: Sides,
): readonly Agreement[] {
  const held = bySentence(meetings);
  return events
    .filter((event) => event.some((one) => one.parties.length + one.mediators.length > 0 || isSignedThen(one)))
    .map((event, index) => {
      const near = event.map((one) => one.nearDate).find((one) => one !== null) ?? null;
      const dated =
        mostExact(event) ??
        (near === null
          ? madeAt(event, held, sides)
          : { date: near.day.replace(/[?~]?$/, '?'), dateEvidence: near.span });
      const told = new Map<number, ToldAgreement>();
      for (const one of event) if (!told.has(one.sentence)) told.set(one.sentence, one);
      const bound = new Set(event.flatMap((one) => one.parties));
      const states = [...bound].filter((id) => !id.startsWith('person:'));
      // "the deal between Kenya and Uganda, which Uganda's envoy had negotiated": a party's own; who signs beside two others may mediate
      const mediators = [...new Set(event.flatMap((one) => one.mediators))].filter(
        (id) =>
          states.length !== 2 ||
          !id.startsWith('person:') ||
          !(sides.get(id) ?? []).some((one) => one.startsWith('state:') && bound.has(one)),
      );
      return {
        id: `a${index + 1}`,
        kind: event.find((one) => one.kind === 'peace')?.kind ?? event[0]!.kind,
        status: event[0]!.status,
        date: dated?.date ?? null,
        dateEvidence: dated?.dateEvidence ?? null,
        parties: boundBy(event, sides).filter((id) => !mediators.includes(id)),
        mediators,
        evidence: [...told.values()]
          .sort((a, b) => a.span.start - b.span.start)
          .map((one) => ({ start: one.span.start, end: one.span.end, status: one.status, by: one.by })),
      };
    });
}

/** Those named, and the state for which a person signs: it is bound. */
function boundBy(event: readonly ToldAgreement[], sides: Sides): readonly EntityId[] {
  const parties = [...new Set(event.flatMap((one) => one.parties))];
  const stateOf = (id: EntityId): readonly EntityId[] =>
    id.startsWith('person:') ? (sides.get(id) ?? []).filter((one) => one.startsWith('state:')) : [];
  // Two of one state share its power: no agreement of the state's
  const states = new Set(parties.flatMap((id) => (id.startsWith('state:') ? [id] : stateOf(id))));
  return states.size < 2 ? parties : [...new Set(parties.flatMap((id) => [id, ...stateOf(id)]))];
}

/** "a peace agreement signed in Oslo in August 2001": one, whoever signed it. */
const isSignedThen = ({ by, date }: ToldAgreement): boolean => by.includes('+signed') && date !== null;
