import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

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

interface Unit {
  from: number;
  to: number;
  ids: readonly EntityId[];
  several: boolean;
  possessive: boolean;
  /** A description without a name, with an article: after a comma an apposition. */
  described: boolean;
}

const DESCRIBING = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'who']);

/**
 * The groups of parties of a sentence by the order of its words, without the tree: where parses of long names and lists
 * go wrong, adjacency does not.
 */
export function groupsOf(sentence: Sentence, actors: Actors): readonly Group[] {
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
      const gap = linkBetween(sentence, before.to, unit.from);
      if (gap === null || before.possessive) break;
      if (gap === ',' && unit.described && !before.described) {
        // an apposition; the list may go on behind it
        last = next;
        continue;
      }
      if (gap === ',' && before.described && namesOne(unit, actors) && !hasPerson(before, actors)) {
        // "his Kenyan colleague, Ana Duarte": the name says who
        members[members.length - 1] = { ...before, to: unit.to, ids: unit.ids, described: false };
        last = next;
        continue;
      }
      if (gap === ',' && !listGoesOn(sentence, units, next)) break;
      if (gap === 'and' && startsClause(sentence, members[0]!, unit)) break;
      members.push(unit);
      last = next;
    }
    const ids = [...new Set(members.flatMap((one) => one.ids))];
    const end = units[last]!;
    groups.push({
      from: units[n]!.from,
      to: end.to,
      ids,
      several: members.length > 1 || members.some((one) => one.several),
      possessive: end.possessive,
      preposition: prepositionBefore(sentence, units[n]!.from),
    });
    n = last + 1;
  }
  return groups;
}

const hasPerson = (unit: Unit, actors: Actors): boolean => actors.hasPerson(unit.ids);
const namesOne = (unit: Unit, actors: Actors): boolean =>
  unit.ids.length === 1 && hasPerson(unit, actors) && !unit.described && !unit.possessive;

/** "Merkel met Macron, and Putin left": the second has a verb of its own. */
function startsClause(sentence: Sentence, first: Unit, unit: Unit): boolean {
  const adposition = sentence.tag(first.from - 1) === 'ADP' && !sentence.is(first.from - 1, 'between', 'among', 'of');
  const governed =
    sentence.isVerb(first.from - 1) ||
    sentence.isVerb(first.from - 2) ||
    (adposition && verbBefore(sentence, first.from));
  const penn = sentence.penn(unit.to);
  return governed && (penn === 'VBD' || penn === 'VBZ' || penn === 'VBP' || penn === 'MD');
}

/** A finite verb stands before: what follows already has its predicate. */
function verbBefore(sentence: Sentence, i: number): boolean {
  for (let at = i - 1; at >= sentence.from && at > i - 14; at--) {
    const penn = sentence.penn(at);
    if (penn === 'VBD' || penn === 'VBZ' || penn === 'VBP') return true;
  }
  return false;
}

/** What joins two units: "and", a comma, both; null where other words stand between. */
function linkBetween(sentence: Sentence, from: number, to: number): 'and' | ',' | null {
  if (to - from > 7 || to === from) return null;
  let kind: 'and' | ',' | null = null;
  for (let at = from; at < to; at++) {
    if (sentence.is(at, 'and', '&', 'plus')) kind = 'and';
    else if (sentence.is(at, ',')) kind ??= ',';
    else if (sentence.is(at, 'including') || (sentence.is(at, 'among') && sentence.is(at + 1, 'them'))) kind = 'and';
    else if (
      sentence.is(
        at,
        'left',
        'right',
        'center',
        'centre',
        'second',
        'third',
        '(',
        ')',
        'l',
        'r',
        'c',
        '-lrb-',
        '-rrb-',
        'them',
        'former',
        'then',
      )
    )
      continue;
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

/** The unit that begins at token i: modifiers, titles and names up to the last word that can act. */
function unitAt(sentence: Sentence, i: number, actors: Actors): Unit | null {
  if (!opens(sentence, i, actors)) return null;
  let end = -1;
  let ids: readonly EntityId[] = [];
  let several = false;
  let described = DESCRIBING.has(sentence.lower(i)) || sentence.tag(i) === 'DET';
  let named = false;
  /** A person's own name was read: another name begins another unit. */
  let person = false;
  const owners: EntityId[] = [];
  let possessed = false;
  for (let at = i; at < sentence.to && at < i + 24;) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0) {
      const { to, kind, metonym } = actors.names.names[name]!;
      const here = actors.known(at);
      // "Putin Moscow" are two; "Russia's Putin" is one
      if (person && !possessed) break;
      if (kind === 'place' && !metonym) {
        if (end >= 0) break;
      } else {
        if (here.length > 0) {
          if (kind === 'person' || possessed || ids.length === 0 || !ids.some((id) => actors.kindOf(id) === 'person')) {
            if (kind !== 'person') owners.push(...here);
            ids = here;
          }
        }
        named = true;
        person ||= kind === 'person';
        several = false;
        end = to;
      }
      at = to;
      possessed = false;
      continue;
    }
    if (sentence.penn(at) === 'POS') {
      // "Trump's meeting": the unit ends here unless an actor follows
      if (!actorFollows(sentence, at + 1, actors)) break;
      possessed = true;
      at++;
      continue;
    }
    if (sentence.penn(at) === 'PRP' && end < 0 && at === i) {
      ids = actors.known(at);
      if (sentence.is(at, 'it', 'i')) return null;
      return {
        from: i,
        to: at + 1,
        ids,
        several: sentence.is(at, 'they', 'them', 'we', 'us'),
        possessive: false,
        described: false,
      };
    }
    if (actors.isActorNoun(sentence, at) || (actors.names.demonymAt[at]! >= 0 && sentence.penn(at) === 'NNPS')) {
      const here = actors.known(at);
      const shared = [...new Set(owners)];
      if (shared.length > 1 && !person && here.every((id) => actors.kindOf(id) !== 'person')) ids = shared;
      else if (here.length > 0 && !(person && !possessed)) ids = here;
      if (possessed) person = false;
      if (actors.names.demonymAt[at]! >= 0) owners.push(...here);
      several = sentence.penn(at) === 'NNS' || sentence.penn(at) === 'NNPS';
      end = at + 1;
      at++;
      possessed = false;
      // "foreign ministers of X and Y", "officials from Egypt": whose they are, where nobody else is known
      if (sentence.is(at, 'of', 'from') && !sentence.is(at + 1, 'which', 'whom')) {
        const inner = innerUnits(sentence, at + 1, actors);
        if (inner !== null && (ids.length === 0 || several || inner.person !== null)) {
          ids =
            inner.person !== null
              ? inner.person
              : ids.length > 0 && !several
                ? ids
                : ids.length >= inner.ids.length && ids.length > 0
                  ? ids
                  : inner.ids;
          end = inner.to;
          at = inner.to;
          break;
        }
        if (inner !== null) {
          end = inner.to;
          at = inner.to;
        }
      }
      continue;
    }
    if (actors.names.demonymAt[at]! >= 0) {
      owners.push(...actors.known(at));
      at++;
      continue;
    }
    // "Kenyan and Ugandan officials", "US, Russian and Chinese envoys"
    if (
      sentence.is(at, 'and', ',') &&
      at > i &&
      actors.names.demonymAt[at + 1]! >= 0 &&
      !person &&
      isStateWord(at - 1, actors) &&
      adjectivesLead(sentence, at + 1, actors)
    ) {
      at++;
      continue;
    }
    const tag = sentence.tag(at);
    if (
      tag === 'DET' ||
      tag === 'ADJ' ||
      tag === 'NUM' ||
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      sentence.penn(at) === 'PRP$' ||
      sentence.is(at, '-', 'acting', 'then', 'former')
    ) {
      if (at > i && tag === 'DET') break;
      // A noun that cannot act ends it: "Kenyan forces" may, "Kenyan coffee" does not.
      if (end >= 0 && (tag === 'NOUN' || sentence.is(at, '-')) && !actorFollows(sentence, at + 1, actors)) {
        if (named) break;
        return null;
      }
      if (end >= 0 && tag !== 'NOUN' && tag !== 'PROPN' && !actorFollows(sentence, at + 1, actors)) break;
      at++;
      continue;
    }
    break;
  }
  if (end < 0) return null;
  if (ids.length === 0) ids = [...new Set(owners)];
  if (named) described = false;
  // "Iran nuclear deal": a name that only colours a noun that cannot act
  if (colours(sentence, end, named, ids, actors)) return null;
  return {
    from: i,
    to: end,
    ids,
    several: several || ids.length > 1,
    possessive: sentence.penn(end) === 'POS',
    described,
  };
}

function isStateWord(i: number, actors: Actors): boolean {
  return actors.names.demonymAt[i]! >= 0 || actors.known(i).some((id) => actors.kindOf(id) === 'state');
}

/** A list of demonyms from here on ends in somebody who can act. */
function adjectivesLead(sentence: Sentence, i: number, actors: Actors): boolean {
  for (let at = i; at < sentence.to && at < i + 10; at++) {
    if (actors.names.demonymAt[at]! >= 0 || sentence.is(at, 'and', ',')) continue;
    return actorFollows(sentence, at, actors);
  }
  return false;
}

/** A state's name right before a common noun that cannot act, without 's: it modifies that noun. */
function colours(sentence: Sentence, end: number, named: boolean, ids: readonly EntityId[], actors: Actors): boolean {
  if (!named || ids.some((id) => actors.kindOf(id) === 'person')) return false;
  const tag = sentence.tag(end);
  return (
    (tag === 'NOUN' || (sentence.is(end, '-') && sentence.tag(end + 1) !== 'ADP')) && !actors.isActorNoun(sentence, end)
  );
}

function opens(sentence: Sentence, i: number, actors: Actors): boolean {
  if (actors.names.nameAt[i]! >= 0 || actors.names.demonymAt[i]! >= 0 || actors.names.titleAt[i]! >= 0) return true;
  if (actors.isTrigger(sentence, i)) return false;
  const tag = sentence.tag(i);
  if (tag === 'PRON') return sentence.penn(i) === 'PRP' || sentence.penn(i) === 'PRP$';
  return (
    tag === 'DET' ||
    tag === 'NUM' ||
    tag === 'ADJ' ||
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    sentence.is(i, 'acting', 'then', 'former')
  );
}

/** Within a few words of the same noun phrase stands somebody who can act. */
function actorFollows(sentence: Sentence, i: number, actors: Actors): boolean {
  for (let at = i; at < sentence.to && at < i + 7; at++) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0)
      return (
        actors.names.names[name]!.kind === 'person' || actorFollows(sentence, actors.names.names[name]!.to, actors)
      );
    if (actors.isActorNoun(sentence, at)) return true;
    const tag = sentence.tag(at);
    if (!(tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || sentence.is(at, '-'))) return false;
  }
  return false;
}

/** The units behind "of": states and bodies joined by "and"; a person's name at the end ("minister of state Ana Holt"). */
function innerUnits(
  sentence: Sentence,
  i: number,
  actors: Actors,
): { ids: readonly EntityId[]; person: readonly EntityId[] | null; to: number } | null {
  let at = i;
  const ids: EntityId[] = [];
  let to = -1;
  let person: readonly EntityId[] | null = null;
  for (let n = 0; n < 30 && at < sentence.to; n++) {
    while (sentence.tag(at) === 'DET' || sentence.tag(at) === 'NUM' || sentence.tag(at) === 'ADJ') {
      if (actors.names.nameAt[at]! >= 0 || actors.names.demonymAt[at]! >= 0) break;
      at++;
    }
    const name = actors.names.nameAt[at]!;
    const demonym = actors.names.demonymAt[at]!;
    if (name >= 0) {
      const { kind, to: end, metonym } = actors.names.names[name]!;
      if (kind === 'person') {
        if (n > 0 && to === at) person = actors.known(at);
        else if (n === 0) ids.push(...actors.known(at));
        else break;
        to = end;
        at = end;
        if (person !== null) break;
      } else {
        if (kind !== 'place' || metonym) ids.push(...actors.known(at));
        to = end;
        at = end;
      }
      // "Romania's new government"
      if (sentence.penn(at) === 'POS') {
        let inside = at + 1;
        while (
          inside < sentence.to &&
          inside < at + 5 &&
          (sentence.tag(inside) === 'ADJ' || sentence.tag(inside) === 'NOUN')
        )
          inside++;
        to = inside;
        at = inside;
      }
      const after = actors.names.nameAt[at]!;
      if (after >= 0 && actors.names.names[after]!.kind === 'person') {
        person = actors.known(at);
        to = actors.names.names[after]!.to;
        break;
      }
    } else if (demonym >= 0 || actors.isActorNoun(sentence, at)) {
      ids.push(...actors.known(at));
      at++;
      to = at;
      while (sentence.tag(at) === 'NOUN' || sentence.tag(at) === 'PROPN') {
        if (actors.names.nameAt[at]! >= 0) break;
        at++;
        to = at;
      }
    } else break;
    // the next of the list
    let next = at;
    while (sentence.is(next, ',', 'and', 'as', 'well')) next++;
    if (next === at || next - at > 4) break;
    const follows = actors.names.nameAt[next]! >= 0 ? actors.names.names[actors.names.nameAt[next]!]! : null;
    const the = sentence.is(next, 'the') ? actors.names.nameAt[next + 1]! : -1;
    if (follows === null && the < 0 && actors.names.demonymAt[next]! < 0) break;
    const comma = sentence.is(at, ',') && !sentence.is(at + 1, 'and');
    if (comma && !andAhead(sentence, next)) break;
    const kindNext = follows?.kind ?? (the >= 0 ? actors.names.names[the]!.kind : 'state');
    if (kindNext === 'person') break;
    at = next;
  }
  return to < 0 ? null : { ids: [...new Set(ids)], person, to };
}

function andAhead(sentence: Sentence, i: number): boolean {
  for (let at = i; at < sentence.to && at < i + 16; at++) {
    if (sentence.is(at, 'and')) return true;
    if (sentence.isVerb(at) || sentence.tag(at) === 'ADP') return false;
  }
  return false;
}
