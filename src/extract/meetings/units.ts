import type { EntityId } from '../../model.js';
import type { Denoting } from './denoting.js';
import type { Sentence } from './sentence.js';
import { behindAccredited, behindBacked, behindCharge, isParticiple, isPeople, ledBy, ofState } from './unit-tails.js';
import { innerUnits } from './unit-owners.js';

export interface Unit {
  from: number;
  to: number;
  ids: readonly EntityId[];
  several: boolean;
  possessive: boolean;
  /** A description without a name, with an article: after a comma an apposition. */
  described: boolean;
  /** Ends with an office and names nobody: a name behind a comma says who bears it. */
  office: boolean;
}

const DESCRIBING = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'who']);

/**
 * The unit that begins at token i: modifiers, titles and names up to the last word that can act.
 *
 * @param led whether to read on behind "led by"; once, so that time stays linear
 */
export function unitAt(sentence: Sentence, i: number, actors: Denoting, led = true): Unit | null {
  // "North and South Korea": half a name
  if (sentence.is(i, 'north', 'south', 'east', 'west') && sentence.is(i + 1, 'and') && actors.known(i).length === 1)
    return {
      from: i,
      to: i + 1,
      ids: actors.known(i),
      several: false,
      possessive: false,
      described: false,
      office: false,
    };
  if (!opens(sentence, i, actors)) return null;
  let end = -1;
  let ids: readonly EntityId[] = [];
  let several = false;
  let described = DESCRIBING.has(sentence.lower(i)) || sentence.tag(i) === 'DET';
  let named = false;
  /** A person's own name was read: another name begins another unit. */
  let person = false;
  let office = false;
  /** Ends in private people: whose they are, they do not stand for. */
  let apart = false;
  const owners: EntityId[] = [];
  let possessed = false;
  for (let at = i; at < sentence.to && at < i + 24;) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0) {
      const { to, kind, metonym } = actors.names.names[name]!;
      const here = actors.known(at);
      const behind = kind === 'person' ? to : behindBacked(sentence, to);
      if (behind > to) {
        at = behind;
        continue;
      }
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
        end = kind === 'person' ? ofState(sentence, to, actors) : to;
      }
      at = Math.max(to, end);
      possessed = false;
      continue;
    }
    if (sentence.penn(at) === 'POS') {
      // "Trump's meeting": the unit ends here unless an actor follows
      const next = ownersGoOn(sentence, at + 1, actors) ? at + 2 : at + 1;
      if (next === at + 1 && !actorFollows(sentence, next, actors)) break;
      possessed = next === at + 1;
      at = next;
      continue;
    }
    if (sentence.penn(at) === 'PRP' && end < 0 && at === i) {
      ids = actors.known(at);
      // "ministers, among them X and Y"
      if (sentence.is(at, 'it', 'i') || (sentence.is(at, 'them') && sentence.is(at - 1, 'among'))) return null;
      return {
        from: i,
        to: at + 1,
        ids,
        several: sentence.is(at, 'they', 'them', 'we', 'us'),
        possessive: false,
        described: false,
        office: false,
      };
    }
    // "six-party talks"
    if (end < 0 && sentence.is(at - 1, '-') && !sentence.spaced(at) && sentence.tag(at - 2) === 'NUM') {
      at++;
      continue;
    }
    // "Qatar hosts Kenya": the verb, though the same word names who can act
    if (end >= 0 && sentence.tag(at) === 'VERB' && !isAtOdds(sentence, at)) break;
    if (actors.isActorNoun(sentence, at) || (actors.names.demonymAt[at]! >= 0 && isPeople(sentence, at))) {
      const here = actors.known(at);
      const shared = [...new Set(owners)];
      if (shared.length > 1 && !person && here.every((id) => actors.kindOf(id) !== 'person')) ids = shared;
      else if (here.length > 0 && !(person && !possessed)) ids = here;
      else if (possessed && person && actors.isOther(sentence, at)) {
        // "Putin's adviser": somebody else, whom the text does not name here
        ids = [];
        named = false;
        described = true;
      }
      if (possessed) person = false;
      if (actors.names.demonymAt[at]! >= 0) owners.push(...here);
      several = sentence.penn(at) === 'NNS' || sentence.penn(at) === 'NNPS' || sentence.tag(at) === 'ADV';
      apart = actors.isPrivate(sentence, at);
      end = at + 1;
      office = true;
      at++;
      possessed = false;
      // "heads of state of X and Y"
      if (sentence.is(at - 1, 'head', 'heads') && sentence.is(at, 'of') && sentence.is(at + 1, 'state', 'government')) {
        at += 2;
        end = at;
      }
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
    // "Kenya's ambassador to the United Nations": to whom, not whose
    const accredited = end === at ? behindAccredited(sentence, at, actors) : at;
    if (accredited > at) {
      end = at = accredited;
      break;
    }
    if (actors.names.demonymAt[at]! >= 0) {
      const behind = behindBacked(sentence, at + 1);
      if (behind === at + 1) owners.push(...actors.known(at));
      at = behind;
      continue;
    }
    // "Kenyan and Ugandan officials", "US, Russian and Chinese envoys"
    if (
      sentence.is(at, 'and', ',') &&
      at > i &&
      actors.names.demonymAt[at + 1]! >= 0 &&
      !person &&
      isStateWord(at - 1, actors) &&
      adjectivesLead(sentence, at + 1, actors, sentence.is(at, 'and') || i === sentence.lead)
    ) {
      at++;
      continue;
    }
    if (end < 0 && isParticiple(sentence, at, actors)) {
      at++;
      continue;
    }
    // "Ruto phoned Museveni", whatever the tagger makes of the verb
    if (end >= 0 && actors.isTrigger(sentence, at)) break;
    // "the ministers thanked Norway": no adjective stands between whom it describes and a name
    if (
      end >= 0 &&
      sentence.tag(at) === 'ADJ' &&
      sentence.lower(at).endsWith('ed') &&
      actors.names.nameAt[at + 1]! >= 0
    )
      break;
    const tag = sentence.tag(at);
    if (
      tag === 'DET' ||
      tag === 'ADJ' ||
      tag === 'NUM' ||
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      isAtOdds(sentence, at) ||
      sentence.penn(at) === 'PRP$' ||
      sentence.is(at, '-', 'acting', 'then', 'former')
    ) {
      if (at > i && tag === 'DET') break;
      // A noun that cannot act ends it: "Kenyan forces" may, "Kenyan coffee" does not.
      if (end >= 0 && (tag === 'NOUN' || sentence.is(at, '-')) && !actorFollows(sentence, at + 1, actors)) {
        if (named || (tag !== 'NOUN' && sentence.spaced(at))) break;
        return null;
      }
      if (end >= 0 && tag !== 'NOUN' && tag !== 'PROPN' && !actorFollows(sentence, at + 1, actors)) break;
      at++;
      continue;
    }
    break;
  }
  if (end < 0) return null;
  if (office && !person) end = behindCharge(sentence, end, actors);
  if (apart && !person) ids = [];
  else if (ids.length === 0) ids = [...new Set(owners)];
  const head = led && office && !person ? ledBy(sentence, end, actors) : null;
  const leader = head === null ? null : unitAt(sentence, head, actors, false);
  if (leader !== null && !leader.possessive && actors.hasPerson(leader.ids)) {
    // The state behind whoever leads is told with them.
    const sides = new Set(leader.ids.flatMap((id) => actors.actsFor(id)));
    ids = [...leader.ids, ...ids.filter((id) => !sides.has(id))];
    end = leader.to;
  }
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
    office: office && !person,
  };
}

/** "Kenya's warring parties": an adjective, though the tagger may take it for a verb. */
const isAtOdds = (sentence: Sentence, i: number): boolean => sentence.is(i, 'warring', 'feuding');

/** The name or the adjective of a state itself; "Kenyan envoys" are somebody already. */
function isStateWord(i: number, actors: Denoting): boolean {
  if (actors.names.demonymAt[i]! >= 0) return true;
  return actors.names.nameAt[i]! >= 0 && actors.known(i).some((id) => actors.kindOf(id) === 'state');
}

/** A list of demonyms from here on, `joined` by an "and" if not yet, ends in somebody who can act. */
function adjectivesLead(sentence: Sentence, i: number, actors: Denoting, joined: boolean): boolean {
  let and = joined;
  for (let at = i; at < sentence.to && at < i + 10; at++) {
    and ||= sentence.is(at, 'and');
    if (actors.names.demonymAt[at]! >= 0 || sentence.is(at, 'and', ',')) continue;
    return and && actorFollows(sentence, at, actors);
  }
  return false;
}

/** A state's name right before a common noun that cannot act, without 's: it modifies that noun. */
function colours(sentence: Sentence, end: number, named: boolean, ids: readonly EntityId[], actors: Denoting): boolean {
  if (!named || ids.some((id) => actors.kindOf(id) === 'person')) return false;
  const tag = sentence.tag(end);
  return (
    (tag === 'NOUN' || (sentence.is(end, '-') && !sentence.spaced(end) && sentence.tag(end + 1) !== 'ADP')) &&
    !actors.isActorNoun(sentence, end)
  );
}

function opens(sentence: Sentence, i: number, actors: Denoting): boolean {
  if (actors.names.nameAt[i]! >= 0 || actors.names.demonymAt[i]! >= 0 || actors.names.titleAt[i]! >= 0) return true;
  if (isParticiple(sentence, i, actors)) return true;
  if (actors.isTrigger(sentence, i)) return false;
  const tag = sentence.tag(i);
  // "met envoys from Kenya": several who act, whatever their tag
  if (tag === 'ADV' && sentence.lower(i).endsWith('s') && actors.isActorNoun(sentence, i)) return true;
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

/** "and Kosovo's negotiators", behind "Serbia's": the next owner of the same. */
function ownersGoOn(sentence: Sentence, i: number, actors: Denoting): boolean {
  const name = sentence.is(i, 'and') ? actors.names.nameAt[i + 1]! : -1;
  if (name < 0) return false;
  const { kind, to } = actors.names.names[name]!;
  return kind !== 'person' && sentence.penn(to) === 'POS' && actorFollows(sentence, to + 1, actors);
}

/** Within a few words of the same noun phrase stands somebody who can act. */
function actorFollows(sentence: Sentence, i: number, actors: Denoting): boolean {
  for (let at = i; at < sentence.to && at < i + 7; at++) {
    const name = actors.names.nameAt[at]!;
    if (name >= 0)
      return (
        actors.names.names[name]!.kind === 'person' || actorFollows(sentence, actors.names.names[name]!.to, actors)
      );
    if (actors.isActorNoun(sentence, at)) return true;
    const tag = sentence.tag(at);
    const plain = tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM';
    if (!plain && !sentence.is(at, '-') && !isAtOdds(sentence, at)) return false;
  }
  return false;
}
