import type { EntityId } from '../../model.js';
import { CALLED } from '../references/persons.js';
import type { Denoting } from './denoting.js';
import { FINITE, type Sentence } from './sentence.js';
import { beforeBacked } from './unit-tails.js';
import { unitAt, type Unit } from './units.js';

/** A stretch of words that names parties: "French president Ana Duval and the Kenyan leader". */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly EntityId[];
  /** Several names or a plural. */
  readonly several: boolean;
  /** Followed by 's: what comes behind is theirs. */
  readonly possessive: boolean;
  /** The preposition before it, or ''. */
  readonly preposition: string;
}

/**
 * The groups of parties of a sentence by the order of its words, without the tree: where parses of long names and lists
 * go wrong, adjacency does not.
 */
export function groupsOf(sentence: Sentence, actors: Denoting): readonly Group[] {
  const units: Unit[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    const unit = unitAt(sentence, at, actors);
    if (unit === null) at++;
    else {
      units.push(unit);
      at = unit.to;
    }
  }
  const groups: Group[] = [];
  for (let n = 0; n < units.length;) {
    let last = n;
    const members = [units[n]!];
    for (let next = n + 1; next < units.length && next < n + 40; next++) {
      const before = units[last]!;
      const unit = units[next]!;
      if (before.possessive) {
        // "Kenya's envoy, X, and Uganda's, Y"
        if (isGapped(sentence, before, unit, actors)) {
          members[members.length - 1] = { ...unit, from: before.from };
          last = next;
          continue;
        }
        // "Saudi Arabia and Yemen's Houthis": a body by its own name and where it is at home
        if (members.length === 1 || !isHomeOf(sentence, before, unit, actors)) break;
        members[members.length - 1] = { ...unit, from: before.from };
        last = next;
        continue;
      }
      if (namesAnew(sentence, before, unit, actors)) {
        // "a commander known as Duarte", "three powers - Kenya, Uganda and Ghana -"
        if (!hasPerson(before, actors)) members[members.length - 1] = { ...unit, from: before.from };
        last = next;
        continue;
      }
      const gap = linkBetween(sentence, before.to, beforeBacked(sentence, unit.from));
      if (gap === null) break;
      // "Under X, the ministers of Y and Z agreed": several are no apposition to one
      if (
        gap === ',' &&
        unit.several &&
        (unit.described || sentence.tag(unit.from) === 'NUM') &&
        namesOne(before, actors)
      )
        break;
      // "Kenya's opposition, the National Alliance, met X": a body's own name between commas
      if (gap === ',' && before.office && !hasPerson(before, actors) && isNamedBody(sentence, unit, actors)) {
        members[members.length - 1] = { ...before, to: unit.to, ids: unit.ids, described: false };
        last = next;
        continue;
      }
      // "In talks with Kenya's minister, Ugandan envoy X said": somebody else's
      if (gap === ',' && isAnother(sentence, units, next, actors)) break;
      // "While visiting Dakar, the Gambian president signed": no apposition to a state
      if (
        gap === ',' &&
        unit.described &&
        isOfOtherState(before, unit, actors) &&
        FINITE.has(sentence.penn(unit.to) ?? '')
      )
        break;
      // "…, the presidency said": whoever says so
      if (gap === ',' && unit.described && saysSo(sentence, unit.to)) break;
      if (gap === ',' && unit.described && !before.described) {
        // an apposition; the list may go on behind it
        last = next;
        continue;
      }
      // "After talks with her Kenyan colleague, Uganda's X flew": whose state is another is no colleague of that name
      if (gap === ',' && before.office && isOwnedByOther(sentence, before, unit, actors)) break;
      if (gap === ',' && namesOne(unit, actors) && before.ids.includes(unit.ids[0]!)) {
        // "his Kenyan colleague, Ana Duarte", where it is known already who is meant
        last = next;
        continue;
      }
      const said = before.described && sentence.is(unit.to, ',');
      if (
        gap === ',' &&
        (before.described || before.office) &&
        namesOne(unit, actors) &&
        (said || !hasPerson(before, actors))
      ) {
        // "his Kenyan colleague, Ana Duarte": the name says who
        members[members.length - 1] = { ...before, to: unit.to, ids: unit.ids, described: false };
        last = next;
        continue;
      }
      if (gap === ',' && !listGoesOn(sentence, units, next) && !isHeadlinePair(sentence, before, unit, actors)) break;
      if (gap === ',' && members.length === 1 && closesFront(sentence, units, n, last)) break;
      if (gap === 'and' && startsClause(sentence, members[0]!, unit)) break;
      members.push(unit);
      last = next;
    }
    const ids = idsOf(members);
    const end = units[last]!;
    groups.push({
      from: units[n]!.from,
      to: end.to,
      ids,
      several: members.length > 1 || members.some((one) => one.several),
      possessive: end.possessive,
      preposition: prepositionBefore(sentence, beforeBacked(sentence, units[n]!.from)),
    });
    n = last + 1;
  }
  return groups;
}

/** "…, the ministry said." closes its sentence: whose words it was. */
const saysSo = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'said', 'says', 'announced', 'reported') &&
  (at + 1 >= sentence.to || sentence.tag(at + 1) === 'PUNCT' || sentence.is(at + 1, 'on', 'in'));

/** In text order, without doubles. */
function idsOf(members: readonly Unit[]): readonly EntityId[] {
  const ids = new Set<EntityId>();
  for (const member of members) for (const id of member.ids) ids.add(id);
  return [...ids];
}

const isHomeOf = (sentence: Sentence, before: Unit, unit: Unit, actors: Denoting): boolean =>
  sentence.penn(unit.from - 1) === 'POS' &&
  unit.from - before.to <= 1 &&
  before.ids.every((id) => actors.kindOf(id) === 'state') &&
  unit.ids.length === 1 &&
  actors.kindOf(unit.ids[0]!) === 'organization' &&
  actors.names.nameAt[unit.from]! >= 0;

/** A comma alone between what is a state's and a person who has the office told of before him for that state. */
const isGapped = (sentence: Sentence, before: Unit, unit: Unit, actors: Denoting): boolean =>
  unit.from === before.to + 2 &&
  sentence.is(before.to + 1, ',') &&
  namesOne(unit, actors) &&
  actors.actsFor(unit.ids[0]!).some((id) => before.ids.includes(id));

const hasPerson = (unit: Unit, actors: Denoting): boolean => actors.hasPerson(unit.ids);
const namesOne = (unit: Unit, actors: Denoting): boolean =>
  unit.ids.length === 1 && hasPerson(unit, actors) && !unit.described && !unit.possessive;

/** A state by its name or somebody of a state, and whoever holds an office of another. */
const isOfOtherState = (before: Unit, unit: Unit, actors: Denoting): boolean => {
  const sides = before.ids.map((id) => actors.actsFor(id).find((side) => actors.kindOf(side) === 'state'));
  const others = actors.withSides(unit.ids);
  return (
    !before.described &&
    !before.office &&
    unit.office &&
    unit.ids.length > 0 &&
    sides.length > 0 &&
    others.some((id) => actors.kindOf(id) === 'state') &&
    sides.every((side) => side !== undefined && !others.includes(side))
  );
};

/** "Uganda's X": a person's name behind that of a state which is none of those before. */
function isOwnedByOther(sentence: Sentence, before: Unit, unit: Unit, actors: Denoting): boolean {
  if (!namesOne(unit, actors) || sentence.penn(actors.names.names[actors.names.nameAt[unit.from]!]?.to ?? -1) !== 'POS')
    return false;
  const owners = actors.known(unit.from);
  return (
    before.ids.length > 0 &&
    owners.length === 1 &&
    !actors.hasPerson(owners) &&
    !actors.withSides(before.ids).includes(owners[0]!)
  );
}

/** The name of one body, closed by a comma that no list goes on behind. */
const isNamedBody = (sentence: Sentence, unit: Unit, actors: Denoting): boolean =>
  unit.ids.length === 1 &&
  actors.kindOf(unit.ids[0]!) === 'organization' &&
  actors.names.nameAt[unit.to - 1]! >= 0 &&
  sentence.is(unit.to, ',') &&
  !sentence.is(unit.to + 1, 'and') &&
  (FINITE.has(sentence.penn(unit.to + 1) ?? '') || sentence.tag(unit.to + 1) === 'AUX');

/** Unit n is one who is none of several told of before the comma, or a person in an office of another side than theirs. */
function isAnother(sentence: Sentence, units: readonly Unit[], n: number, actors: Denoting): boolean {
  const before = units[n - 1]!;
  const unit = units[n]!;
  if (!before.office || hasPerson(before, actors) || before.ids.length === 0 || unit.ids.length === 0) return false;
  if (before.several && sentence.penn(before.to - 1) === 'NNS')
    return !unit.several && !unit.ids.some((id) => before.ids.includes(id)) && !listGoesOn(sentence, units, n);
  // "the Kenyan envoy, Ana Holt": the name alone
  const name = actors.names.names[actors.names.nameAt[unit.from] ?? -1];
  if (!namesOne(unit, actors) || name?.kind === 'person') return false;
  const sides = actors.actsFor(unit.ids[0]!);
  return sides.length > 0 && !sides.some((id) => before.ids.includes(id));
}

/** The second unit says who the first is: behind "known as", or between dashes behind several whom nobody named. */
function namesAnew(sentence: Sentence, before: Unit, unit: Unit, actors: Denoting): boolean {
  const gap = unit.from - before.to;
  if (gap === 1 && before.several && before.ids.length === 0 && sentence.is(before.to, '-', '–', '—', '('))
    return unit.ids.length > 0 && !unit.described;
  return gap > 0 && gap < 6 && namesOne(unit, actors) && CALLED.test(sentence.textOf(before.to, gap));
}

/** "Ruto, Museveni hold talks": a comma for "and" between two of a kind, where a headline begins and its verb follows. */
function isHeadlinePair(sentence: Sentence, first: Unit, unit: Unit, actors: Denoting): boolean {
  if (first.from !== sentence.lead && !sentence.is(first.from - 1, ':')) return false;
  const [one, other] = [first.ids[0], unit.ids[0]];
  if (unit.from !== first.to + 1 || one === undefined || other === undefined || one === other) return false;
  if (first.described || unit.described || unit.possessive || hasPerson(first, actors) !== hasPerson(unit, actors))
    return false;
  const penn = sentence.penn(unit.to);
  return (
    penn === 'VBP' ||
    penn === 'VB' ||
    penn === 'VBD' ||
    (sentence.is(unit.to, 'to') && sentence.penn(unit.to + 1) === 'VB') ||
    (sentence.isNominal(unit.to) && actors.isTrigger(sentence, unit.to))
  );
}

/** "Merkel met Macron, and Putin left": the second has a verb of its own. */
function startsClause(sentence: Sentence, first: Unit, unit: Unit): boolean {
  // "brokered between X and Y held": between one there is nothing; "said X and Y have": two do what has a plural verb
  const preposition = prepositionBefore(sentence, first.from);
  if (preposition === 'between' || preposition === 'among') return false;
  if (!unit.several && (sentence.penn(unit.to) === 'VBP' || sentence.is(unit.to, 'were'))) return false;
  if (SAYING.test(sentence.lower(first.from - 1)) || sentence.is(first.from - 1, 'that')) return false;
  // "a truce brokered by X and Y took effect": the first verb of the clause has the truce for its subject
  if (preposition === 'by' && !verbBefore(sentence, first.from)) return false;
  const adposition =
    sentence.tag(first.from - 1) === 'ADP' &&
    // "calm since X and Y met": it opens their clause
    !sentence.is(first.from - 1, 'between', 'among', 'of', 'since', 'until', 'till', 'once');
  const governed =
    sentence.isVerb(first.from - 1) ||
    sentence.isVerb(first.from - 2) ||
    (adposition && verbBefore(sentence, first.from));
  const penn = sentence.penn(unit.to);
  return governed && (penn === 'VBD' || penn === 'VBZ' || penn === 'VBP' || penn === 'MD');
}

/** Behind them a clause begins, with "that" or without: "said X and Y had agreed". */
export const SAYING =
  /^(says?|said|saying|announce[sd]?|confirm(s|ed)?|claim(s|ed)?|insist(s|ed)?|believe[sd]?|hopes?|hoped)$/;

/** A finite verb stands before: what follows already has its predicate. */
function verbBefore(sentence: Sentence, i: number): boolean {
  for (let at = i - 1; at >= sentence.from && at > i - 14; at--) {
    const penn = sentence.penn(at);
    if (penn === 'VBD' || penn === 'VBZ' || penn === 'VBP') return true;
  }
  return false;
}

/** A phrase in front of its clause has fewer tokens. */
const LONGEST_FRONT = 40;

/**
 * "After talks with X, Y and Z agreed": the comma closes what stands in front, else the verb would have no subject. What is
 * in front ends with units n to last: "by the emir, Ana Holt,".
 */
function closesFront(sentence: Sentence, units: readonly Unit[], n: number, last: number): boolean {
  const front = units[n]!.from - sentence.lead;
  if (front > LONGEST_FRONT || prepositionBefore(sentence, units[n]!.from) === '') return false;
  // "A truce mediated by X, Y and Z held": what has a subject of its own is no front
  const thanks = sentence.is(sentence.lead, 'thanks');
  if (!thanks && (sentence.isNominal(sentence.lead) || sentence.tag(sentence.lead) === 'DET')) return false;
  for (let at = sentence.lead; at < units[n]!.from; at++)
    if (FINITE.has(sentence.penn(at) ?? '') || sentence.is(at, ',')) return false;
  for (let next = last + 2; next < units.length && next < last + 30; next++) {
    const link = linkBetween(sentence, units[next - 1]!.to, units[next]!.from);
    if (link !== ',') return link === 'and' && FINITE.has(sentence.penn(units[next]!.to) ?? '');
  }
  return false;
}

/** What joins two units: "and", a comma, both; null where other words stand between. */
function linkBetween(sentence: Sentence, from: number, to: number): 'and' | ',' | null {
  if (to - from > 7 || to === from) return null;
  let kind: 'and' | ',' | null = null;
  for (let at = from; at < to; at++) {
    // "A and then B": one after the other
    if (sentence.is(at, 'then') && sentence.is(at - 1, 'and', ',') && !sentence.is(at + 1, '-')) return null;
    if (sentence.is(at, 'and', '&', 'plus', 'nor')) kind = 'and';
    else if (sentence.is(at, ',')) kind ??= ',';
    else if (sentence.is(at, 'including') || (sentence.is(at, 'among') && sentence.is(at + 1, 'them'))) kind = 'and';
    else if (sentence.is(at, '(', ')', '-lrb-', '-rrb-', 'them', 'former', 'then')) continue;
    else if (sentence.is(at, 'as', 'well', 'both', 'also')) kind ??= sentence.is(at, 'well') ? 'and' : null;
    else return null;
  }
  return kind;
}

/** A comma joins two names only where an "and" ends the list further on. */
function listGoesOn(sentence: Sentence, units: readonly Unit[], n: number): boolean {
  for (let next = n + 1; next < units.length && next < n + 30; next++) {
    const link = linkBetween(sentence, units[next - 1]!.to, units[next]!.from);
    if (link === 'and') return true;
    if (link === null) return false;
  }
  return false;
}

function prepositionBefore(sentence: Sentence, from: number): string {
  let at = from - 1;
  while (
    at >= sentence.from &&
    (sentence.tag(at) === 'DET' || sentence.tag(at) === 'ADJ' || sentence.tag(at) === 'ADV')
  )
    at--;
  return sentence.tag(at) === 'ADP' || sentence.is(at, 'to', 'after', 'before', 'than', 'including')
    ? sentence.lower(at)
    : '';
}
