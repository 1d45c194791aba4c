/** Who is called a mediator, a guarantor, an envoy for talks, or has that part. */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { apposed, equated, listed, listedAs, nameBehind } from './appositions.js';
import { subjectsOf } from './clause.js';
import { doers } from './doers.js';
import { beforeRelative } from './relative.js';
import type { Sentence } from './sentence.js';

/** "the mediator Ana Holt", "Omani mediators", "X, the mediator", "X was mediator", "mediators: X, Y and Z". */
export function persons(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  // "an insurance broker", "a power broker"
  if (sentence.is(at, 'brokers', 'broker') && sentence.penn(at - 1) === 'NN' && !sentence.is(at - 1, 'peace', 'truce'))
    return [];
  if (sentence.is(at, 'moderator') && sentence.is(at - 1, 'party')) return [];
  const leading = sentence.is(at + 1, 'team') ? leaders(sentence, at, actors) : null;
  if (leading !== null) return leading;
  // "the mediation team comprises X, Y and Z"
  const equal = equated(sentence, sentence.is(at + 1, 'team') ? at + 2 : at + 1, actors);
  if (equal.length > 0) return equal;
  const dashed = listedAs(sentence, at + 1, actors);
  if (dashed.length > 0) return dashed;
  const serving = servingAs(sentence, at, actors);
  if (serving.length > 0) return serving;
  const made = oneOf(sentence, at, actors) ?? appointed(sentence, at, actors) ?? playedRole(sentence, at, actors);
  if (made !== null) return made;
  const as = actsAs(sentence, at, actors);
  if (as !== null) return as;
  const group = actors.groupAt(sentence, at);
  const owner = group === null ? [] : apposed(sentence, at, actors);
  if (owner.length > 0) return owner;
  if (group !== null && group.ids.length > 0 && group.ids.length <= 4) {
    // "the Union's facilitator, former minister Ana Holt": the name says who
    const named = nameBehind(sentence, group, actors);
    return named.length > 0 ? named : group.ids;
  }
  const self = madeItself(sentence, at, actors);
  if (self.length > 0) return self;
  // "was the go-between with the rebels": they are served
  const end = sentence.is(at + 1, '-') ? at + 3 : at + 1;
  const behindIt = sentence.is(end, 'with', 'for', 'of', 'to') ? [] : listed(sentence, at + 1, actors);
  if (behindIt.length > 0) return behindIt;
  // "X, long a quiet mediator", "X, in the mediator's seat"
  let comma = at - 1;
  while (comma > at - 6 && /^(DET|ADJ|ADV|NUM|ADP)$/.test(sentence.tag(comma) ?? '')) comma--;
  if (comma < at - 1 && sentence.is(comma, ',')) {
    const owner = actors.groupAt(sentence, comma - 1)?.ids ?? [];
    if (owner.length > 0) return owner;
  }
  // "X, once head of the Union, is the go-between"
  const copula = sentence.dependents(headOf(sentence, at), 'cop')[0];
  const who = copula === undefined ? [] : doers(sentence, copula, actors);
  if (who.length > 0) return who;
  const subjects = sentence.dependents(headOf(sentence, at), 'nsubj');
  if (subjects.length > 0) return subjects.flatMap((one) => actors.of(sentence, one));
  // "Norwegian go-betweens said": where the word is no unit of its own
  return actors.names.demonymAt[at - 1]! >= 0 && at > sentence.from ? actors.known(at - 1) : [];
}

/** "The mediator for Kenya and Uganda, X, arrived": the name behind whom the mediator serves; [] elsewhere. */
function servingAs(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  if (!sentence.is(at + 1, 'for', 'in', 'between')) return [];
  const groups = actors.groups(sentence);
  const served = groups[actors.groupFrom(sentence, at + 2)];
  if (served === undefined || served.from > at + 4 || !sentence.is(served.to, ',')) return [];
  const name = groups[actors.groupFrom(sentence, served.to + 1)];
  const closed = name?.from === served.to + 1 && (sentence.is(name.to, ',', '.') || sentence.isVerb(name.to));
  return closed && name.ids.length === 1 && actors.hasPerson(name.ids) ? name.ids : [];
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** "The two mediators saw the rebels": the subject of the sentence before, where it names as many; [] elsewhere. */
export function recalled(sentence: Sentence, at: number, before: Sentence | null, actors: Actors): readonly EntityId[] {
  const number = NUMBERS.get(sentence.lower(at - 1));
  const opens = at - 2 === sentence.lead && sentence.is(at - 2, 'the');
  if (before === null || number === undefined || !opens) return [];
  const subject = actors.groups(before)[actors.groupFrom(before, before.lead)];
  const near = subject !== undefined && subject.from <= before.lead + 2 && subject.preposition === '';
  const ids = near && !subject.possessive ? [...new Set(subject.ids)] : [];
  return ids.length === number ? ids : [];
}

/** Of a word with hyphens the last part, where the tree hangs on that: "go-between". */
export function headOf(sentence: Sentence, at: number): number {
  const up = sentence.head(at);
  return sentence.relation(at) === 'compound' && sentence.is(at + 1, '-') && up === at + 2 ? up : at;
}

/** "with Norway as the third-party facilitator", "whom both picked as moderator", "acted as a go-between"; null without "as". */
export function actsAs(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  let as = at - 1;
  // "as witness and midwife"
  const both = sentence.is(as, 'and') && sentence.is(as - 2, 'as');
  while (as > at - 6 && !sentence.is(as, 'as') && !sentence.isVerb(as) && (both || !sentence.is(as, ',', 'and'))) as--;
  if (!sentence.is(as, 'as')) return null;
  // "spoke in her capacity as mediator": hers
  if (sentence.is(as - 1, 'capacity', 'role', 'function') && sentence.penn(as - 2) === 'PRP$') {
    const own = actors.of(sentence, as - 2);
    if (own.length > 0) return own;
  }
  const before = actors.groups(sentence)[actors.groupFrom(sentence, as) - 1];
  // "trusted by both sides as a go-between": not by whom
  const by = before?.to === as && sentence.any(before.from - 2, before.from, 'by');
  // "brought in a judge, Sir Omar Diallo, as moderator"
  const ends = before?.to === as || (before?.to === as - 1 && sentence.is(as - 1, ',') && !sentence.isVerb(as - 2));
  if (before !== undefined && ends && !by && before.ids.length > 0 && !sentence.isVerb(as - 1)) return before.ids;
  let verb = as - 1;
  while (verb > as - (by ? 9 : 5) && verb >= sentence.from && !sentence.isVerb(verb)) verb--;
  if (!sentence.isVerb(verb)) return [];
  // "whom the two governments picked": the one that the relative stands for
  for (let back = verb - 1; back >= sentence.from && back > verb - 9; back--)
    if (sentence.is(back, 'whom')) return beforeRelative(sentence, back, actors);
  return doers(sentence, verb, actors);
}

/** "X, founder of Y and one of four mediators": X; null where no "one of" stands before. */
function oneOf(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  let one = at - 1;
  while (one > at - 5 && !sentence.is(one, 'one')) one--;
  if (!sentence.is(one, 'one') || !sentence.is(one + 1, 'of')) return null;
  for (let comma = one - 1; comma >= sentence.from && comma > one - 14; comma--) {
    if (sentence.isVerb(comma)) return null;
    if (sentence.is(comma, ',')) return actors.groupAt(sentence, comma - 1)?.ids ?? null;
  }
  return null;
}

/** "appointed mediator", "named by the Union as its facilitator": who was appointed; null where nobody is. */
export function appointed(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  for (let verb = at - 1; verb >= sentence.from && verb > at - 8; verb--) {
    if (sentence.is(verb, ',', ';')) return null;
    if (!/^(appointed|named|designated|chosen|picked|tasked|mandated|commissioned)$/.test(sentence.lower(verb)))
      continue;
    if (sentence.penn(verb) !== 'VBN') return null;
    // "Norway named X as its mediator", whatever the tagger makes of the verb
    const whom = actors.groups(sentence)[actors.groupFrom(sentence, verb + 1)];
    if (whom?.from === verb + 1 && whom.to < at && sentence.tag(verb - 1) !== 'AUX') return null;
    // "X, who was named mediator"
    if (sentence.is(verb - 2, 'who')) return beforeRelative(sentence, verb - 2, actors);
    if (sentence.dependents(verb, 'nsubj:pass', 'aux:pass').length > 0)
      return subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one));
    const before = actors.groupAt(sentence, sentence.is(verb - 1, ',') ? verb - 2 : verb - 1);
    return before === null || before.possessive ? null : before.ids;
  }
  return null;
}

/** What a chair or head does to the mediation. */
const LEADING =
  /^(lead(s|ing)?|led|head(s|ed|ing)?|chair(s|ed|ing)?|co-chair(s|ed)?|steer(s|ed|ing)?|run(s|ning)?|ran|conduct(s|ed|ing)?|oversees?|oversaw|coordinat(es?|ed|ing)|beg[au]n|begins?|start(s|ed)|launch(es|ed)|resum(es|ed)|continu(es|ed))$/;

/** "X led the Y mediation", "X, who heads the mediation team": who does; null where no verb of leading has the noun. */
export function leaders(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  let verb = at - 1;
  while (
    verb > at - 7 &&
    (['DET', 'ADJ', 'PROPN', 'NOUN'].includes(sentence.tag(verb) ?? '') || sentence.penn(verb) === 'POS')
  ) {
    if (LEADING.test(sentence.lower(verb)) && sentence.is(verb - 1, 'who', 'which')) break;
    verb--;
  }
  if (!LEADING.test(sentence.lower(verb)) || sentence.is(verb - 1, '-')) return null;
  return sentence.is(verb - 1, 'who', 'which')
    ? beforeRelative(sentence, verb - 1, actors)
    : doers(sentence, verb, actors);
}

/** "plays a mediating role", "took on the role of mediator": who does; null where no role is played. */
export function playedRole(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  const role = sentence.is(at + 1, 'role') || sentence.any(at - 4, at, 'role');
  if (!role) return null;
  const owned = ownerOfRole(sentence, at, actors);
  if (owned !== null) return owned;
  for (let verb = at - 1; verb >= sentence.from && verb > at - 8; verb--) {
    if (sentence.is(verb, ',', ';', 'for')) return null;
    if (
      /^(play|assum|tak(e|ing)|took|fulfil|perform|had$|has$|have$)/.test(sentence.lower(verb)) &&
      sentence.isVerb(verb)
    )
      return doers(sentence, verb, actors);
  }
  return null;
}

/** "hailed X's role in the mediation", "the part of X in": whose; null where nobody's is named. */
function ownerOfRole(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  for (let role = at - 1; role > at - 4; role--) {
    if (!sentence.is(role, 'role') || !sentence.is(role + 1, 'in', 'as')) continue;
    const owner = actors.groups(sentence)[actors.groupFrom(sentence, role) - 1];
    return owner?.possessive === true && role - owner.to <= 3 ? owner.ids : null;
  }
  return null;
}

/** "thanked X for its mediation", "credited X with brokering": whom; null elsewhere. */
export function thankedFor(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  for (let before = at - 1; before >= sentence.from && before > at - 7; before--) {
    if (sentence.is(before, ',', ';') || sentence.isVerb(before)) return null;
    if (!sentence.is(before, 'for', 'with')) continue;
    const group = actors.groupAt(sentence, before - 1);
    // Before a name the tagger may take the verb for an adjective, and the group begins with it.
    const thanked =
      group?.to === before &&
      sentence.within(group.from - 1, group.from + 1, /^(thank|prais|credit|commend|applaud|salut|laud|hail)/);
    return thanked ? group.ids : null;
  }
  return null;
}

const AFFAIR = /^(talks|negotiations|process|dialogue|dispute|conflict|crisis|mediation|reconciliation)$/;

/** "the envoy for the talks between A and B, X": X, who mediates by his office; [] elsewhere. */
export function envoyFor(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let affair = -1;
  for (let one = at + 1; one < sentence.to && one < at + 9 && affair < 0; one++) {
    if (sentence.isVerb(one) || sentence.is(one, ',', 'who')) return [];
    if (AFFAIR.test(sentence.lower(one)) && sentence.within(one - 4, one, /^(for|on|in)$/)) affair = one;
  }
  if (affair < 0) return [];
  for (let comma = affair + 1; comma < sentence.to && comma < affair + 12; comma++) {
    if (sentence.isVerb(comma)) break;
    if (!sentence.is(comma, ',')) continue;
    const name = actors.groups(sentence)[actors.groupFrom(sentence, comma + 1)];
    const closed =
      name !== undefined && name.from <= comma + 3 && (sentence.is(name.to, ',', '.') || sentence.isVerb(name.to));
    return closed && name.ids.length === 1 && actors.hasPerson(name.ids) ? name.ids : [];
  }
  const own = actors.groupAt(sentence, at)?.ids ?? [];
  return own.filter((id) => actors.kindOf(id) === 'person');
}

/** "X has made himself the busiest go-between", "X turned out to be the mediator". */
function madeItself(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  for (let back = at - 1; back >= sentence.from && back > at - 6; back--) {
    if (sentence.is(back, 'himself', 'herself', 'itself', 'themselves') && sentence.isVerb(back - 1))
      return doers(sentence, back - 1, actors);
    if (sentence.isVerb(back) || sentence.is(back, ',')) return [];
  }
  return [];
}

/** "the co-chairs of the Minsk Group, A, B and C", "the guarantors of the protocol - A, B and C": those behind what they have that part in; [] elsewhere. */
function listedOf(sentence: Sentence, of: number, actors: Actors): readonly EntityId[] {
  if (!sentence.is(of, 'of')) return [];
  for (let mark = of + 2; mark < sentence.to && mark < of + 8; mark++) {
    if (sentence.isVerb(mark) || sentence.is(mark, 'between', 'and')) return [];
    if (!sentence.is(mark, ',', '-', '–', '—', '(', ':')) continue;
    const first = actors.groups(sentence)[actors.groupFrom(sentence, of + 1)];
    const whole = first !== undefined && first.from <= mark + 2 && first.to > mark + 1 ? first.ids : [];
    const states = whole.filter((id) => actors.kindOf(id) === 'state');
    return states.length >= 2 ? states : listed(sentence, mark, actors);
  }
  return [];
}

const namedIn = (from: number, to: number, actors: Actors): readonly EntityId[] => [
  ...new Set(Array.from({ length: to - from }, (_, n) => from + n).flatMap((at) => actors.known(at))),
];

export const POWERS = ['country', 'countries', 'state', 'states', 'powers', 'nations'];

/** "the guarantor countries, namely X, Y and Z", "X and Y, the guarantors", "the co-chairs of the group, X and Y". */
export function guarantors(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let to = at + 1;
  while (sentence.is(to, ...POWERS)) to++;
  const group = actors.groupAt(sentence, at);
  // "the mediating countries, A and B": they by name, not whom "the countries" may recall
  const named =
    group !== null && group.to > to + 1 && sentence.is(to, ',', '-', '–', '—') ? namedIn(to + 1, group.to, actors) : [];
  const own = named.length > 0 ? named : group !== null && group.to > to ? group.ids : [];
  const equal = equated(sentence, to, actors);
  const behindIt = equal.length > 0 ? equal : listed(sentence, to, actors);
  if (behindIt.length > 0) return behindIt;
  const ofIt = listedOf(sentence, to, actors);
  if (ofIt.length > 0) return ofIt;
  if (own.length > 0) return own;
  for (let back = at - 1; back >= at - 3; back--)
    if (sentence.is(back, ',')) return actors.groupAt(sentence, back - 1)?.ids ?? [];
  return [];
}
