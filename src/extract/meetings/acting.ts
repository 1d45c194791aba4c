/** Which words are verbs of meetings though the tagger takes them for something else. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { FINITE, type Sentence } from './sentence.js';

/** A verb whatever its tag: "is meeting X", "X rang Y", where short sentences mislead the tagger. */
export function isActing(sentence: Sentence, i: number, actors: Actors, words: MeetingWords): boolean {
  if (isFronted(sentence, i, actors)) return true;
  if (sentence.isVerb(i) || sentence.text(i) !== sentence.lower(i) || sentence.penn(i - 1) === 'POS') return false;
  const lower = sentence.lower(i);
  const entries = words.verbs.get(lower);
  if (entries === undefined) return false;
  // "is due in Paris"
  const goal = entries.find((entry) => entry.invariant === true)?.goal;
  if (goal !== undefined) return goal.includes(sentence.lower(i + 1));
  // "will next travel to Paris"
  if (
    sentence.penn(i - 2) === 'MD' &&
    sentence.is(i - 1, 'next', 'then', 'first', 'now') &&
    entries.some((entry) => entry.verb === lower && entry.goal?.includes(sentence.lower(i + 1)) === true)
  )
    return true;
  const next = actors.groups(sentence)[actors.groupFrom(sentence, i + 1)];
  if (lower.endsWith('ing'))
    return (
      isOfSeveral(sentence, i, actors) ||
      // "ruled out meeting X": an object of its own
      (next?.from === i + 1 &&
        next.ids.length > 0 &&
        (/^(ADP|SCONJ|VERB)$/.test(sentence.tag(i - 1) ?? '') ||
          // "made a visit to Oslo, meeting President X": no noun has a person's name right behind
          (sentence.is(i - 1, ',', 'and') && actors.hasPerson(next.ids))) &&
        entries.some((entry) => entry.frame.object === 'participant')) ||
      (sentence.is(i - 1, 'is', 'are', 'was', 'were', "'s", "'re", '’s', '’re', 'be') &&
        (next?.from === i + 1 || sentence.is(i + 1, 'with')))
    );
  // "had telephoned President X": a regular past between a helping verb and somebody
  if (
    lower.endsWith('ed') &&
    next?.from === i + 1 &&
    next.ids.length > 0 &&
    entries.some((entry) => entry.frame.object !== undefined) &&
    (sentence.tag(i - 1) === 'AUX' || sentence.tag(i - 1) === 'ADV' || actors.groupAt(sentence, i - 1) !== null)
  )
    return true;
  // "Macron meets Merkel": between two parties
  if (
    lower.endsWith('s') &&
    next?.from === i + 1 &&
    next.ids.length > 0 &&
    next.preposition === '' &&
    (actors.groupAt(sentence, i - 1)?.ids.length ?? 0) > 0 &&
    entries.some((entry) => entry.frame.object !== undefined && entry.verb !== lower)
  )
    return true;
  const before = actors.groupAt(sentence, i - 1);
  if (before?.to !== i) return false;
  // "Ruto confers with Museveni"
  if (lower.endsWith('s') && sentence.is(i + 1, 'with') && before.ids.length > 0)
    return entries.some((entry) => entry.frame.with !== undefined && entry.then === undefined && entry.verb !== lower);
  // "Ruto lands in Kampala"
  if (lower.endsWith('s') && actors.hasPerson(before.ids) && actors.names.nameAt[i + 2]! >= 0)
    if (entries.some((entry) => entry.goal?.includes(sentence.lower(i + 1)) === true && entry.verb !== lower))
      return true;
  // "Ruto, Museveni confer in Oslo": the verb of a headline
  if (before.from === sentence.lead && before.several && entries.some((entry) => entry.verb === lower)) return true;
  // An irregular past form is no noun.
  return entries.some((entry) => entry.forms?.includes(lower) === true && !lower.endsWith('s'));
}

/** "The rebels and the envoys meeting in Oslo agreed": what several do, who have a verb of their own behind it. */
function isOfSeveral(sentence: Sentence, i: number, actors: Actors): boolean {
  const group = actors.groupAt(sentence, i - 1);
  if (!sentence.is(i, 'meeting') || !sentence.is(i + 1, 'in', 'at', 'on', 'with') || group?.to !== i) return false;
  // "a foreign ministers meeting in Oslo"
  if (!group.several || group.preposition !== '' || sentence.is(group.from, 'a', 'an', 'this')) return false;
  for (let at = i + 2; at < i + 16 && at < sentence.to; at++)
    if (sentence.isVerb(at)) return FINITE.has(sentence.penn(at) ?? '');
  return false;
}

/** What several meet for: "for talks in Oslo", "for a second day". */
const FOR = /^(talks|negotiations|discussions|consultations|days?|hours?)$/;

/** "Meeting in Oslo, the ministers agreed": several, who have a verb of their own behind the comma. */
function isFronted(sentence: Sentence, i: number, actors: Actors): boolean {
  if (i !== sentence.lead || !sentence.is(i, 'meeting') || !sentence.is(i + 1, 'in', 'at', 'on', 'for')) return false;
  // "Meeting for the first time, A and B lost": teams do so too
  if (sentence.is(i + 1, 'for') && !sentence.within(i + 2, i + 6, FOR)) return false;
  const groups = actors.groups(sentence);
  for (let at = i + 2; at < i + 20 && at < sentence.to; at++) {
    if (sentence.isVerb(at)) return false;
    if (!sentence.is(at, ',')) continue;
    const group = groups[actors.groupFrom(sentence, at + 1)];
    if (group?.from === at + 1) return group.several && !group.possessive && FINITE.has(sentence.penn(group.to) ?? '');
  }
  return false;
}
