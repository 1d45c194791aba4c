/** One meeting of all, or one with each: "met A and B", "met A on Monday and B on Tuesday", "called A and B". */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId, MeetingKind } from '../../model.js';
import type { Actors } from './actors.js';
import type { Parties } from './candidate.js';
import { FINITE, type Sentence } from './sentence.js';

type Apart = NonNullable<Parties['apart']>;

/** Those who meet, and the tokens [from, to) that tell of it. */
export interface Pairing {
  readonly ids: readonly EntityId[];
  readonly from: number;
  readonly to: number;
}

/** What of the words [from, to) and their parties tells who met together. */
export interface Sides {
  readonly kind: MeetingKind;
  readonly rule: string;
  readonly subject: readonly EntityId[];
  readonly others: readonly EntityId[];
  readonly apart: Apart;
}

/** One entry a meeting; a host alone of several guests who came apart is its one side. */
export function pairings(
  sentence: Sentence,
  from: number,
  to: number,
  sides: Sides,
  host: readonly EntityId[],
  words: MeetingWords,
): readonly Pairing[] {
  const { others } = sides;
  const subject = sides.subject.length === 0 && isSeparate(sentence, from, to, words) ? host : sides.subject;
  // "The envoy held separate meetings with A and B": whoever it was, they did not meet each other
  if (subject.length === 0 && others.length > 1 && WITH.test(sides.rule) && isSeparate(sentence, from, to, words))
    return others.map((other) => ({ ids: [other], from, to }));
  const apart = sides.apart.filter(({ ids }) => ids.length > 0 && subject.length > 0);
  const whole = { from, to };
  if (apart.length === 0 && isEach(sentence, from, to, { ...sides, subject }, words)) {
    return others.length === 1
      ? subject.map((one) => ({ ids: [one, ...others], ...whole }))
      : others.map((other) => ({ ids: [...subject, other], ...whole }));
  }
  const together = others.filter((id) => !apart.some(({ ids }) => ids.includes(id)));
  return [
    { ids: [...sides.subject, ...together], ...whole },
    ...apart.map(({ at, ids }) => ({ ids: [...subject, ...ids], from: at, to: at + 1 })),
  ];
}

/** Whom these have behind "with" or as an object meets the subject. */
const WITH =
  /^(verb:(meet|see|receive|talk|speak|confer|call|phone|telephone|ring)$|noun:(meeting|talks|call|phone-call|phone-conversation|conversation|consultation|discussion)$)/;

/** Verbs of the telephone: whoever calls two calls each of them. */
const TELEPHONING = /^verb:(call|phone|ring|telephone|dial)$/;

function isEach(sentence: Sentence, from: number, to: number, sides: Sides, words: MeetingWords): boolean {
  const { subject, others } = sides;
  if (others.length === 0 || subject.length === 0 || (others.length === 1 && subject.length !== 2)) return false;
  if (isSeparate(sentence, from, to, words)) return true;
  if (subject.length !== 1 || others.length < 2) return false;
  if (/^(calls|conversations|meetings|visits)$/.test(sentence.lower(to - 1))) return true;
  if (sides.kind !== 'call') return false;
  const near = (at: number): boolean => at >= sentence.from && at < to + 12 && at < sentence.to;
  let jointly = false;
  let both = false;
  for (let at = Math.max(sentence.from, from - 4); near(at); at++) {
    jointly ||= sentence.is(at, 'jointly', 'together', 'conference', 'joint', 'three-way', 'trilateral');
    both ||= sentence.is(at, 'both');
  }
  return !jointly && (both || TELEPHONING.test(sides.rule));
}

/** "separate", "each", "in turn", "one after the other" near the words. */
function isSeparate(sentence: Sentence, from: number, to: number, words: MeetingWords): boolean {
  const separate = words.mediation.get('separate')!;
  for (let at = Math.max(sentence.from, from - 5); at < sentence.to && at < to + 18; at++)
    if (
      sentence.phraseAt(at, separate) !== null &&
      !(sentence.is(at, 'apart', 'each') && at < from) &&
      !(sentence.is(at, 'each') && sentence.is(at + 1, 'other'))
    )
      return true;
  return false;
}

/** Companions behind a preposition of their own: "spoke with A on Monday and with B on Tuesday". */
export function apartFrom(sentence: Sentence, companions: readonly number[], actors: Actors): Apart {
  const apart = companions.filter((head, n) => {
    if (n === 0) return false;
    for (let at = head; at > companions[n - 1]! && at > head - 16; at--)
      if (sentence.is(at, 'with', 'to'))
        return sentence.is(at - 1, 'and', 'then', 'later', 'also', ',') && !isBeside(sentence, at, head, actors);
    return false;
  });
  return apart.map((at) => ({ at, ids: actors.of(sentence, at) }));
}

/** "met X, with Y in the chair", "with Y mediating": what Y did meanwhile. */
function isBeside(sentence: Sentence, preposition: number, head: number, actors: Actors): boolean {
  if (!sentence.is(preposition - 1, ',')) return false;
  const end = actors.groupAt(sentence, head)?.to ?? head + 1;
  return (
    sentence.penn(end) === 'VBG' ||
    sentence.is(end, 'present', 'as', 'beside', 'alongside') ||
    (sentence.is(end, 'in', 'on', 'at') &&
      sentence.within(end, end + 3, /^(chair|attendance|hand|side|table|head|middle)$/))
  );
}

/** No gap for a second object goes over these. */
const CLOSING = [';', ':', '"', '”', 'who', 'which', 'that', 'where', 'while', 'but', 'because', 'when', 'as', 'after'];

/** As far as words of time and place go between two objects of one verb. */
const GAP = 12;

/**
 * Further objects of the same verb behind a time or a place: "met A on Monday and B, the envoy, on Tuesday", "rang A,
 * then B", "saw A in Oslo, B in Riga and C in Bonn". The words' order tells: a name behind "and" or "then", or behind
 * commas up to one such, that has no verb of its own.
 *
 * @param end the token behind the first object
 * @param known who is told of already
 */
export function gappedFrom(sentence: Sentence, end: number, known: readonly EntityId[], actors: Actors): Apart {
  const groups = actors.groups(sentence);
  const found: { at: number; ids: readonly EntityId[] }[] = [];
  /** Behind commas: of the list only where an "and" closes it. */
  let listed: typeof found = [];
  const seen = new Set(known);
  const aside = isAside(sentence, end);
  let from = end;
  for (let n = actors.groupFrom(sentence, end); n < groups.length && found.length + listed.length < 6; n++) {
    const group = groups[n]!;
    const gap = linked(sentence, from, group.from);
    if (gap === 'closed') break;
    const usable =
      gap !== 'open' &&
      (group.preposition === '' || group.preposition === 'with') &&
      !group.possessive &&
      group.ids.length > 0 &&
      group.ids.some((id) => actors.kindOf(id) !== 'place') &&
      !group.ids.some((id) => seen.has(id)) &&
      !hasVerb(sentence, group.to, aside);
    if (!usable) {
      // A place or time with a name in it stands between: "in Kenya and B on Tuesday"
      if (group.preposition === '' || group.preposition === 'with') break;
      continue;
    }
    listed.push({ at: group.to - 1, ids: group.ids });
    if (gap === 'linked') {
      found.push(...listed);
      listed = [];
    }
    for (const id of group.ids) seen.add(id);
    from = group.to;
  }
  return found;
}

/** What stands between two objects: a link right before the second, a comma there, neither, or the end of the clause. */
function linked(sentence: Sentence, from: number, to: number): 'linked' | 'listed' | 'open' | 'closed' {
  if (to - from > GAP) return 'closed';
  let and = false;
  let then = false;
  for (let at = from; at < to; at++) {
    if (sentence.is(at, ...CLOSING) || FINITE.has(sentence.penn(at) ?? '') || sentence.penn(at) === 'VBG')
      return 'closed';
    and ||= sentence.is(at, 'and');
    then ||= sentence.is(at, 'then');
  }
  const last = sentence.is(to - 1, 'the', 'with') ? (sentence.is(to - 2, 'with') ? to - 3 : to - 2) : to - 1;
  const right =
    sentence.is(last, 'and', 'then', 'later', 'afterwards', 'subsequently') || (sentence.is(last, ',') && and);
  if (right && (then || (and && to - from > 1))) return 'linked';
  return sentence.is(last, ',') && last > from ? 'listed' : 'open';
}

/** "X, who met A on Monday and B on Tuesday, said": a relative clause that the next comma may close. */
function isAside(sentence: Sentence, end: number): boolean {
  for (let at = end - 1; at > sentence.from && at > end - GAP; at--)
    if (sentence.is(at, 'who')) return sentence.is(at - 1, ',');
  return false;
}

/** A finite verb of its own follows: the name begins another clause. */
function hasVerb(sentence: Sentence, from: number, aside: boolean): boolean {
  for (let at = from; at < sentence.to && at < from + 8; at++) {
    if (sentence.is(at, '.', ';', 'and') || (aside && at > from && sentence.is(at, ','))) return false;
    if (FINITE.has(sentence.penn(at) ?? '') && sentence.isVerb(at)) return true;
    if (at > from && sentence.is(at, ',') && sentence.tag(at + 1) !== 'ADV') continue;
  }
  return false;
}
