/** What goes to and fro between two who do not meet, and who takes it there: messages, drafts, an envoy himself. */
import type { EntityId } from '../../model.js';
import { EXCHANGING, GOING, type MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { nameBehind } from './appositions.js';
import { behind, betweenWhom } from './clause.js';
import { isBoth, type Tell } from './mediator-acts.js';
import { areApart, movers, twoBehind } from './mediator-both.js';
import { thirdOf } from './mediator-nearing.js';
import type { Sentence } from './sentence.js';

/** Between whom somebody goes. */
export const SIDES =
  /^(them|sides|camps|capitals|delegations|parties|governments|leaders|rivals|neighbou?rs|enemies|foes|factions|negotiators)$/;

/** "put before them a set of ideas", "presented a draft to the two sides", "gave both a paper": whoever does, where he is none of them. */
export function tables(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const cargo = words.mediation.get('cargo')!;
  let paper = verb + 1;
  while (paper < verb + 10 && !cargo.has(sentence.lower(paper))) {
    if (sentence.is(paper, ',', ';', '.')) return;
    paper++;
  }
  if (paper === verb + 10) return;
  for (let to = verb; to < paper + 4; to++) {
    if (to > verb && !sentence.is(to, 'before', 'to')) continue;
    const givers = movers(sentence, verb, actors);
    // "both delegations", "A and B": none of whom it comes from
    if (sentence.is(to + 1, 'both') || isBothBehind(sentence, to + 1, words)) {
      tell(verb, givers, [], 'talks', 'by-tabling');
      return;
    }
    const two = twoBehind(sentence, to, actors, words);
    if (two === null) continue;
    tell(verb, thirdOf(givers, two.ids, actors), areApart(two.ids, actors) ? two.ids : [], 'talks', 'by-tabling');
    return;
  }
}

/** "the two sides", "the parties", "each delegation". */
const isBothBehind = (sentence: Sentence, from: number, words: MeetingWords): boolean =>
  [1, 2, 3].some((n) => isBoth(sentence, from + n, words) && !sentence.is(from + n, 'them', 'both', 'two'));

/** "from one floor to the other", "from A's floor to that of B and back": what goes to and fro is told by its path alone. */
export function pathBehind(
  sentence: Sentence,
  from: number,
  actors: Actors,
): { readonly parties: readonly EntityId[]; readonly closed: boolean } | null {
  // "brought proposals to the talks between A and B": the talks are theirs
  const between = isOfContact(sentence, from) ? [] : betweenWhom(sentence, from, actors);
  if (between.length >= 2) return { parties: between, closed: false };
  for (let at = from; at < sentence.to && at < from + 10; at++) {
    if (sentence.is(at, ';', '.', 'who', 'which')) return null;
    if (sentence.is(at, 'between') && sentence.any(at + 1, at + 4, 'them', 'two', 'sides', 'both', 'capitals'))
      return { parties: [], closed: false };
    if (!sentence.is(at, 'from')) continue;
    for (let to = at + 2; to < sentence.to && to < at + 14; to++) {
      if (!sentence.is(to, 'to')) continue;
      if (sentence.is(at + 1, 'one') && sentence.is(to + 1, 'the') && sentence.is(to + 2, 'other'))
        return { parties: [], closed: true };
      const rooms = roomsOf(sentence, at, to, actors);
      if (rooms.length >= 2) return { parties: rooms, closed: true };
      const back = sentence.any(to + 1, to + 15, 'back');
      if (!back) return null;
      const groups = actors.groups(sentence);
      const ids = [at + 1, to + 1].flatMap((one) => {
        const group = groups[actors.groupFrom(sentence, one)];
        return group !== undefined && group.from <= one + 5 ? group.ids : [];
      });
      const parties = [...new Set(ids)];
      return { parties, closed: parties.length >= 2 };
    }
  }
  return null;
}

/** The first "between" has a contact of two before it. */
function isOfContact(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.to && at < from + 14; at++)
    if (sentence.is(at, 'between')) return CONTACT.test(sentence.lower(at - 1));
  return false;
}

/** "from the Israeli to the Palestinian rooms": whose they are; [] where that is not told. */
function roomsOf(sentence: Sentence, from: number, to: number, actors: Actors): readonly EntityId[] {
  const room = [2, 3, 4, 5].some((n) => ROOM.test(sentence.lower(to + n)));
  const owner = (at: number): readonly EntityId[] => [1, 2].flatMap((n) => actors.known(at + n)).slice(0, 1);
  return room ? [...new Set([...owner(from), ...owner(to)])] : [];
}

const ROOM = /^(rooms?|floors?|villas?|tents?|suites?|quarters|wings?|delegations?|camps?|one|side)$/;

/** "sat between them", "flew back and forth between A and B", "had gone to and fro between the two camps". */
export function movesBetween(sentence: Sentence, at: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (sentence.is(at, 'sat', 'sits', 'stood')) {
    // "sat with them in Oslo for two hours" is one of two sides
    const each = sentence.is(at + 2, 'them') && !sentence.is(at + 3, 'in', 'at', 'on', 'for', 'over', 'until');
    const both = sentence.is(at + 1, 'with') && (each || sentence.is(at + 2, 'both'));
    if ((sentence.is(at + 1, 'between') && !isAtTable(sentence, at)) || both)
      tell(at, movers(sentence, at, actors), [], 'talks', 'between');
    return;
  }
  const shuttles =
    sentence.is(at, 'shuttled', 'shuttling') || (sentence.is(at, 'shuttle', 'shuttles') && sentence.isVerb(at));
  if (!shuttles && !GOING.has(sentence.lower(at))) return;
  if (pathBehind(sentence, at + 1, actors)?.closed === true && !shuttles) {
    tell(at, movers(sentence, at, actors), [], 'talks', 'shuttle');
    return;
  }
  if (doorToDoor(sentence, at)) {
    tell(at, movers(sentence, at, actors), [], 'talks', 'by-journeys');
    return;
  }
  // "ran messages between them"
  const cargo = words.mediation.get('cargo')!.has(sentence.lower(at + 1)) && sentence.is(at + 2, 'between');
  const between = sentence.is(at + 1, 'between') || cargo;
  if (!shuttles && !between && !sentence.any(at + 1, at + 5, 'forth', 'fro')) {
    if (betweenPlaces(sentence, at, actors)) tell(at, movers(sentence, at, actors), [], 'talks', 'by-journeys');
    return;
  }
  const parties = betweenWhom(sentence, at + 1, actors);
  let both = false;
  for (let one = at + 1; one < sentence.to && one < at + 12 && !both; one++)
    both =
      (sentence.is(one - 1, 'two', 'both', 'the', 'rival') && isBoth(sentence, one, words)) ||
      (sentence.is(one - 1, 'between') && SIDES.test(sentence.lower(one))) ||
      (ROOM.test(sentence.lower(one)) && sentence.any(one - 3, one, 'their', 'rival', 'two', 'both'));
  if (between && !shuttles && parties.length < 2 && !both && betweenPlaces(sentence, at, actors)) {
    tell(at, movers(sentence, at, actors), [], 'talks', 'by-journeys');
    return;
  }
  if (parties.length >= 2) tell(at, movers(sentence, at, actors), parties, 'any', 'shuttle');
  else if (both) tell(at, movers(sentence, at, actors), [], 'talks', 'shuttle');
}

/** "went from tent to tent", "moving from one suite to the next": from one side's to another's. */
function doorToDoor(sentence: Sentence, verb: number): boolean {
  for (let from = verb + 1; from < sentence.to && from < verb + 5; from++) {
    if (!sentence.is(from, 'from')) continue;
    const one = sentence.is(from + 1, 'one') ? from + 2 : from + 1;
    const other = sentence.lower(one) === sentence.lower(one + 2) ? one + 2 : one + 3;
    return (
      ROOM.test(sentence.lower(one)) &&
      sentence.is(one + 1, 'to') &&
      (sentence.lower(one) === sentence.lower(other) || sentence.is(one + 3, 'next', 'other'))
    );
  }
  return false;
}

/** "sat between A and B at the dinner": a guest's place. */
const isAtTable = (sentence: Sentence, sat: number): boolean =>
  sentence.within(
    sat,
    sat + 20,
    /^(dinner|lunch|luncheon|banquet|breakfast|concert|match|game|parade|funeral|wedding|pew)$/,
  );

/** A town or country by name, also where it stands for its state. */
export function isPlace(sentence: Sentence, at: number, actors: Actors): boolean {
  const name = sentence.has(at) ? actors.names.nameAt[at]! : -1;
  return name >= 0 && (actors.names.names[name]!.kind === 'place' || actors.names.names[name]!.metonym);
}

/** "flew between Aden and Sanaa": a journey that comes back, which is nobody's who sits on one side. */
function betweenPlaces(sentence: Sentence, verb: number, actors: Actors): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 4; at++) {
    if (sentence.is(at, 'to') && isPlace(sentence, at + 1, actors) && inTurn(sentence, at + 2, actors)) return true;
    if (!sentence.is(at, 'between')) continue;
    let and = at + 2;
    while (and < at + 6 && !sentence.is(and, 'and')) and++;
    return sentence.is(and, 'and') && isPlace(sentence, at + 1, actors) && isPlace(sentence, and + 1, actors);
  }
  return false;
}

/** "to Aden and Sanaa in turn". */
function inTurn(sentence: Sentence, from: number, actors: Actors): boolean {
  for (let and = from; and < from + 3; and++) {
    if (!sentence.is(and, 'and') || !isPlace(sentence, and + 1, actors)) continue;
    return [2, 3, 4].some((n) => sentence.is(and + n, 'in') && sentence.is(and + n + 1, 'turn'));
  }
  return false;
}

/** What two have who are in touch, though they may not meet. */
const CONTACT = /^(contacts?|communications?|talks|negotiations|exchanges|dialogue|discussions)$/;

/** "Contacts between A and B took place only through X", "messages between the two went through X": who passes them on. */
export function goesThrough(sentence: Sentence, noun: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const lower = sentence.lower(noun);
  if (sentence.isVerb(noun) || !(CONTACT.test(lower) || words.mediation.get('cargo')!.has(lower))) return;
  // "contacts with Kampala go through X": the other side is whoever says so
  const withOne = sentence.is(noun + 1, 'with');
  if (!withOne && !sentence.any(noun + 1, noun + 3, 'between', 'among')) return;
  const parties = betweenWhom(sentence, noun + 1, actors, withOne ? ['with'] : undefined);
  const both = withOne ? parties.length > 0 : parties.length >= 2;
  if (!both && !sentence.any(noun + 2, noun + 6, 'two', 'them', 'sides', 'both')) return;
  let via = noun + 3;
  let name = -1;
  while (via < sentence.to && via < noun + 26 && name < 0) {
    if (sentence.is(via, ';', ':', '.', 'but', 'who', 'which')) return;
    name = sentence.phraseAt(via, words.mediation.get('phrase-via')!)?.next ?? -1;
    via++;
  }
  const next = actors.groups(sentence)[actors.groupFrom(sentence, name)];
  // "by way of a retired judge, Ana Duarte"
  const named = next === undefined ? [] : nameBehind(sentence, next, actors);
  const group = next === undefined || named.length === 0 ? next : { ...next, ids: named };
  if (name < 0 || group === undefined || group.from > name + 2 || group.possessive) return;
  // "through their ambassadors": the sides themselves
  const sides = actors.withSides(parties);
  const carriers = group.ids.filter((id) => !actors.withSides([id]).some((one) => sides.includes(one)));
  tell(noun, carriers, parties, 'talks', 'messages');
}

/** "They communicate only through X", "Kenya speaks to Uganda via X": who stands between. */
export function speaksThrough(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!SPEAKING.test(sentence.lower(verb))) return;
  for (let via = verb + 1; via < sentence.to && via < verb + 8; via++) {
    // "They do talk, through the Emiratis mostly"
    let next = via + 1;
    while (sentence.is(via, ',') && sentence.is(next, 'but', 'only', 'and', 'mostly')) next++;
    const aside = sentence.is(via, ',') && words.mediation.get('phrase-via')!.has(sentence.lower(next));
    if (aside) via = next;
    if (sentence.isVerb(via) || sentence.is(via, ',', ';', 'and')) return;
    if (!words.mediation.get('phrase-via')!.has(sentence.lower(via))) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, via + 1)];
    if (group === undefined || group.from > via + 2 || group.possessive) return;
    const others = behind(sentence, verb + 1, ['to', 'with'], via - verb - 1, actors);
    const parties = [...movers(sentence, verb, actors), ...others.flatMap((one) => actors.of(sentence, one))];
    const sides = actors.withSides(parties);
    const known = parties.length >= 2 || sentence.within(verb - 3, verb, /^(they|two|both|sides)$/);
    // "spoke through her spokesman": her own
    const between = group.ids.filter((id) => !actors.withSides([id]).some((one) => sides.includes(one)));
    if (known) tell(verb, between, parties, 'talks', 'messages');
    return;
  }
}

const SPEAKING = /^(communicat(e|es|ed|ing)|speak|speaks|spoke|talk|talks|talked|negotiate|negotiates|negotiated)$/;

/** "exchanged messages through X", "traded proposals via X": who carries them. */
export function exchanges(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  if (!EXCHANGING.has(sentence.lower(verb))) return;
  if (
    !Array.from({ length: 4 }, (_, n) => verb + 1 + n).some((at) =>
      words.mediation.get('cargo')!.has(sentence.lower(at)),
    )
  )
    return;
  const via = [
    ...behind(sentence, verb + 1, [...words.mediation.get('phrase-via')!], 12, actors),
    ...helpers(sentence, actors),
  ];
  tell(
    verb,
    via.flatMap((one) => actors.of(sentence, one)),
    movers(sentence, verb, actors),
    'talks',
    'messages',
  );
}

/** "With the help of X, A and B exchanged letters": X, in front of the sentence. */
function helpers(sentence: Sentence, actors: Actors): readonly number[] {
  const at = sentence.lead;
  const opens =
    sentence.is(at, 'with', 'thanks') &&
    sentence.within(at + 1, at + 4, /^(help|assistance|support|mediation|efforts)$/);
  return opens ? behind(sentence, at + 1, ['of', 'from', 'by'], 5, actors) : [];
}
