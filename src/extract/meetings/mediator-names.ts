/** Who is called a mediator, and who does what a mediating verb says. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behind, nominalFrom, subjectBefore, subjectsOf } from './clause.js';
import { controlledBy } from './doers.js';
import type { Group } from './groups.js';
import { FINITE, type Sentence } from './sentence.js';

/** "the mediator Ana Holt", "Omani mediators", "X, the mediator", "X was mediator", "mediators: X, Y and Z". */
export function persons(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  // "an insurance broker", "a power broker"
  if (sentence.is(at, 'brokers', 'broker') && sentence.penn(at - 1) === 'NN' && !sentence.is(at - 1, 'peace', 'truce'))
    return [];
  if (sentence.is(at, 'moderator') && sentence.is(at - 1, 'party')) return [];
  const equal = equated(sentence, at + 1, actors);
  if (equal.length > 0) return equal;
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
  const behindIt = listed(sentence, at + 1, actors);
  if (behindIt.length > 0) return behindIt;
  if (sentence.is(at - 2, ',') || sentence.is(at - 3, ',')) {
    const comma = sentence.is(at - 2, ',') ? at - 2 : at - 3;
    const owner = actors.groupAt(sentence, comma - 1)?.ids ?? [];
    if (owner.length > 0) return owner;
  }
  const subjects = sentence.dependents(at, 'nsubj');
  if (subjects.length > 0) return subjects.flatMap((one) => actors.of(sentence, one));
  return [];
}

/** "with Norway as the third-party facilitator", "whom both picked as moderator", "acted as a go-between"; null without "as". */
export function actsAs(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  let as = at - 1;
  while (as > at - 6 && !sentence.is(as, 'as') && !sentence.isVerb(as) && !sentence.is(as, ',', 'and')) as--;
  if (!sentence.is(as, 'as')) return null;
  const before = actors.groups(sentence)[actors.groupFrom(sentence, as) - 1];
  if (before?.to === as && before.ids.length > 0 && !sentence.isVerb(as - 1)) return before.ids;
  let verb = as - 1;
  while (verb > as - 5 && verb >= sentence.from && !sentence.isVerb(verb)) verb--;
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

/** "in front of X, the facilitator, and Y": the name before its commas; [] elsewhere. */
export function apposed(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let comma = at - 1;
  while (comma > at - 4 && sentence.is(comma, 'the', 'a', 'an', 'chief', 'main', 'lead')) comma--;
  return comma < at - 1 && sentence.is(comma, ',') && sentence.is(at + 1, ',') ? actors.known(comma - 1) : [];
}

/** "appointed mediator", "named by the Union as its facilitator": who was appointed; null where nobody is. */
function appointed(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  for (let verb = at - 1; verb >= sentence.from && verb > at - 8; verb--) {
    if (sentence.is(verb, ',', ';')) return null;
    if (!/^(appointed|named|designated|chosen|picked|tasked)$/.test(sentence.lower(verb))) continue;
    if (sentence.penn(verb) !== 'VBN') return null;
    if (sentence.dependents(verb, 'nsubj:pass', 'aux:pass').length > 0)
      return subjectsOf(sentence, verb).flatMap((one) => actors.of(sentence, one));
    const before = actors.groupAt(sentence, sentence.is(verb - 1, ',') ? verb - 2 : verb - 1);
    return before === null || before.possessive ? null : before.ids;
  }
  return null;
}

/** "plays a mediating role", "took on the role of mediator": who does; null where no role is played. */
export function playedRole(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  const role = sentence.is(at + 1, 'role') || within(sentence, at - 4, 4, 'role');
  if (!role) return null;
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

/** "thanked X for its mediation", "credited X with brokering": whom; null elsewhere. */
export function thankedFor(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] | null {
  for (let before = at - 1; before >= sentence.from && before > at - 7; before--) {
    if (sentence.is(before, ',', ';') || sentence.isVerb(before)) return null;
    if (!sentence.is(before, 'for', 'with')) continue;
    const group = actors.groupAt(sentence, before - 1);
    const thanked =
      group?.to === before && /^(thank|prais|credit|commend|applaud|salut|laud)/.test(sentence.lower(group.from - 1));
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

/** A person's name right behind the group, after a comma: "the Union's facilitator, former minister Ana Holt". */
export function nameBehind(sentence: Sentence, group: Group, actors: Actors): readonly EntityId[] {
  if (namesPerson(group, actors) || !sentence.is(group.to, ',')) return [];
  const next = actors.groups(sentence)[actors.groupFrom(sentence, group.to + 1)];
  if (next === undefined || next.from > group.to + 3 || next.ids.length !== 1 || !actors.hasPerson(next.ids)) return [];
  // A clause of its own begins: "the mediators, Ana Holt said"
  return sentence.is(next.to, ',', '.') || next.to >= sentence.to ? next.ids : [];
}

/** By a name of his own, not only by what he is called. */
function namesPerson(group: Group, actors: Actors): boolean {
  for (let at = group.from; at < group.to; at++) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0 && actors.names.names[name]!.kind === 'person') return true;
  }
  return false;
}

/** Who stands before "who" or "whom": the name, where a description comes between. */
export function beforeRelative(sentence: Sentence, relative: number, actors: Actors): readonly EntityId[] {
  const end = sentence.is(relative - 1, ',') ? relative - 1 : relative;
  const groups = actors.groups(sentence);
  const group = groups[actors.groupFrom(sentence, end) - 1];
  if (group === undefined || end - group.to > 4) return [];
  const whole = groups[groups.indexOf(group) - 1];
  if (whole !== undefined && actors.hasPerson(whole.ids) && !actors.hasPerson(group.ids) && sentence.is(whole.to, ','))
    return whole.ids;
  return group.ids;
}

/** "the guarantor countries, namely X, Y and Z", "X and Y, the guarantors", "the co-chairs of the group, X and Y". */
export function guarantors(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  let to = at + 1;
  while (sentence.is(to, 'country', 'countries', 'state', 'states', 'powers', 'nations')) to++;
  const group = actors.groupAt(sentence, at);
  const own = group !== null && group.to > to ? group.ids : [];
  const equal = equated(sentence, to, actors);
  const behindIt = equal.length > 0 ? equal : listed(sentence, to, actors);
  if (behindIt.length > 0) return behindIt;
  if (own.length > 0) return own;
  for (let back = at - 1; back >= at - 3; back--)
    if (sentence.is(back, ',')) return actors.groupAt(sentence, back - 1)?.ids ?? [];
  return [];
}

/** "The guarantors are A, B and C", "its mediators were A and B": several by name, and nothing more is said of them; [] elsewhere. */
function equated(sentence: Sentence, at: number, actors: Actors): readonly EntityId[] {
  if (!sentence.is(at, 'are', 'were', 'include', 'included')) return [];
  const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 1)];
  const whole =
    group !== undefined &&
    group.from <= at + 2 &&
    group.ids.length >= 2 &&
    group.preposition === '' &&
    !group.possessive;
  return whole && (group.to >= sentence.to || sentence.is(group.to, '.', ',', ';', ')')) ? group.ids : [];
}

/** A list right behind: after a comma, a colon, "namely", "such as", a few words of measure: "in plenty: X, Y and Z". */
function listed(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  let at = from;
  let mark = false;
  for (let n = 0; n < 4 && at < sentence.to; n++, at++) {
    if (sentence.is(at, ':', '-', '—', '–', 'namely', '(', 'including') || (sentence.is(at, ',') && n === 0))
      mark = true;
    else if (sentence.is(at, 'in', 'plenty', 'such', 'as', 'abroad')) continue;
    else break;
  }
  if (!mark) return [];
  const groups = actors.groups(sentence);
  const first = actors.groupFrom(sentence, at);
  if (groups[first] === undefined || groups[first].from > at + 2) return [];
  const ids = [...groups[first].ids];
  // What a colon opens is one list to its end, also where no "and" closes it.
  for (let n = first + 1; n < groups.length && n < first + 12; n++) {
    const gap = groups[n]!.from - groups[n - 1]!.to;
    const joined = Array.from({ length: gap }, (_, k) => groups[n - 1]!.to + k).every((one) =>
      sentence.is(one, ',', 'and', 'the', '&', 'of'),
    );
    if (gap > 4 || !joined) break;
    ids.push(...groups[n]!.ids);
  }
  // "the mediators, X said": a clause of its own
  const last = groups[first].to;
  if (sentence.is(from, ',') && (sentence.isVerb(last) || groups[first].preposition !== '')) return [];
  return ids;
}

/** Whoever does what the verb says; the nearest group before where the tree has none. */
export function doers(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  const cleft = cleftBefore(sentence, verb, actors);
  if (cleft.length > 0) return cleft;
  const role = roleOwner(sentence, verb, actors);
  if (role !== null) return role;
  const controlled = controlledBy(sentence, verb, actors);
  if (controlled !== null) return controlled.heads.flatMap((at) => actors.of(sentence, at));
  const subject = ownSubject(sentence, verb, actors) ?? subjectBefore(sentence, verb, actors);
  if (subject === null) return [];
  // "The guarantors, X and Y, facilitate": those that are listed, not whom "the guarantors" may recall.
  for (let at = subject; at >= sentence.from && at >= subject - 2; at--)
    if (sentence.is(at, 'guarantor', 'guarantors', 'mediators', 'facilitators', 'co-chairs')) {
      const named = listed(sentence, subject + 1, actors);
      if (named.length > 0) return named;
    }
  // "Norway announced that it had brokered": whoever says so of itself
  if (sentence.is(subject, 'it') && sentence.relation(verb) === 'ccomp' && actors.of(sentence, subject).length === 0)
    return doers(sentence, sentence.head(verb), actors);
  const named = namedBefore(sentence, subject, actors);
  if (named !== null) return named;
  // "President X of A and President Y of B": the tree joins what the names of their states part
  const joined = sentence.dependents(subject, 'conj').filter((at) => at < verb && actors.canAct(sentence, at));
  return [subject, ...joined].flatMap((at) => actors.of(sentence, at));
}

/** "X's role in mediating", "X's success in brokering": whose; null elsewhere. */
function roleOwner(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  if (!sentence.is(verb - 1, 'in', 'of', 'at')) return null;
  if (!sentence.is(verb - 2, 'role', 'part', 'efforts', 'effort', 'success', 'work', 'hand', 'attempts')) return null;
  const groups = actors.groups(sentence);
  const owner = groups[actors.groupFrom(sentence, verb - 2) - 1];
  return owner !== undefined && owner.possessive && verb - 2 - owner.to <= 3 ? owner.ids : null;
}

/** The tree's subject; where that can't act, or an "as" opens the verb's own clause, the group right before the verb. */
function ownSubject(sentence: Sentence, verb: number, actors: Actors): number | null {
  const subject = subjectsOf(sentence, verb)[0];
  let end = verb;
  while (sentence.tag(end - 1) === 'AUX' || sentence.tag(end - 1) === 'ADV') end--;
  const group = actors.groupAt(sentence, end - 1);
  const beside = group?.to === end && !group.possessive && group.ids.length > 0 ? group : null;
  if (subject === undefined || beside === null) return subject ?? null;
  if (beside.preposition === 'as' && subject < beside.from && FINITE.has(sentence.penn(end) ?? '')) return end - 1;
  if (actors.canAct(sentence, subject) || actors.of(sentence, subject).length > 0) return subject;
  return beside.preposition === '' ? end - 1 : subject;
}

/** "It was Norway that brokered it", "It was Norwegian diplomats, Y said, who got them talking". */
function cleftBefore(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  const first = sentence.from + (sentence.is(sentence.from, '"', '“') ? 1 : 0);
  if (!sentence.is(first, 'it') || !sentence.is(first + 1, 'was', 'is')) return [];
  const groups = actors.groups(sentence);
  const group = groups[actors.groupFrom(sentence, first + 2)];
  if (group === undefined || group.from > first + 5 || group.ids.length === 0) return [];
  for (let at = group.to; at < verb; at++)
    if (sentence.is(at, 'who', 'that') && (verb - at <= 5 || closedBefore(sentence, at, verb))) return group.ids;
  return [];
}

/** Between "who" and its verb lies a phrase with commas around it: "who, in May, after days of flights, procured". */
const closedBefore = (sentence: Sentence, who: number, verb: number): boolean =>
  verb - who < 24 && sentence.is(who + 1, ',') && sentence.is(verb - 1, ',');

/** "Ana Holt, then Merkel's envoy, flew": an apposition's own words are not who flew. */
function namedBefore(sentence: Sentence, subject: number, actors: Actors): readonly EntityId[] | null {
  const group = actors.groupAt(sentence, subject);
  if (group === null || !sentence.is(group.to, ',')) return null;
  let comma = group.from - 1;
  while (sentence.is(comma, 'then', 'now', 'once', 'the', 'a', 'former')) comma--;
  if (!sentence.is(comma, ',')) return null;
  const before = actors.groupAt(sentence, comma - 1);
  if (before === null || before.ids.length !== 1 || actors.kindOf(before.ids[0]!) !== 'person') return null;
  return before.ids;
}

export function betweenWhom(
  sentence: Sentence,
  from: number,
  actors: Actors,
  prepositions: readonly string[] = ['between', 'among'],
): readonly EntityId[] {
  return behind(sentence, from, prepositions, 14, actors).flatMap((one) => actors.of(sentence, one));
}

export function within(sentence: Sentence, from: number, reach: number, ...wanted: readonly string[]): boolean {
  for (let at = from; at < sentence.to && at < from + reach; at++) if (sentence.is(at, ...wanted)) return true;
  return false;
}

/** The noun before a participle names a body: "the committee chaired by X", "the delegation, led by X". */
export function isOfBody(sentence: Sentence, participle: number, actors: Actors): boolean {
  const noun = sentence.is(participle - 1, ',') ? participle - 2 : participle - 1;
  return (
    sentence.isNominal(noun) &&
    actors.isActorNoun(sentence, noun) &&
    actors.known(noun).every((id) => actors.kindOf(id) === 'organization')
  );
}

/** The last noun of the phrase right behind, for where the tree has no object. */
export function nounBehind(sentence: Sentence, from: number): number | null {
  let noun: number | null = null;
  for (let at = from; at < sentence.to && at < from + 6; at++) {
    if (sentence.tag(at) === 'NOUN') noun = at;
    else if (!['DET', 'ADJ', 'NUM', 'PRON', 'PROPN'].includes(sentence.tag(at) ?? '')) break;
  }
  return noun;
}

/** "the two camps", "both sides", "the rivals' delegations": two whom the text has told of. */
export function isBoth(sentence: Sentence, noun: number, words: MeetingWords): boolean {
  if (sentence.is(noun, 'them', 'both', 'two')) return true;
  if (!words.mediation.get('side')!.has(sentence.lower(noun))) return false;
  for (let at = noun - 1; at >= sentence.from && at >= noun - 4; at--)
    if (sentence.is(at, 'two', 'both', 'opposing', 'rival', 'warring', 'the')) return true;
  return false;
}

/** A token of the name that begins here, also where tags go wrong within it ("the United Nations"). */
export function nameFrom(sentence: Sentence, i: number, actors: Actors): number | null {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  return group !== undefined && group.from <= i + 1 && group.ids.length > 0 ? group.to - 1 : nominalFrom(sentence, i);
}
