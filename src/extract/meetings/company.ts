/** Who is together by what they are to each other: a host and a guest, one at the other's side, one who listens to the other. */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Candidate, Parties } from './candidate.js';
import { subjectBefore } from './clause.js';
import { doers } from './doers.js';
import type { Group } from './groups.js';
import { beforeRelative } from './relative.js';
import { FINITE, type Sentence } from './sentence.js';

/** Two who are together, and the token behind the words that tell it. */
export interface Company {
  readonly to: number;
  readonly rule: string;
  readonly parties: Parties;
}

/** Words that may tell of company; see {@link companyAt}. */
export const COMPANY: readonly string[] =
  'guest guests host hosts side flanked accompanied joined alongside beside next as while'.split(' ');

/** Two of different sides told of as together from token i on: neither for its own staff, nor hosts of a show. */
export function companyAt(sentence: Sentence, i: number, actors: Actors): Company | null {
  switch (sentence.lower(i)) {
    case 'guest':
    case 'guests':
      return guestOf(sentence, i, actors);
    case 'host':
    case 'hosts':
      return hostOf(sentence, i, actors);
    case 'side':
      return atTheSideOf(sentence, i, actors);
    case 'flanked':
    case 'accompanied':
      return sentence.is(i + 1, 'by') ? inCompanyOf(sentence, i, i + 2, false, actors) : null;
    case 'joined':
      return sentence.is(i + 1, 'by') ? inCompanyOf(sentence, i, i + 2, true, actors) : null;
    case 'alongside':
    case 'beside':
      return STANDING.test(sentence.lower(i - 1))
        ? inCompanyOf(sentence, i - 1, i + 1, isTaking(sentence, i - 1), actors)
        : null;
    case 'next':
      return sentence.is(i + 1, 'to') && STANDING.test(sentence.lower(i - 1))
        ? inCompanyOf(sentence, i - 1, i + 2, isTaking(sentence, i - 1), actors)
        : null;
    default:
      return asTheOtherSpeaks(sentence, i, actors);
  }
}

const STANDING = /^(st(an|oo)d(s|ing)?|sit(s|ting)?|sat|seated|walk(s|ed|ing)?|march(es|ed|ing)?|pos(es|ed|ing))$/;

/** "stands alongside X in the fight": of a side that is taken, too. */
const isTaking = (sentence: Sentence, i: number): boolean => sentence.is(i, 'stand', 'stands', 'stood');

/** "at the airport", "in Oslo", "on the podium" from token i on: where it is that two are. */
function isScene(sentence: Sentence, i: number): boolean {
  if (sentence.is(i, 'at', 'during', 'outside', 'inside', 'near')) return true;
  if (!sentence.is(i, 'in', 'on')) return false;
  const name = sentence.is(i + 1, 'the') ? i + 2 : i + 1;
  return (
    (/^\p{Lu}/u.test(sentence.text(name)) && sentence.penn(name + 1) !== 'POS') ||
    sentence.is(name, 'stage', 'podium', 'balcony', 'steps', 'tarmac', 'platform', 'lawn', 'front')
  );
}

/** "was the guest of X", "X's guest, Y,", "as a guest of X". */
function guestOf(sentence: Sentence, i: number, actors: Actors): Company | null {
  if (sentence.is(i + 1, 'of')) {
    // "the guest of President Ana Holt": the title may be of the guest's own group
    const own = actors.groupAt(sentence, i);
    const host = groupFrom(sentence, own !== null && own.to > i + 2 ? own.to : i + 2, actors) ?? own;
    if (host === null) return null;
    let at = i - 1;
    while (at > i - 4 && /^(DET|ADJ)$/.test(sentence.tag(at) ?? '')) at--;
    const said = sentence.is(at, 'is', 'was', 'been', 'were', 'are', 'as');
    if (!said) return null;
    const subject = sentence.is(at, 'as') ? subjectBefore(sentence, at, actors) : null;
    const guest = subject === null ? doers(sentence, at, actors) : actors.of(sentence, subject);
    return guests(i, host.to, guest, host, actors);
  }
  if (sentence.is(i - 1, 'whose')) {
    const guest = sentence.is(i + 1, 'was', 'is') ? groupFrom(sentence, i + 2, actors) : null;
    return guest === null ? null : guests(i, guest.to, guest.ids, beforeRelative(sentence, i - 1, actors), actors);
  }
  const guest = sentence.is(i + 1, ',') ? groupFrom(sentence, i + 2, actors) : null;
  const owner = ownerOf(sentence, i, actors);
  return guest === null || owner === null ? null : guests(i, guest.to, guest.ids, owner, actors);
}

/** "whose host in Oslo was X", "thanked his host, X,", "X, his host,". */
function hostOf(sentence: Sentence, i: number, actors: Actors): Company | null {
  if (sentence.is(i - 1, 'whose')) {
    for (let at = i + 1; at < i + 6; at++) {
      if (!sentence.is(at, 'was', 'is')) continue;
      const host = groupFrom(sentence, at + 1, actors);
      return host === null ? null : guests(i, host.to, beforeRelative(sentence, i - 1, actors), host, actors);
    }
    return null;
  }
  const owner = ownerOf(sentence, i, actors);
  if (owner === null) return null;
  const before = i - 2;
  const apposed = sentence.is(before, ',') ? actors.groupAt(sentence, before - 1) : null;
  const behind = sentence.is(i + 1, ',') ? groupFrom(sentence, i + 2, actors) : null;
  const own = actors.groupAt(sentence, i);
  // "his host, President Ana Holt": one group of the two
  const named = own !== null && own.to > i + 2 && !own.possessive ? { ...own, from: i } : null;
  const host = named ?? behind ?? (apposed?.to === before && sentence.is(i + 1, ',', '.') ? apposed : null);
  return host === null || host.possessive ? null : guests(i, i + 1, owner, host, actors);
}

/** Whose host or guest it is, right before: "X's guest", "his Kenyan host". */
function ownerOf(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] | null {
  let at = i - 1;
  while (at > i - 3 && sentence.tag(at) === 'ADJ') at--;
  const isPronoun = sentence.is(at, 'his', 'her', 'their');
  if (!isPronoun && sentence.penn(at) !== 'POS') return null;
  const named = actors.known(isPronoun ? at : at - 1);
  const ids = isPronoun || named.length > 0 ? named : (actors.groupAt(sentence, at - 1)?.ids ?? []);
  return ids.length > 0 ? ids : null;
}

/** A guest who acts for another side than the host; of a host by a title the text need not tell the side. */
function guests(
  from: number,
  to: number,
  guest: readonly EntityId[],
  by: Group | readonly EntityId[],
  actors: Actors,
): Company | null {
  const host = 'ids' in by ? by.ids : by;
  const sides = guest.flatMap((id) => actors.actsFor(id));
  const titled =
    'ids' in by && isTitled(by, actors) && sides.length > 0 && host.every((id) => actors.actsFor(id).length === 0);
  if (host.length === 0 || !actors.hasPerson(guest) || !(titled || areApart(guest, host, actors))) return null;
  return {
    to: Math.max(to, from + 1),
    rule: 'company:guest',
    parties: { subject: [], others: guest, host, mediators: [], by: [] },
  };
}

/** "Gen. Ana Holt", "Prince Ana": by a title, whosever it is. */
function isTitled({ from, to }: Group, actors: Actors): boolean {
  for (let at = from; at < to; at++) if (actors.names.titleAt[at]! >= 0) return true;
  return false;
}

/** "With X at his side, Y laid a wreath": the other is whoever the clause tells of. */
function atTheSideOf(sentence: Sentence, i: number, actors: Actors): Company | null {
  if (!sentence.is(i - 1, 'his', 'her', 'their') || !sentence.is(i - 2, 'at', 'by')) return null;
  let end = i - 2;
  if (sentence.is(end - 1, 'standing', 'sitting', 'seated')) end--;
  const beside = actors.groupAt(sentence, end - 1);
  if (beside?.to !== end || !sentence.is(beside.from - 1, 'with')) return null;
  // "at his side, President Ana Holt laid": the tagger knows no comma between what may be one phrase
  const own = actors.groupAt(sentence, i);
  const main =
    own !== null && own.to > i + 2 && beside.from <= sentence.lead + 1
      ? own.ids
      : mainOf(sentence, beside.from, i + 1, actors);
  return main === null ? null : together(i, i + 1, main, beside.ids, actors);
}

/** "X, flanked by Y,", "X stood alongside Y": persons of two states. */
function inCompanyOf(sentence: Sentence, from: number, i: number, needsScene: boolean, actors: Actors): Company | null {
  const beside = groupFrom(sentence, i, actors);
  // "X, joined by Y, condemned it", "X stood beside Y on the question": nobody need be there
  if (beside !== null && needsScene && !isScene(sentence, beside.to)) return null;
  const main = beside === null ? null : mainOf(sentence, from, beside.to, actors);
  return main === null ? null : together(from, beside!.to, main, beside!.ids, actors);
}

/** Whoever stands right before token `from` as a subject, or behind the comma that closes what opens the sentence at `to`. */
function mainOf(sentence: Sentence, from: number, to: number, actors: Actors): readonly EntityId[] | null {
  let at = from;
  if (sentence.is(at - 1, 'with')) at--;
  while (at > from - 3 && (sentence.is(at - 1, ',') || sentence.tag(at - 1) === 'AUX')) at--;
  const before = actors.groupAt(sentence, at - 1);
  const isBefore =
    before?.to === at && before.preposition === '' && !before.possessive && !sentence.is(before.from - 1, 'of');
  if (isBefore) return before.ids;
  if (at > sentence.lead + 1 || !sentence.is(to, ',')) return null;
  const behind = groupFrom(sentence, to + 1, actors);
  return behind !== null && behind.preposition === '' ? behind.ids : null;
}

const LISTENING =
  /^(listens?|looks?|watch(es)?|applauds?|speaks?|smiles?|gestures?|laughs?|reacts?|claps?|nods?|stands?|sits?|waits?)$/;

/** What is done in front of whoever listens: "as Y speaks", not "as Y gains ground". */
const SPEAKING =
  /^(speaks?|talks?|address(es)?|answers?|delivers?|reads?|signs?|shakes?|walks?|introduces?|presents?|toasts?)$/;

/** "X listens as Y speaks": under a picture, two of different states in the present. */
function asTheOtherSpeaks(sentence: Sentence, i: number, actors: Actors): Company | null {
  const other = groupFrom(sentence, i + 1, actors);
  const verb = other === null ? -1 : other.to;
  if (other === null || sentence.penn(verb) !== 'VBZ' || other.possessive) return null;
  const first = sentence.is(i - 1, 'on', 'up') ? i - 2 : i - 1;
  const [mine, theirs] = [sentence.lower(first), sentence.lower(verb)];
  if (!LISTENING.test(mine) && !LISTENING.test(theirs)) return null;
  if (![mine, theirs].every((one) => LISTENING.test(one) || SPEAKING.test(one))) return null;
  for (let at = i - 1; at > i - 12 && at > sentence.lead; at--) {
    const group = actors.groupAt(sentence, at - 1);
    if (sentence.penn(at) !== 'VBZ' || group?.to !== at) continue;
    if (group.preposition !== '' || group.from > sentence.lead + 6) return null;
    return together(i, i + 1, group.ids, other.ids, actors);
  }
  return null;
}

function together(
  from: number,
  to: number,
  main: readonly EntityId[],
  beside: readonly EntityId[],
  actors: Actors,
): Company | null {
  const persons = (ids: readonly EntityId[]): boolean =>
    ids.length > 0 && ids.every((id) => actors.kindOf(id) === 'person');
  if (!persons(main) || !persons(beside) || !areApart(main, beside, actors)) return null;
  return {
    to: Math.max(to, from + 1),
    rule: 'company:beside',
    parties: { subject: main, others: beside, host: [], mediators: [], by: [] },
  };
}

/** Both act for a state or a body by what the text says, and for none together. */
function areApart(some: readonly EntityId[], others: readonly EntityId[], actors: Actors): boolean {
  const sides = (ids: readonly EntityId[]): readonly EntityId[] =>
    ids.flatMap((id) => (actors.kindOf(id) === 'person' ? actors.actsFor(id) : [id]));
  const [mine, theirs] = [sides(some), sides(others)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id));
}

function groupFrom(sentence: Sentence, i: number, actors: Actors): Group | null {
  const group = actors.groups(sentence)[actors.groupFrom(sentence, i)];
  return group !== undefined && group.from <= i + 1 && group.ids.length > 0 && !isClause(sentence, i, group)
    ? group
    : null;
}

const isClause = (sentence: Sentence, i: number, { from }: Group): boolean =>
  from > i && (sentence.tag(i) === 'PUNCT' || FINITE.has(sentence.penn(i) ?? ''));

/** Who looks on at a meeting that the sentence tells of has none of his own. */
export function withoutCompany(all: readonly Candidate[]): readonly Candidate[] {
  const isCompany = ({ by }: Candidate): boolean => by.startsWith('company:beside');
  if (!all.some(isCompany)) return all;
  const meeting = new Set(all.flatMap((one) => (isCompany(one) ? [] : one.participants)));
  return all.filter((one) => !isCompany(one) || !one.participants.some((id) => meeting.has(id)));
}
