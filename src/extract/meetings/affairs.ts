/** Which meetings are of public affairs: news has many words for meeting where no state, body or office has a part. */
import type { Knowledge } from '../../knowledge/index.js';
import type { EntityId, Meeting } from '../../model.js';
import { lowersOf, UPOS, type Words } from '../words.js';
import type { Names } from '../names/index.js';
import type { References } from '../references/index.js';
import { isJointName } from './denoting.js';

/** An article that tells of so many meetings of states, bodies and offices is about them: its others are believed. */
const ABOUT = 2;

/** So many words of sport in a sentence and so many characters around it make a match report. */
const SPORT = 3;
const AROUND = 250;

const NOUN = UPOS.indexOf('NOUN');

/** What an article reads as, as far as {@link ofPublicAffairs} needs it. */
interface Read {
  readonly words: Words;
  readonly names: Names;
  readonly references: References;
}

/**
 * Keep the meetings that two are named for, and those of public affairs; leave out what a singer's phone calls are.
 *
 * Where only one side is named, it stays where a party, host or mediator is a state, an international or armed
 * organization, a joint body, or somebody whose office the article gives; where its own sentences name a state, its
 * people or an office; or where the article is about such meetings anyway. Where sides play, win or lose, their meeting
 * is a match.
 *
 * @returns a part of `meetings`, in their order
 */
export function ofPublicAffairs(
  meetings: readonly Meeting[],
  read: Read,
  knowledge: Pick<Knowledge, 'names' | 'meetings'>,
): readonly Meeting[] {
  if (meetings.length === 0) return meetings;
  const officials = new Set<EntityId>(
    read.references.entities
      .filter(({ kind, name, offices }) => offices.length > 0 || (kind === 'organization' && isJointName(name)))
      .map(({ id }) => id),
  );
  const acts = (id: EntityId): boolean =>
    id.startsWith('state:') || officials.has(id) || knowledge.names.bodies.has(id);
  const isPublic = ({ participants, mediators, host }: Meeting): boolean =>
    participants.some(acts) || mediators.some(acts) || (host !== null && acts(host));
  // "has never visited the country": whoever it is, the article does not say.
  const isNobodys = ({ kind, participants, mediators, host }: Meeting): boolean =>
    (kind === 'visit' || kind === 'call') && participants.length + mediators.length === 0 && host === null;
  const namesTwo = ({ participants, mediators, host }: Meeting): boolean =>
    participants.length + mediators.length > 1 || (host !== null && participants.some((id) => id !== host));
  let shows: Int32Array | null = null;
  const matches = new Set(
    meetings.filter(
      (meeting) =>
        isMatch(meeting, read.words, knowledge) ||
        (!isPublic(meeting) && isOfShows(meeting, read.words, (shows ??= showsIn(read.words, knowledge)))) ||
        (!meeting.participants.some((id) => officials.has(id)) && isFixture(meeting, read, knowledge)),
    ),
  );
  const known = meetings.filter((meeting) => !matches.has(meeting) && isPublic(meeting)).length;
  return meetings.filter(
    (meeting) =>
      !matches.has(meeting) &&
      !isNobodys(meeting) &&
      (namesTwo(meeting) ||
        known >= ABOUT ||
        isPublic(meeting) ||
        meeting.evidence.some((span) => namesPublic(span.start, span.end, read, knowledge.meetings.publics))),
  );
}

/** A state by its name or people, an office, or a side in politics or war, between two offsets. */
function namesPublic(start: number, end: number, { words, names }: Read, publics: ReadonlySet<string>): boolean {
  const lowers = lowersOf(words);
  for (let at = firstToken(words, start); at < words.count && words.start[at]! < end; at++) {
    if (names.demonymAt[at]! >= 0 || publics.has(lowers[at]!)) return true;
    const name = names.nameAt[at]!;
    if (name >= 0 && names.names[name]!.kind === 'state') return true;
    const title = names.titleAt[at]!;
    if (title >= 0 && names.titles[title]!.title.kind === 'office') return true;
  }
  return false;
}

/** All its evidence stands in a report of sport: "won all fifteen meetings". */
function isMatch({ evidence }: Meeting, words: Words, { meetings: language }: Pick<Knowledge, 'meetings'>): boolean {
  const lowers = lowersOf(words);
  const sport = language.negatives.get('sport')!;
  return evidence.every(({ start, end }) => {
    let seen = 0;
    for (let at = firstToken(words, start - AROUND); at < words.count && words.start[at]! < end + AROUND; at++)
      if (sport.has(lowers[at]!) && ++seen === SPORT) return true;
    return false;
  });
}

/** "are in talks to join the sequel": all its evidence stands in sentences of films, bids and transfers, of whose words `next` tells. */
const isOfShows = ({ evidence }: Meeting, words: Words, next: Int32Array): boolean =>
  evidence.every(({ start, end }) => {
    const at = next[firstToken(words, start)]!;
    return at < words.count && words.start[at]! < end;
  });

/** For each token the first from there on with which a word of films, bids or transfers begins; the count of tokens where none does. */
function showsIn(words: Words, { meetings: language }: Pick<Knowledge, 'meetings'>): Int32Array {
  const shows = language.negatives.get('show')!;
  const lowers = lowersOf(words);
  const next = new Int32Array(words.count + 1).fill(words.count);
  for (let i = words.count - 1; i >= 0; i--)
    next[i] = shows.has(lowers[i]!) || shows.has(`${lowers[i]!} ${lowers[i + 1] ?? ''}`) ? i : next[i + 1]!;
  return next;
}

/** Verbs for what teams do as envoys do. */
const PLAYED = /^verb:(meet|visit|tour|host-guest|face|travel|fly|go|head|arrive)\b/;

/** "met in the semi-final": all its evidence is such a verb in a sentence with a word of sport, and no office near. */
function isFixture({ evidence }: Meeting, read: Read, { meetings: language }: Pick<Knowledge, 'meetings'>): boolean {
  const { words, names } = read;
  const lowers = lowersOf(words);
  const fixture = language.negatives.get('fixture')!;
  return evidence.every(({ start, end, by }) => {
    let played = false;
    let joined = '';
    for (let at = firstToken(words, start); at < words.count && words.start[at]! < end; at++) {
      const word = lowers[at]!;
      const inOffice = language.delegates.has(word) && language.actors.get(word) === 'person';
      if (names.titleAt[at]! >= 0 || inOffice) return false;
      // "semi-final" is three tokens, "the final" no "final round"
      const phrase = joined.endsWith('-') ? joined + word : `${joined} ${word}`;
      played ||= fixture.has(word) || (fixture.has(phrase) && words.tag[at + 1] !== NOUN);
      joined = word === '-' ? `${joined.slice(joined.lastIndexOf(' ') + 1)}-` : word;
    }
    return played && PLAYED.test(by);
  });
}

/** The first token that ends behind an offset. */
function firstToken(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
