/** Who else was at the meeting just told of: "Also present were X and Y", "X attended as well", "They were joined by X". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { lowersOf, type Words } from '../words.js';
import { FINITE, type Sentence } from './sentence.js';
import type { Told } from './told.js';

/** So many sentences behind the one that tells of a meeting, it is that one. */
const REACH = 2;
/** So many are told of there at most. */
const MOST = 12;

/** So many tokens at most before the verb of such a sentence: "Also present during the meeting at State House were". */
const FRONT = 16;

/** What such a sentence begins with, and what is said there of those named behind the verb. */
const OPENERS =
  /^(also|present|attending|joining|among|those|others|participating|participants|attendees|in|taking|on|accompanying)$/;
const ATTENDING =
  /\b(present|attending|in attendance|participating|taking part|took part|joining (him|her|them|the)|attended|participants|attendees|at the (table|meeting|talks)|on (hand|the call)|accompanying (him|her|them|the))\b/;

/** Behind a name and "was": "present.", "also there", "in attendance too". */
const WAS_THERE =
  /^((also|both|all|likewise|too) )?(present|in attendance|on hand|at the (meeting|table|talks))( (at|during|for|in|throughout) the (meeting|talks|discussions?|conversation|call|session|lunch|dinner|audience))?( (too|also|as well))? (\.|,|;|$)/;

/** Behind a name: "also attended.", "took part too". */
const TOOK_PART =
  /^(also (attended|took part|participated|sat in|joined (in|them|the talks))|(attended|took part|participated|sat in) (too|as well|also)) (\.|,|;|$)/;

/** "He was accompanied by X". */
const WITH = /^(accompanied|joined|flanked)$/;

/** Whether a sentence has a word that one may be told to have come by. */
export function mayAttend(words: Words, number: number): boolean {
  const lowers = lowersOf(words);
  const to = words.sentences[number + 1]!;
  for (let i = words.sentences[number]!; i < to; i++) if (COMING.test(lowers[i]!)) return true;
  return false;
}

const COMING =
  /^(present|attending|attended|attendance|participating|participated|part|joining|joined|accompanied|accompanying|flanked|hand|sat)$/;

/**
 * The same meeting told of once more, with those whom this sentence adds; null where it adds nobody to one told of just before.
 *
 * @param told all that was told so far
 */
export function attendance(sentence: Sentence, told: readonly Told[], actors: Actors): Told | null {
  const near = told
    .slice(-MOST)
    .filter((one) => one.participants.length > 0 && sentence.number - one.sentence <= REACH && one.status !== 'denied');
  // "received X. He recalled his meeting with Y. Also present was Z": not at the one recalled
  const last = near.findLast(({ definite }) => !definite) ?? near.at(-1);
  if (last === undefined) return null;
  const found = fronted(sentence, actors) ?? named(sentence, actors) ?? beside(sentence, actors);
  if (found === null || found.ids.length === 0) return null;
  return {
    ...last,
    sentence: sentence.number,
    from: found.at,
    to: found.at + 1,
    participants: found.ids,
    mediators: [],
    host: null,
    definite: true,
    inherits: false,
    date: null,
    dateEvidence: null,
    by: 'attendance',
    adds: last,
    span: { start: sentence.start, end: sentence.end },
  };
}

/** Where a clause of its own begins behind those whom an {@link attendance} adds; null where none does. */
export function clauseBehind(sentence: Sentence, { from }: Told): number | null {
  for (let at = from + 1; at < sentence.to; at++)
    if (sentence.is(at, 'who', 'which', 'whom', 'before', 'after', ';')) return at;
  return null;
}

interface Found {
  readonly at: number;
  readonly ids: readonly EntityId[];
}

/** "Present at the meeting were X and Y", "Those attending included X". */
function fronted(sentence: Sentence, actors: Actors): Found | null {
  const { lead } = sentence;
  if (!OPENERS.test(sentence.lower(lead))) return null;
  for (let at = lead + 1; at < sentence.to && at < lead + FRONT; at++) {
    if (!sentence.is(at, 'were', 'was', 'included', 'include', 'are')) continue;
    // "Those present were told that X had come"
    if (sentence.isVerb(at + 1)) return null;
    if (!ATTENDING.test(sentence.textOf(lead, Math.min(at - lead, WORDS))) || isOtherOccasion(sentence, lead, at))
      continue;
    return { at, ids: listedFrom(sentence, at + 1, actors) };
  }
  return null;
}

/** So soon it is said what those named did: "Among those killed near the people present" tells of others. */
const WORDS = 6;

/** "Also present at the funeral were X and Y", "Not present were": not at the meeting just told of. */
function isOtherOccasion(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    // "Also present in Syria were X": there for good
    if (sentence.is(at, 'not', "n't", 'n’t') || (sentence.is(at, 'in') && sentence.tag(at + 1) === 'PROPN'))
      return true;
    if (!sentence.is(at, 'at', 'during', 'attending', 'joining')) continue;
    let noun = at + 1;
    while (noun < to && /^(DET|ADJ|NUM)$/.test(sentence.tag(noun) ?? '')) noun++;
    while (noun < to && sentence.tag(noun) === 'NOUN' && sentence.tag(noun + 1) === 'NOUN') noun++;
    if (noun > at + 1 && sentence.tag(noun) === 'NOUN') return !OCCASION.test(sentence.lower(noun));
  }
  return false;
}

const OCCASION =
  /^(meetings?|talks|table|discussions?|conversation|call|session|lunch|dinner|breakfast|banquet|audience|ceremony|encounter|round|summit|consultations|negotiations|event|reception|visit|briefing|residence|palace|office|ministry|side|delegation)$/;

/** Everybody listed from token i on, within the clause. */
export function listedFrom(sentence: Sentence, i: number, actors: Actors): readonly EntityId[] {
  const groups = actors.groups(sentence);
  const ids: EntityId[] = [];
  let at = i;
  for (let n = actors.groupFrom(sentence, i); n < groups.length; n++) {
    const group = groups[n]!;
    for (; at < group.from; at++)
      if (FINITE.has(sentence.penn(at) ?? '') || sentence.is(at, 'who', 'which', ';', 'said')) return ids;
    // "X, Minister of Kenya": his office
    const aside = ids.length > 0 && sentence.is(group.from - 1, ',') && !actors.hasPerson(group.ids);
    if (!aside && !group.possessive && (group.from <= i + 1 || !OUTSIDE.has(group.preposition))) ids.push(...group.ids);
    at = group.to;
  }
  return [...new Set(ids)];
}

/** Behind these stands no list of those who came. */
const OUTSIDE: ReadonlySet<string> = new Set(['for', 'on', 'in', 'at', 'to', 'after', 'before', 'of', 'from', 'by']);

/** "X and Y were also present", "X also attended". */
function named(sentence: Sentence, actors: Actors): Found | null {
  const { lead } = sentence;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, lead)];
  if (group === undefined || group.ids.length === 0 || group.possessive || group.from > lead + 1) return null;
  const at = sentence.is(group.to, ',') ? group.to + 1 : group.to;
  const was = sentence.is(at, 'was', 'were') && WAS_THERE.test(`${sentence.textOf(at + 1, 10)} `);
  return was || TOOK_PART.test(`${sentence.textOf(at, 6)} `) ? { at, ids: group.ids } : null;
}

/** "They were joined by X", "The minister was accompanied by Y". */
function beside(sentence: Sentence, actors: Actors): Found | null {
  const { lead } = sentence;
  // "At the concert he was accompanied by X", "His call was joined by X": somewhere else, or something else
  const subject = actors.groups(sentence)[actors.groupFrom(sentence, lead)];
  const own = subject !== undefined && subject.from <= lead + 1 && !subject.possessive ? subject.to : lead + 1;
  if (!sentence.within(own, own + 2, /^(was|were)$/)) return null;
  for (let at = lead + 1; at < sentence.to && at < lead + FRONT; at++) {
    if (WITH.test(sentence.lower(at)) && sentence.is(at + 1, 'by') && sentence.within(at - 3, at, /^(was|were)$/)) {
      const group = actors.groups(sentence)[actors.groupFrom(sentence, at + 2)];
      // "was joined by X in condemning it"
      const inDoing = group !== undefined && sentence.is(group.to, 'in') && sentence.penn(group.to + 1) === 'VBG';
      return group === undefined || group.possessive || inDoing || group.from > at + 3 ? null : { at, ids: group.ids };
    }
    if (sentence.isVerb(at) && !sentence.is(at, 'was', 'were', 'be', 'been')) return null;
  }
  return null;
}
