/** Verbs of a sentence that say or do something in, at or during a meeting, and so are no word on whether it took place. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import { FINITE, type Sentence } from './sentence.js';

/** Prepositions of a meeting that something is said or done in. */
export const WITHIN = new Set(['in', 'during', 'at', 'over', 'on', 'by', 'via', 'through']);

/** "agreed on talks": what they agreed on, not where. */
export const isAgreedOn = (sentence: Sentence, verb: number, marker: string): boolean =>
  marker === 'on' && /^(agree|decid|settl|insist)/.test(sentence.lower(verb));

/** Between a verb and a meeting stands a preposition that makes it the occasion: "agreed at talks". */
export function parted(sentence: Sentence, verb: number, from: number): boolean {
  for (let at = from - 1; at > verb; at--)
    if (sentence.tag(at) === 'ADP')
      return WITHIN.has(sentence.lower(at)) && !isAgreedOn(sentence, verb, sentence.lower(at));
  return /^(by|over|on|via)\b/.test(sentence.lower(from)) && !isAgreedOn(sentence, verb, '');
}

/** A finite verb that says or does something now: no plan, and no passive. */
export function isAssertive(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const penn = sentence.penn(verb);
  // "X, at a meeting on Monday, promised": a past form that the tagger takes for a participle
  const past =
    penn === 'VBN' &&
    sentence.relation(verb) === 'root' &&
    !sentence.children(verb).some((at) => sentence.tag(at) === 'AUX');
  if (penn !== 'VBD' && penn !== 'VBZ' && penn !== 'VBP' && !past) return false;
  const status = words.status.get(sentence.lower(verb))?.status;
  return (
    (status === 'proposed' || status === 'denied' || status === 'planned') &&
    !/^(plan|expect|hop|want|wish|intend|schedul|due|prepar|seek|sought|tr(y|ied|ies)|refus|declin)/.test(
      sentence.lower(verb),
    )
  );
}

/** "called for a truce", "urged both to withdraw", "offered help": a finite verb that has something else for its object. */
export function isDeedAtIt(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const phrase = sentence.phraseAt(verb, words.status);
  const status = phrase === null ? undefined : words.status.get(phrase.words)?.status;
  if (sentence.penn(verb) !== 'VBD' || (status !== 'proposed' && status !== 'planned')) return false;
  if (isReduced(sentence, verb)) return false;
  return (
    /^(call|press|push|urge|ask|demand|offer|propose|appeal|recommend|suggest|request|pledge|vow|promise|announce)/.test(
      sentence.lower(verb),
    ) && !sentence.children(verb).some((at) => sentence.tag(at) === 'AUX')
  );
}

/** "The talks, announced on Monday, will open", "a visit pledged by Norway": the tagger takes the participle for a past. */
function isReduced(sentence: Sentence, verb: number): boolean {
  if (sentence.is(verb - 1, ',') || sentence.is(verb + 1, 'by', 'last', 'this')) return true;
  if (sentence.is(verb + 1, 'on') && !sentence.is(verb, 'called', 'pressed')) return true;
  for (let at = verb + 1; at < sentence.to && at < verb + 14; at++) {
    if (sentence.is(at, ';', ',', 'that', 'which', 'who', 'and')) return false;
    if (FINITE.has(sentence.penn(at) ?? '') || sentence.tag(at) === 'AUX') return true;
  }
  return false;
}

/** What comes, or fails to come, of a meeting: it is done there. */
const DEED =
  /^(agree[ds]?|reach(?:ed)?|came|come|emerged?|struck|raised?|discuss|resolved?|bridged?|narrow|persuaded?|convinced?|secured?|won|win|made|make|gave|give|produced?|yield|settled?|overcome|sign(?:ed)?|mention|address|budged?|achieved?|found|find|strike|clinch|end|solved?|extract|obtain|gain|get|concluded?|finali[sz]ed?|endorsed?|approved?|expect|issued?|adopt|broke|break|overcame|touch)$/;

const UNDONE =
  /^(not|n't|n’t|never|no|nothing|little|failed|fails?|failing|unable|without|cannot|refus(ed|es|ing)|declin(ed|es|ing))$/;

/** "did not agree to participate in talks", "failed to win a seat at the talks": it is whether they come that is told. */
const PRESENCE =
  /^(attend(ed|ance|ing)?|part|participat(e|ed|ing|ion)|engag(e|ed|ing|ement)|join(ed|ing)?|involved?|involvement|interest|seat|place|role|point|sense|use|represent(ed|ation)|present|presence|sit|partner)$/;

/** So many tokens stand between what is not done and the meeting. */
const DEED_REACH = 14;

/**
 * "failed to agree on a quota at talks in Oslo", "did not expect an accord from the talks": whether the meeting whose words begin
 * at `from` took place is not what is denied.
 *
 * @returns null where nothing of the kind is said
 */
export function undoneAtIt(sentence: Sentence, from: number): 'held' | 'planned' | null {
  let at = from - 1;
  while (at > from - 7 && /^(DET|ADJ|NUM|NOUN|PROPN|PRON|PART)$/.test(sentence.tag(at) ?? '')) at--;
  if (!sentence.is(at, 'at', 'during', 'in', 'from')) return null;
  for (let verb = at - 1; verb > sentence.from && verb > at - DEED_REACH; verb--) {
    if (sentence.is(verb, ';', 'who', 'which', 'that') || PRESENCE.test(sentence.lower(verb))) return null;
    if (!DEED.test(sentence.lower(verb)) || sentence.is(at, 'from') !== sentence.is(verb, 'expect')) continue;
    if (!sentence.within(verb - 4, verb, UNDONE)) return null;
    return sentence.within(verb - 4, verb, /^(will|wo|would|shall|may|might|should)$/) ? 'planned' : 'held';
  }
  return null;
}

/** "did not raise it at his meeting with X": the deed's own verb tells of the meeting behind it, which was held. */
export function isUndoneThere(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  // "did not sign it at his meeting": the meeting is told by its own noun, the paper was not signed
  if (/^sign/.test(sentence.lower(verb))) return false;
  if (!DEED.test(sentence.lower(verb)) || sentence.within(verb - 4, verb, /^(will|wo|would|shall|may|might|should)$/))
    return false;
  for (let at = verb + 1; at < verb + DEED_REACH; at++) {
    if (sentence.is(at, ';', ',', 'who', 'which', 'that', 'and', 'but')) return false;
    if (sentence.is(at, 'at', 'during', 'in'))
      for (let noun = at + 1; noun < at + 5; noun++) if (words.nouns.has(sentence.lower(noun))) return true;
  }
  return false;
}
