/** The words that a verb of meetings has beside it: "sat down", "pulled X aside", "presented her credentials". */
import type { MeetingVerb } from '../../knowledge/meetings.js';
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
  sentence.is(i, 'aside', 'out') && entry.behind?.includes(sentence.lower(i)) === true;

/** Whether the words that stand behind the object, or their particle before it, are there. */
export function hasBehind(sentence: Sentence, after: number, end: number, phrases: readonly string[]): boolean {
  if (sentence.is(after - 1, 'aside', 'out') && phrases.includes(sentence.lower(after - 1))) return true;
  const joined = sentence.textOf(sentence.is(end, ',') ? end + 1 : end, 4);
  return phrases.some((phrase) => joined === phrase || joined.startsWith(`${phrase} `));
}

/** Words between a verb and the noun that it makes a phrase with. */
const OF_PHRASE = /^(his|her|their|its|the|a|few|warm|brief)$/;
