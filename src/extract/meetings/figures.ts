import type { MeetingNoun, MeetingWords } from '../../knowledge/meetings.js';
import type { Sentence } from './sentence.js';

/** "US-China talks broke down": a plural before a finite verb of its own, whatever its tag. */
export function isNounByOrder(sentence: Sentence, i: number): boolean {
  if (!sentence.is(i, 'talks', 'calls', 'visits', 'meets')) return false;
  // "invited X to talks": no infinitive ends so
  if (sentence.is(i, 'talks') && sentence.is(i - 1, 'to')) return true;
  // "Kenya–Uganda talks on fishing": of two who are joined
  if (sentence.is(i, 'talks') && sentence.is(i - 2, '-', '–') && !sentence.spaced(i - 2) && !sentence.spaced(i - 1))
    return true;
  const next = sentence.tag(i + 1) === 'ADV' ? i + 2 : i + 1;
  const penn = sentence.penn(next);
  return (
    sentence.isVerb(next) && (penn === 'VBD' || penn === 'MD' || penn === 'VBZ' || penn === 'VBP' || penn === 'VBN')
  );
}

/** What comes in rounds among diplomats and is no noun for meeting by itself. */
const DIPLOMACY = /^(diplomacy|mediation|shuttle|shuttling|contacts|bargaining|proximity|haggling)$/;

/** Calls for help, and those of other trades. */
const ALARM =
  /^(911|999|112|emergency|distress|photo|cold|roll|curtain|close|robo|wakeup|up|crank|prank|nuisance|sales|service|line|job)$/;

const MATCH = /^(game|match|fixture|final|semi-final|semifinal|derby|bout|playoff|qualifier)$/;

/** "bargaining chips", "negotiation skills": what one has to deal with. */
export const isChip = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, 'chip', 'chips', 'power', 'position', 'leverage', 'ploy', 'skills', 'unit', 'units');

/** Figures of speech, the press, sports, one's own party. */
export function notAMeeting(
  sentence: Sentence,
  from: number,
  to: number,
  entry: MeetingNoun,
  words: MeetingWords,
): string | null {
  const noun = to - 1;
  if (
    (entry.id === 'bilateral' || /(face|one) ?- ?(to|on) ?- ?(face|one)$/.test(sentence.textOf(from, to - from))) &&
    (sentence.isNominal(to) || sentence.tag(to) === 'ADJ')
  )
    return 'an adjective here';
  if (
    sentence.tag(noun) === 'VERB' &&
    sentence.penn(noun) !== 'VBG' &&
    !isNounByOrder(sentence, noun) &&
    !(sentence.is(noun, 'talks', 'calls', 'visits') && sentence.tag(noun - 1) !== 'PRON')
  )
    return 'a verb here';
  if (
    sentence.tag(noun) === 'VERB' &&
    sentence.penn(noun) === 'VBG' &&
    !/^(meeting|gathering|sitting)$/.test(sentence.lower(noun)) &&
    // "closed-door bargaining"
    !(
      /^(bargaining|haggling)$/.test(sentence.lower(noun)) &&
      (sentence.tag(noun - 1) === 'ADJ' || sentence.tag(noun - 1) === 'NOUN' || sentence.tag(noun - 1) === 'ADP')
    )
  )
    return 'a verb here';
  // "at the table-tennis final", "talks-related": half of another word
  if (sentence.is(to, '-') && !sentence.spaced(to) && !sentence.spaced(to + 1)) return 'half a word';
  if (entry.id === 'negotiation' && isChip(sentence, to)) return 'what one deals with';
  // "talks between X and a large gathering of elders": those who gathered
  if (entry.id === 'gathering' && sentence.is(to, 'of') && sentence.is(phraseFrom(sentence, from) - 1, 'and', 'with'))
    return 'who gathered';
  // "met members of a delegation for talks with X": what they are sent for
  if (isErrandOf(sentence, phraseFrom(sentence, from) - 1, words)) return 'what others are sent for';
  // "in international bargaining": how states deal with each other, not when they did
  if (
    sentence.is(noun, 'bargaining', 'haggling') &&
    sentence.is(from - 1, 'international', 'collective', 'political', 'economic', 'wage', 'plea') &&
    !sentence.is(to, 'between', 'with')
  )
    return 'no single meeting';
  // "the game between X and Y, a meeting of old rivals"
  if (sentence.is(from - 1, 'a') && sentence.is(from - 2, ',') && sentence.within(from - 14, from - 2, MATCH))
    return 'a match';
  if (isMargin(sentence, from) && !sentence.is(to, 'between', 'of')) return 'only where another took place';
  if (entry.id === 'call' && ALARM.test(sentence.lower(from - 1))) return 'no call of parties';
  const negatives = words.negatives.get('before-noun')!;
  const nearest = sentence.lower(from - 1);
  if (negatives.has(nearest)) return `a ${nearest} ${sentence.lower(noun)}`;
  if (sentence.is(to, 'of')) {
    const after = sentence.lower(to + 1);
    const second = sentence.lower(to + 2);
    const figures = words.negatives.get('of-noun')!;
    if (figures.has(after) || (after === 'the' && figures.has(second))) return 'a figure of speech';
  }
  // "a round of fighting", "a cycle of violence": of talks it must be, where it says of what
  if (
    entry.id === 'round' &&
    sentence.is(to, 'of') &&
    ![1, 2, 3, 4].some(
      (step) => words.nouns.has(sentence.lower(to + step)) || DIPLOMACY.test(sentence.lower(to + step)),
    )
  )
    return 'a round of something else';
  if (
    (entry.id === 'call' && sentence.is(to, 'of')) ||
    (entry.id === 'call' &&
      // "placed a call to X"
      !(sentence.is(to, 'to') && sentence.is(from - 2, 'placed', 'place', 'places', 'placing', 'returned', 'made')) &&
      words.negatives.get('after-call')!.has(sentence.lower(to)) &&
      !sentence.is(to, 'on'))
  )
    return 'a demand, not a conversation';
  if (entry.id === 'call' && sentence.is(to, 'on') && !/day$/.test(sentence.lower(to + 1)))
    return 'a demand, not a conversation';
  // "the meeting room", "summit declaration"
  if (
    sentence.relation(noun) === 'compound' &&
    sentence.head(noun) > noun &&
    /^(room|hall|table|place|point|venue|house|centre|center|agenda)$/.test(sentence.lower(sentence.head(noun)))
  )
    return 'a place or thing';
  // "These are not negotiations": what it is called, not that it took place
  if (
    sentence.dependents(noun, 'cop').length > 0 &&
    sentence.dependents(noun, 'nsubj').some((at) => sentence.is(at, 'this', 'that', 'these', 'those', 'it')) &&
    sentence.children(noun).some((at) => sentence.is(at, 'not', "n't", 'n’t', 'no', 'never'))
  )
    return 'said to be none';
  return null;
}

/** "on the sidelines of the EU summit": the noun's phrase begins behind such words. */
function isMargin(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= sentence.from && at > from - 14; at--) {
    if (sentence.is(at, 'of'))
      return sentence.is(at - 1, 'sidelines', 'margins', 'fringes', 'sideline', 'margin', 'fringe');
    if (sentence.isVerb(at) || sentence.is(at, ',', ';')) return false;
  }
  return false;
}

/** The first token of the noun phrase that the words from token `from` on belong to. */
function phraseFrom(sentence: Sentence, from: number): number {
  let at = from;
  while (at > from - 5 && ['DET', 'ADJ', 'NOUN', 'NUM'].includes(sentence.tag(at - 1) ?? '')) at--;
  return at;
}

/** Token i is the "for" behind "with members of a delegation": whoever sent it did not send it here. */
function isErrandOf(sentence: Sentence, i: number, words: MeetingWords): boolean {
  if (!sentence.is(i, 'for') || !words.delegates.has(sentence.lower(i - 1))) return false;
  return sentence.is(phraseFrom(sentence, i - 1) - 1, 'of', 'with', 'by');
}
