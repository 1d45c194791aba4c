/** Whose meeting it is where a sentence names nobody: "A third round is due in Oslo", "They will meet again on Friday". */
import type { EntityId, MeetingKind } from '../../model.js';
import { past } from './likeness.js';
import { isOrdinal } from './ordinals.js';
import type { Event, Sides, Told } from './told.js';

/** In the rules of a candidate: "they met", whoever they are. */
export const THEIRS = 'they';

/** So many meetings back, the parties of one may be meant. */
const RECENT = 8;

/** So many back, each sentence counts for who the article is about. */
const REACH = 40;

/** What goes on between two sides, whoever sits for them each time. */
const SERIES = /^noun:(ordinal|round|session|talks|negotiation|dialogue|consultation)\b/;

/**
 * The parties and kind of the meeting that is meant where a day, a place or a plan tells one more apart: those of the two
 * sides whose meetings the text before tells of most, the last of equals. Of a series, the sides rather than the persons.
 *
 * @returns null where nobody is meant
 */
export function inherited(
  events: readonly Event[],
  told: Told,
  sides: Sides,
): { readonly participants: readonly EntityId[]; readonly kind: MeetingKind } | null {
  const isTheirs = told.by.split('+').includes(THEIRS);
  const isPlaced = (isOrdinal(told) || isTheirs) && told.placeName !== null;
  if (told.date === null && past(told.status) && !isPlaced) return null;
  const isSeries = SERIES.test(told.by);
  const recent = events.slice(-REACH);
  const before = sameSeries(recent, told);
  if (before !== null) return { participants: before.participants, kind: told.kind };
  const keys = recent.map(({ participants }) => representedBy(participants, sides).sort().join(' '));
  const weights = new Map<string, number>();
  recent.forEach((event, n) => weights.set(keys[n]!, (weights.get(keys[n]!) ?? 0) + event.told.length));
  let main: { readonly event: Event; readonly weight: number } | null = null;
  for (let n = recent.length - 1; n >= 0 && n >= recent.length - RECENT; n--) {
    const event = recent[n]!;
    const weight = weights.get(keys[n]!)!;
    if (event.participants.length < 2 || (main !== null && weight <= main.weight)) continue;
    // Who met or held a round of talks did not do so on the telephone.
    if ((isSeries || isTheirs) && event.told[0]!.kind === 'call') continue;
    // Further back only what the article tells of at length is meant.
    if (n >= recent.length - RECENT / 2 || weight > 2) main = { event, weight };
  }
  if (main === null) return null;
  const { participants } = main.event;
  const between = isSeries ? representedBy(participants, sides) : [];
  // "received X in the presence of Y and Z": no two sides whose next round it could be
  if (between.length > 2 && between.some((id) => id.startsWith('person:'))) return null;
  return {
    participants: between.length >= 2 ? between : participants,
    kind: isOrdinal(told) ? main.event.told[0]!.kind : told.kind,
  };
}

/** "The sixth round … A seventh round is due", "yesterday's session … Last year's session": the last that is called the same. */
function sameSeries(recent: readonly Event[], told: Told): Event | null {
  const noun = /^noun:(round|session)\b/.exec(told.by)?.[0];
  if (noun === undefined) return null;
  return (
    recent.findLast((event) => event.participants.length > 0 && event.told.some(({ by }) => by.startsWith(noun))) ??
    null
  );
}

/** The state, else the body, that each acts for; itself where none is known. */
const representedBy = (ids: readonly EntityId[], sides: Sides): EntityId[] => [
  ...new Set(ids.map((id) => sides.get(id)?.find((one) => one.startsWith('state:')) ?? sides.get(id)?.[0] ?? id)),
];
