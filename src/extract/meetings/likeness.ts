/** How surely what a sentence tells is a meeting told of before. */
import type { Edtf, EntityId, Status } from '../../model.js';
import { BUILDING } from './place-names.js';
import type { Event, Sides, Told } from './told.js';

export const past = (status: Status): boolean => status === 'held' || status === 'ongoing';

const everybody = (one: {
  participants: readonly EntityId[];
  mediators: readonly EntityId[];
  host: EntityId | null;
}): EntityId[] => [...new Set([...one.participants, ...one.mediators, ...(one.host === null ? [] : [one.host])])];

export const same = (a: EntityId, b: EntityId, sides: Sides): boolean =>
  a === b || (sides.get(a) ?? []).includes(b) || (sides.get(b) ?? []).includes(a);

/** "said ahead of the meeting": the one the article tells of, which had yet to come for who spoke. */
export const isEveOf = (told: Told): boolean =>
  told.definite && told.date === null && told.placeName === null && /\+(ahead-of|before|prior-to)$/.test(told.by);

/** "the talks" told of after a call may be that call: the word doesn't say how they spoke. */
const isOfTheCall = (told: Told): boolean => told.definite && told.kind === 'talks';

/** "The meeting was hosted by X", "the talks were also attended by Y": whose else it was, the text told before. */
const isMoreOf = ({ definite, participants, host, by }: Told): boolean =>
  definite &&
  (by.includes('+joined:participant') ||
    (participants.length === 1 && (participants[0] === host || by.includes('+joined:'))));

/** 0: another meeting; higher: more surely this one. */
export function likeness(whole: Event, told: Told, sides: Sides, distance: number): number {
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
        !(isOfTheCall(told) && one.kind === 'call') &&
        !(isOfTheCall(one) && event.told[0]!.kind === 'call'),
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
    !(sameSentence && sameParties(event, told, sides) && overlaps(last, told) && !isResumption(event, told))
  ) {
    // "said ahead of the meeting": the one the article tells of, which had yet to come when she spoke
    if (!isEveOf(told) || !sameParties(event, told, sides) || distance > 8) return 0;
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
    !(told.definite && told.placeState === null) &&
    !isInTown(event, told, sides)
  )
    return 0;
  const sameDate = told.date !== null && dates.includes(told.date);
  if (told.other && !sameDate) return 0;
  // Two who host do so apart, unless one is of the other
  const hosts = event.told.map((one) => one.host).filter((one) => one !== null);
  if (told.host !== null && hosts.length > 0 && !hosts.some((one) => same(one, told.host!, sides))) return 0;
  const mine = everybody(told);
  // Parties as they were put together: where "China" turned out to be one person, another of China's is one more
  const theirs = [
    ...new Set([
      ...event.participants,
      ...event.told.flatMap(({ mediators, host }) => (host === null ? mediators : [...mediators, host])),
    ]),
  ];
  const unmatchedMine = mine.filter((id) => !theirs.some((one) => same(id, one, sides)));
  const unmatchedTheirs = event.participants.filter((id) => !mine.some((one) => same(id, one, sides)));
  const shared = mine.length - unmatchedMine.length;
  const samePlace = told.placeName !== null && placed.includes(told.placeName);
  if (mine.length === 0)
    return (told.definite && distance === 0) || sameDate || (samePlace && told.kind === event.told[0]!.kind) ? 0.5 : 0;
  // A meeting that was told of before anybody said whose it was; a chair or host of "the meeting".
  if (theirs.length === 0)
    return sameDate || samePlace || (distance === 0 && isOfOneKind(event.told[0]!, told)) ? 0.7 : 0;
  if (shared === 0 && told.definite && told.participants.length === 0) return distance <= 1 ? 0.6 : 0;
  if (shared === 0 && isMoreOf(told)) return distance === 0 && told.sentence - last.sentence <= 3 ? 0.6 : 0;
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

/** "met and agreed to restart talks": what was agreed upon is another meeting than the one where it was. */
const isResumption = (event: Event, told: Told): boolean =>
  past(event.told[0]!.status) &&
  event.told[0]!.by.startsWith('verb:') &&
  told.by.startsWith('noun:') &&
  told.from > event.told[0]!.to;

/** Of one kind, and what is only proposed is not what is planned. */
const isOfOneKind = (one: Told, told: Told): boolean =>
  one.kind === told.kind && (one.status === 'proposed') === (told.status === 'proposed');

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

/** "arrived in Cairo for talks with X. X received him at the Palace": a building, told of next, of the same two. */
function isInTown({ told: all, participants }: Event, told: Told, sides: Sides): boolean {
  const name = told.placeName ?? '';
  if (told.placeState !== null || !BUILDING.test(name.slice(name.lastIndexOf(' ') + 1))) return false;
  const both =
    participants.length >= 2 && participants.every((id) => told.participants.some((one) => same(id, one, sides)));
  return both && told.sentence - all.at(-1)!.sentence <= 2 && past(all[0]!.status) === past(told.status);
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
