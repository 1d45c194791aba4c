/** Several goals of one journey: "visited Kenya, Uganda and Rwanda", "flies to Cairo on Monday and to Amman on Tuesday". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Candidate } from './candidate.js';
import { dateEnd } from './occasions.js';
import { FINITE, type Sentence } from './sentence.js';

interface Stop {
  /** The first token of its name. */
  readonly at: number;
  readonly state: EntityId;
  /** The state itself is named, no city in it. */
  readonly isState: boolean;
  /** One past the date behind it or behind the next that has one: "Kenya and Uganda in May"; null where none follows. */
  readonly dated: number | null;
}

/** Nobody goes to more in one sentence. */
const MOST = 8;

/** So many words between the verb and its first goal, and between two goals. */
const LEAD = 3;
const LINKS = 4;

/** So many words at most in ", in response to that,". */
const ASIDE = 8;

/** The rule for who "visits" a place. */
export const VISIT = 'verb:visit';

/** "visited Kenya, Uganda and Rwanda": one visit more for each goal behind the first. */
export function furtherStops(sentence: Sentence, told: Candidate, actors: Actors): readonly Candidate[] {
  const guests = told.participants.filter((id) => id !== told.host);
  const isHostTold = guests.length < told.participants.length;
  const home = new Set(guests.flatMap((id) => actors.actsFor(id)));
  return stopsBehind(sentence, told.to, actors)
    .slice(1)
    .filter(({ state }) => !home.has(state))
    .map(({ at, state, isState, dated }) => ({
      ...told,
      from: at,
      to: at + 1,
      host: isState || told.by.startsWith(VISIT) ? state : null,
      participants: isHostTold && isState ? [state, ...guests] : guests,
      stop: true,
      ...(dated === null ? {} : { occasion: { from: at, to: dated } }),
    }));
}

/** The states and cities, one after the other, from token i on; [] where no place begins there. */
function stopsBehind(sentence: Sentence, i: number, actors: Actors): readonly Stop[] {
  const stops: Omit<Stop, 'dated'>[] = [];
  const dates: (number | null)[] = [];
  let at = i;
  let linked = i;
  while (at < i + LEAD && nameAt(sentence, at, actors) === null) at++;
  for (let name = nameAt(sentence, at, actors); name !== null && stops.length < MOST;) {
    const { stop, to } = name;
    if (name.acts) {
      // "visited Kyiv, Moscow and Warsaw said": all behind the first, unless a list closed before: "A and B, and C said"
      const closed = sentence.is(linked, ',') && sentence.any(i, linked, 'and');
      return dated(closed ? stops : stops.slice(0, 1), dates);
    }
    // "Nairobi, Kenya": one
    if (stops.at(-1)?.state !== stop.state) stops.push(stop);
    const end = dateEnd(sentence, to);
    dates[stops.length - 1] = end;
    at = end ?? to;
    linked = at;
    const next = linkEnd(sentence, at);
    name = next === null ? null : nameAt(sentence, next, actors);
  }
  return dated(stops, dates);
}

/** @param dates for each stop one past the date right behind it, or null */
const dated = (stops: readonly Omit<Stop, 'dated'>[], dates: readonly (number | null)[]): readonly Stop[] =>
  stops.map((stop, n) => ({ ...stop, dated: dates.slice(n).find((end) => end !== null) ?? null }));

function nameAt(
  sentence: Sentence,
  i: number,
  actors: Actors,
): { readonly stop: Omit<Stop, 'dated'>; readonly to: number; readonly acts: boolean } | null {
  const index = sentence.has(i) ? actors.names.nameAt[i]! : -1;
  if (index < 0) return null;
  const { kind, metonym, from, to, state } = actors.names.names[index]!;
  const isState = kind === 'state' && !metonym;
  const lies = isState ? actors.references.idOf[index]! : state;
  if (from !== i || (!isState && kind !== 'place' && !metonym) || lies === null) return null;
  // "visited Kenya, and Uganda said"
  if (sentence.penn(to) === 'POS') return null;
  return {
    stop: { at: i, state: lies, isState },
    to,
    acts: isTelling(sentence, to) || isTelling(sentence, behindAside(sentence, to)),
  };
}

const isTelling = (sentence: Sentence, i: number): boolean => FINITE.has(sentence.penn(i) ?? '') && sentence.isVerb(i);

/** One past ", in response,"; token i itself where no aside begins there. */
function behindAside(sentence: Sentence, i: number): number {
  if (!sentence.is(i, ',')) return i;
  let at = i + 1;
  while (at < i + ASIDE && !sentence.is(at, ',') && !sentence.isVerb(at)) at++;
  return sentence.is(at, ',') ? at + 1 : i;
}

/** One past ", and to", "then the"; null where nothing links. */
function linkEnd(sentence: Sentence, i: number): number | null {
  let at = i;
  while (at < i + LINKS && sentence.is(at, ',', 'and', 'then', 'later', 'finally')) at++;
  if (at === i) return null;
  while (at < i + LINKS && sentence.is(at, 'to', 'the', 'neighbouring', 'neighboring')) at++;
  return at;
}
