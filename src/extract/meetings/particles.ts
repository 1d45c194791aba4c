/** The words that a verb of meetings has beside it: "sat down", "pulled X aside", "presented her credentials". */
import { SPAN, SPAN_UNITS, type MeetingVerb } from '../../knowledge/meetings.js';
import type { Sentence } from './sentence.js';

/** The token behind the words that must follow the verb ("sit" + "down"), or which of them is missing. */
export function behindParticles(sentence: Sentence, verb: number, entry: MeetingVerb): number | string {
  let after = verb + 1;
  for (const wanted of entry.then ?? []) {
    // "dropped in unannounced on"
    if (
      (sentence.tag(after) === 'ADV' || sentence.is(after, 'unannounced')) &&
      wanted.split('|').includes(sentence.lower(after + 1))
    )
      after++;
    // "presented her credentials", "exchanged a few words"
    const isWanted = (): boolean => wanted.split('|').includes(sentence.lower(after));
    for (let n = 0; n < 2 && OF_PHRASE.test(sentence.lower(after)) && !isWanted(); n++) after++;
    if (!isWanted()) return `no "${wanted}" behind it`;
    after++;
  }
  return isParted(sentence, after, entry) ? after + 1 : after;
}

/** "took aside Ana Holt": the particle of "took X aside", before whom it is done to. */
const isParted = (sentence: Sentence, i: number, entry: MeetingVerb): boolean =>
  (sentence.is(i, 'aside', 'out') && entry.behind?.includes(sentence.lower(i)) === true) ||
  isSeenOff(sentence, i, entry);

/** "saw off Ana Holt at the airport": where people leave; a rival is seen off at the polls. */
const isSeenOff = (sentence: Sentence, i: number, entry: MeetingVerb): boolean =>
  entry.id === 'see-off' && sentence.is(i, 'off') && sentence.within(i + 1, i + LEAVING, GATE);

const GATE = /^(airport|airfield|airbase|aerodrome|station|harbour|harbor|port|tarmac|plane|aircraft|runway)$/;

/** As far behind "saw off" as the place stands: a long name between. */
const LEAVING = 16;

/** Whether the words that stand behind the object, or their particle before it, are there. */
export function hasBehind(sentence: Sentence, after: number, end: number, phrases: readonly string[]): boolean {
  if (sentence.is(after - 1, 'aside', 'out') && phrases.includes(sentence.lower(after - 1))) return true;
  if (sentence.is(after - 1, 'off') && phrases.includes('off at')) return true;
  const from = sentence.is(end, ',') ? end + 1 : end;
  const joined = sentence.textOf(from, 4);
  return phrases.some((phrase) =>
    phrase.endsWith(SPAN)
      ? hasSpanBehind(sentence, from, phrase)
      : joined === phrase || joined.startsWith(`${phrase} `),
  );
}

/** "for more than two hours", "half an hour", "the better part of a morning": a short time, and no term that is set. */
function hasSpanBehind(sentence: Sentence, from: number, phrase: string): boolean {
  let at = from;
  for (const word of phrase.split(' ').slice(0, -1)) if (!sentence.is(at++, word)) return false;
  for (let n = 0; n < LONGEST_SPAN; n++, at++) {
    if (SPAN_UNITS.includes(sentence.lower(at)))
      return n > 0 && !sentence.is(at + 1, 'to', 'notice', 'each', 'late', "'", '’', 'ahead', 'before');
    if (sentence.isVerb(at) || /^(PROPN|PRON)$/.test(sentence.tag(at) ?? '')) return false;
    if (sentence.tag(at) === 'PUNCT' && !sentence.is(at, '-', '–')) return false;
  }
  return false;
}

/** "at least two and a half" hours. */
const LONGEST_SPAN = 8;

/** Words between a verb and the noun that it makes a phrase with. */
const OF_PHRASE = /^(his|her|their|its|the|a|few|warm|brief)$/;
