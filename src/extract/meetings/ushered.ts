/** Before whom somebody is brought: "shown in to X", "ushered into the office of X", "taken to see X". */
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

const AT_ONCE = /^(straight|directly|alone|quickly|upstairs|promptly|back|through)$/;

/** Where somebody receives. */
const ROOM =
  /^(office|offices|study|presence|residence|room|chamber|chambers|tent|quarters|salon|apartment|apartments|bedroom|bedside)$/;

const SEEING = ['see', 'meet', 'greet'];

/** How long what is said of the room may be: "the wood-panelled second-floor office". */
const OF_ROOM = 6;

/** Who is shown, led or let in to whom, in the passive; null where no person is told of, nor an office. */
export function usheredTo(sentence: Sentence, verb: number, actors: Actors): Group | null {
  // "The party led in the polls", "the treaty ushered in": what was not done to anybody
  if (sentence.penn(verb) !== 'VBN' || !sentence.within(verb - 4, verb, /^(is|was|were|are|be|been|being|and)$/))
    return null;
  let at = verb + 1;
  while (at < verb + 3 && AT_ONCE.test(sentence.lower(at))) at++;
  if (sentence.is(at, 'in') && sentence.is(at + 1, 'to')) at++;
  const to = sentence.is(at, 'to');
  if (to && sentence.is(at + 1, ...SEEING)) return personFrom(sentence, at + 2, actors);
  if (!to && !sentence.is(at, 'into')) return null;
  const room = roomFrom(sentence, at + 1, actors);
  if (room !== null) return room;
  // "was shown to X" may be a picture
  return to && sentence.is(at - 1, 'in') ? personFrom(sentence, at + 1, actors) : null;
}

/** Whose room begins at token i: "the office of X", "X's study"; null where it is none. */
function roomFrom(sentence: Sentence, i: number, actors: Actors): Group | null {
  for (let at = i; at < i + OF_ROOM; at++)
    if (ROOM.test(sentence.lower(at)) && sentence.is(at + 1, 'of')) return personFrom(sentence, at + 2, actors);
  const owner = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  return owner?.possessive === true && owner.from <= i + 1 && sentence.within(owner.to, owner.to + OF_ROOM, ROOM)
    ? officialOf(sentence, owner, actors)
    : null;
}

function personFrom(sentence: Sentence, i: number, actors: Actors): Group | null {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  return group !== undefined && group.from <= i + 1 && !group.possessive ? officialOf(sentence, group, actors) : null;
}

/** A person, or whoever holds an office that a text gives a side. */
function officialOf(sentence: Sentence, group: Group, actors: Actors): Group | null {
  if (actors.hasPerson(group.ids)) return group;
  for (let at = group.from; at < group.to; at++)
    if (group.ids.length > 0 && actors.isDelegate(sentence, at)) return group;
  return null;
}
