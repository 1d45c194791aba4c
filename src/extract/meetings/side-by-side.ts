/** What meetings and agreements that are told of side by side lend each other: parties, mediators. */
import type { EntityId } from '../../model.js';
import type { ToldAgreement } from './agreements.js';
import { compatible, past, same } from './likeness.js';
import type { Event, Sides } from './told.js';

/** The sentences around a mediator's word that may tell of the meeting: what was told of comes before. */
const LOOK = [0, -1, 1, -2, -3, -4];

/** The event of the same sentence, then of those before, then of the next one; `distance` in sentences. */
export function nearest<T>(
  at: ReadonlyMap<number, readonly T[]>,
  sentence: number,
  fits: (event: T) => boolean,
  look: readonly number[] = LOOK,
): { readonly event: T; readonly distance: number } | null {
  for (const number of look.map((n) => sentence + n)) {
    const event = (at.get(number) ?? []).findLast(fits);
    if (event !== undefined) return { event, distance: Math.abs(number - sentence) };
  }
  return null;
}

export const meets = (ids: readonly EntityId[], others: readonly EntityId[], sides: Sides): boolean =>
  ids.some((a) => others.some((b) => a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a)));

/**
 * What only tells that somebody mediated or chaired belongs to the meeting of two that is told of beside it, no call, but
 * where its own sentence says what it led to and for whom ("signed a pact with X after talks led by Y").
 */
export function absorb(
  events: Event[],
  at: ReadonlyMap<number, readonly Event[]>,
  agreementsAt: ReadonlyMap<number, readonly ToldAgreement[][]>,
  sides: Sides,
): void {
  const kept = events.filter((event) => {
    const first = event.told[0]!;
    const mediators = event.told.flatMap((one) => one.mediators);
    if (event.participants.length > 0 || mediators.length === 0 || event.told.some((one) => one.other)) return true;
    const into = nearest(
      at,
      first.sentence,
      (one) =>
        one !== event &&
        one.participants.length >= 2 &&
        (one.told[0]!.kind === 'call') === (first.kind === 'call') &&
        past(one.told[0]!.status) === past(first.status) &&
        !meets(mediators, one.participants, sides) &&
        agree(one, event),
    );
    if (into === null) return true;
    const told = into.event.told.some(({ sentence }) => sentence === first.sentence - 1 || sentence === first.sentence);
    const led = [first.sentence, ...(told ? [] : [first.sentence - 1])].map((sentence) =>
      agreedAt(sentence, mediators, agreementsAt, sides),
    );
    if (led.some((parties) => parties !== undefined && parties.length > 1)) return true;
    into.event.told.push(...event.told);
    return false;
  });
  events.splice(0, events.length, ...kept);
}

/** Neither date nor city of the two is another; a building may stand in either's. */
function agree(a: Event, b: Event): boolean {
  const dates = (event: Event): string[] => event.told.flatMap((one) => (one.date === null ? [] : [one.date]));
  const places = (event: Event): string[] =>
    event.told.flatMap((one) => (one.placeName === null || one.placeState === null ? [] : [one.placeName]));
  const [mine, theirs] = [dates(a).slice(0, 8), dates(b).slice(0, 8)];
  if (mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.some((other) => compatible(one, other))))
    return false;
  const known = places(a);
  const other = places(b);
  return known.length === 0 || other.length === 0 || other.some((one) => known.includes(one));
}

/** The two sides who meet, without who mediates between them; for a person the state he speaks for. [] where they are not two. */
function twoSides({ told, participants }: Event, sides: Sides): readonly EntityId[] {
  if (participants.length > MANY) return [];
  const mediators = told.slice(0, MANY).flatMap((one) => one.mediators);
  const ids = participants
    .filter((id) => !mediators.includes(id))
    .map((id) =>
      id.startsWith('person:') ? ((sides.get(id) ?? []).find((one) => one.startsWith('state:')) ?? id) : id,
    );
  const two = [...new Set(ids)];
  return two.length === 2 || participants.length === 2 ? two : [];
}

const MANY = 12;

/** The two, none of whom mediates anything, of whose meetings the article tells most, and of more than one; null where no two stand out. */
function mainPair(
  events: readonly Event[],
  mediating: ReadonlySet<EntityId>,
  sides: Sides,
): readonly EntityId[] | null {
  const pairs = new Map<string, { readonly two: readonly EntityId[]; count: number }>();
  for (const event of events) {
    const two = [...twoSides(event, sides)].sort();
    if (two.length !== 2 || two.some((id) => mediating.has(id))) continue;
    const known = pairs.get(two.join(' '));
    if (known === undefined) pairs.set(two.join(' '), { two, count: 1 });
    else known.count++;
  }
  const [first, second] = [...pairs.values()].sort((a, b) => b.count - a.count);
  return first !== undefined && first.count > Math.max(1, second?.count ?? 0) ? first.two : null;
}

/**
 * The sides of "they signed a truce": those of the meeting of two told of beside it, else the two whom the article is about.
 *
 * @param mediating whoever mediates anything: nobody's party
 */
export function fill(
  agreements: readonly ToldAgreement[][],
  events: readonly Event[],
  at: ReadonlyMap<number, readonly Event[]>,
  mediating: ReadonlySet<EntityId>,
  sides: Sides,
): void {
  const main = mainPair(events, mediating, sides);
  for (const event of agreements) {
    if (event.some((one) => one.parties.length > 0) || !event.some((one) => /\+(recalled|between-sides)/.test(one.by)))
      continue;
    const mediators = event.flatMap((one) => one.mediators);
    const fits = (one: Event): boolean => {
      const two = twoSides(one, sides);
      return two.length > 0 && !meets(mediators, two, sides);
    };
    const found = nearest(at, event[0]!.sentence, fits, BACK);
    if (found === null) continue;
    const near = twoSides(found.event, sides);
    const parties = found.distance <= 1 || main === null || meets(mediators, main, sides) ? near : main;
    // Who mediated where they had met mediated what they agreed there
    const lent =
      mediators.length > 0 || parties !== near || found.distance > 4
        ? event[0]!.mediators
        : [...new Set(found.event.told.flatMap((one) => one.mediators))];
    event[0] = { ...event[0]!, parties, mediators: lent, by: `${event[0]!.by}+sides-before` };
  }
}

/** "The two neighbours had signed a treaty in 1998": those whom the article has spoken of for a while. */
const BACK = [...LOOK, -5, -6, -7, -8];

/** The parties of an agreement that a sentence tells of, none of whom mediates. */
const agreedAt = (
  sentence: number,
  mediators: readonly EntityId[],
  at: ReadonlyMap<number, readonly ToldAgreement[][]>,
  sides: Sides,
): readonly EntityId[] | undefined =>
  (at.get(sentence) ?? [])
    .map((agreement) => [...new Set(agreement.flatMap((one) => one.parties))])
    .find((parties) => parties.length > 0 && !meets(mediators, parties, sides));

/** "They signed a truce. Norway had chaired the talks": who sat there, where only the agreement beside says so. */
export function fillMeetings(
  events: readonly Event[],
  at: ReadonlyMap<number, readonly ToldAgreement[][]>,
  sides: Sides,
): void {
  for (const event of events) {
    const first = event.told[0]!;
    if (event.participants.length > 0 || !past(first.status)) continue;
    const mediators = event.told.flatMap((one) => [...one.mediators, ...(one.host === null ? [] : [one.host])]);
    if (mediators.length === 0) continue;
    const beside = [first.sentence, first.sentence - 1, ...(first.definite ? [first.sentence + 1] : [])]
      .map((sentence) => agreedAt(sentence, mediators, at, sides))
      .find((parties) => parties !== undefined);
    if (beside !== undefined) event.participants = [...beside];
  }
}

/** Who mediated the talks mediated what the same two agreed there, and the reverse: told of side by side, on one day if both are dated. */
export function share(event: Event, at: ReadonlyMap<number, readonly ToldAgreement[][]>, sides: Sides): void {
  const { told, participants } = event;
  const first = told[0]!;
  if (!past(first.status) || first.kind === 'call' || first.kind === 'visit') return;
  const around = new Set(told.slice(0, 8).flatMap(({ sentence }) => [sentence, sentence + 1, sentence - 1]));
  const dates = told.flatMap(({ date }) => (date === null ? [] : [date])).slice(0, 8);
  for (const agreement of new Set([...around].flatMap((sentence) => at.get(sentence) ?? []))) {
    const parties = [...new Set(agreement.flatMap((one) => one.parties))];
    const days = agreement.flatMap(({ date }) => (date === null ? [] : [date])).slice(0, 8);
    const mine = [...new Set(told.flatMap((one) => one.mediators))];
    const theirs = [...new Set(agreement.flatMap((one) => one.mediators))];
    const left = participants.filter((id) => !mine.includes(id) && !theirs.includes(id));
    const one = (a: readonly EntityId[], b: readonly EntityId[]): boolean =>
      a.length > 0 && a.every((id) => b.some((other) => same(id, other, sides)));
    if (!one(parties, left) || !one(left, parties)) continue;
    if (days.length > 0 && dates.length > 0 && !days.some((day) => dates.some((date) => compatible(day, date))))
      continue;
    if (theirs.length === 0 && mine.length > 0) agreement[0] = { ...agreement[0]!, mediators: mine };
    else if (mine.length === 0 && theirs.length > 0) told[0] = { ...told[0]!, mediators: theirs };
  }
}
