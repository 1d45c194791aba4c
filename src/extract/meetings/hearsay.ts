/** Reports that a sentence passes on and denies: "brushed aside a claim that X had met Y". */
import type { Take } from './candidate.js';
import type { Sentence } from './sentence.js';

/** Nouns for what is only said. */
export const REPORT =
  /^(report|rumou?r|claim|allegation|suggestion|story|stories|speculation|assertion|account|accusation|news|talk|whisper|gossip|article|notion|insinuation|impression|tale)s?$/;

const DENYING =
  /^(den(y|ies|ied|ying)|dismiss(es|ed|ing)?|reject(s|ed|ing)?|refut(e|es|ed|ing)|disput(e|es|ed|ing)|rubbish(es|ed|ing)?|debunk(s|ed|ing)?|brush(es|ed|ing)?|laugh(s|ed|ing)?|scoff(s|ed|ing)?|scotch(es|ed|ing)?|quash(es|ed|ing)?|contradict(s|ed|ing)?|disavow(s|ed|ing)?|ridicul(e|es|ed|ing)|called|calls|described|labell?ed|branded|shot|pooh-poohed)$/;

const UNTRUE =
  /^(false|untrue|wrong|baseless|fake|unfounded|groundless|fabricated|fabrication|fiction|fictitious|invented|invention|incorrect|nonsense|lies?|inaccurate|rubbish|fantasy|myth|hoax|fable|falsehood|bogus|misleading|novel|fairy|moonshine|imaginary|concocted|malicious|fantasies|lie|devoid|unsubstantiated)$/;

/** "brushed aside a claim that X had met Y", wherever the tree hangs it: a report before the words, denied in their sentence. */
export function hearsay(sentence: Sentence, from: number, to: number, take: Take): void {
  if (isDeniedBehind(sentence, to)) take('denied', 'report-denied');
  for (let at = from - 1; at >= sentence.from && at > from - 40; at--) {
    if (sentence.is(at, ';')) return;
    if (!REPORT.test(sentence.lower(at)) || sentence.isVerb(at)) continue;
    if (!sentence.is(at + 1, 'that', 'of', 'about', 'saying', 'according', 'on', 'in', 'which', '(')) continue;
    if (sentence.within(at - 5, at, /^(foundation|truth|basis|substance)$/)) take('denied', 'report-unfounded');
    for (let back = at - 3; back < at; back++)
      if (sentence.is(back, 'cold') && sentence.is(back + 1, 'water')) take('denied', 'report-denied');
    reported(sentence, at, take);
    for (let behind = to; behind < sentence.to; behind++)
      if (sentence.isVerb(behind) && isDenying(sentence, behind) && !sentence.is(behind - 1, 'not', "n't", 'never')) {
        const passive = sentence.is(behind - 1, 'was', 'were', 'been', 'is', 'are', 'promptly', 'quickly', 'later');
        if (passive) take('denied', 'report-denied');
      }
    return;
  }
}

/** "met Y in June, which the palace calls an invention", "would meet only Y, something Z refuses": right behind the meeting's own clause. */
function isDeniedBehind(sentence: Sentence, to: number): boolean {
  let at = to;
  while (at < sentence.to && at < to + 16 && !sentence.is(at, ',', ';', '--', '–', '—')) at++;
  if (sentence.is(at, ';') || !sentence.is(at + 1, 'which', 'something')) return false;
  const refusing = sentence.is(at + 1, 'something') ? REFUSING : REFUTING;
  for (let verb = at + 2; verb < sentence.to && verb < at + 9 && !sentence.is(verb, ',', ';'); verb++)
    if (sentence.tag(verb) === 'VERB') return refusing.test(sentence.lower(verb)) || isCalledUntrue(sentence, verb);
  return false;
}

const REFUTING = /^(den(y|ies|ied)|refut(es|ed))$/;
const REFUSING = /^(refuse[sd]?|reject(s|ed)?|resist(s|ed)?|oppose[sd]?|ruled|rules)$/;

/** What the sentence says of a report: it is denied, or called untrue. */
export function reported(sentence: Sentence, noun: number, take: Take): void {
  const verb = sentence.head(noun);
  if (verb >= 0 && sentence.isVerb(verb) && isDenying(sentence, verb)) {
    take('denied', 'report-denied');
    return;
  }
  // The words' order, where the tree hangs the report elsewhere
  for (let at = noun - 1; at >= sentence.from && at > noun - 10; at--) {
    if (sentence.is(at, ';', ',', 'who', 'which', 'that')) break;
    if (sentence.isVerb(at) && isDenying(sentence, at)) {
      take('denied', 'report-denied');
      return;
    }
  }
  for (let at = noun + 1; at < sentence.to; at++)
    if (UNTRUE.test(sentence.lower(at)) && sentence.lower(at - 1) !== 'not') {
      for (let back = at - 1; back > noun && back > at - 7; back--)
        if (sentence.is(back, 'is', 'are', 'was', 'were', 'be', 'been', 'as', "'s", '’s')) {
          take('denied', 'report-untrue');
          return;
        }
    }
}

/** "as a 'spy novel'": what a report is called in quotes, it is not believed. */
const isQuoted = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'as') && (sentence.is(at + 1, '"', '“', "'", '‘') || sentence.is(at + 2, '"', '“', "'", '‘'));

/** "denied", "dismissed"; "called it a fiction", "described as false". */
function isDenying(sentence: Sentence, verb: number): boolean {
  const lower = sentence.lower(verb);
  if (!DENYING.test(lower)) return false;
  return !CALLING.test(lower) || isCalledUntrue(sentence, verb);
}

const CALLING = /^(called|calls|described|labell?ed|branded|brush|laugh|shot)/;

/** "called it a fiction", "brushed aside". */
function isCalledUntrue(sentence: Sentence, verb: number): boolean {
  if (!CALLING.test(sentence.lower(verb))) return false;
  for (let at = verb + 1; at < sentence.to && at < verb + 12; at++)
    if (UNTRUE.test(sentence.lower(at)) || sentence.is(at, 'aside', 'off', 'down') || isQuoted(sentence, at))
      return true;
  return false;
}

/** Who asks, or does not say, whether something was so. */
const ASKING =
  /^(ask(s|ed|ing)?|question(s|ed)?|wonder(s|ed)?|say|comment|confirm|disclose|reveal|specify|clarify|answer|elaborate|unclear|clear|known|unknown|uncertain|know)$/;

/** "declined to say whether he had met X", "asked if they spoke": of what lies behind, nobody says whether it was so. */
export function isLeftOpen(sentence: Sentence, from: number): boolean {
  // "Whom did they meet?"
  if (sentence.is(sentence.to - 1, '?') && sentence.within(from - 7, from, /^(did|does|do)$/)) return true;
  for (let at = from - 1; at > sentence.from && at > from - 14; at--) {
    if (sentence.is(at, ';', '"', '“', '”')) return false;
    if (!sentence.is(at, 'whether', 'if')) continue;
    if (!sentence.within(at - 4, at, ASKING)) return false;
    for (let verb = at + 1; verb < sentence.to && verb < at + 16; verb++) {
      const penn = sentence.penn(verb);
      if (penn === 'MD') return false;
      if (penn === 'VBD' || sentence.is(verb, 'had', 'has', 'have', "'d", '’d')) return true;
    }
    return false;
  }
  return false;
}
